/**
 * Where a spreadsheet would begin to read a formula: at the beginning of a cell, and behind a semicolon, a TAB or a line end, at
 * which some take a cell apart even though it is quoted. Blanks, quotes and unseen characters before the sign do not help, nor do
 * the wide signs of East Asian keyboards.
 */
const BLANK = String.raw`[\p{Z}\p{Cf}\0\v\f"]*`;
const SIGN = String.raw`[=+\-@＝＋－＠﹢﹣﹦﹫]`;
const BEGINS = String.raw`(?:(?<![^])(?='*(?:[\t\r\n]|${BLANK}${SIGN}))|(?<=[;\t\r\n])(?='*${BLANK}${SIGN}))`;

const TO_MARK = new RegExp(BEGINS, 'gu');
const MARKED = new RegExp(BEGINS.replaceAll("(?='*", "'(?='*"), 'gu');

/** Most cells by far: they begin with a letter or a figure, and nothing takes them apart. */
const PLAIN = /^(?:[\p{L}\p{N}][^;\t\r\n]*)?$/u;

/** A text that no spreadsheet takes for a formula: an apostrophe stands before whatever would begin one. */
export function markFormula(text: string): string {
  return PLAIN.test(text) ? text : text.replaceAll(TO_MARK, "'");
}

/** The text as it was before `markFormula`. */
export function unmarkFormula(text: string): string {
  return text.replaceAll(MARKED, '');
}
