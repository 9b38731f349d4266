/** A text with every run of blanks as one blank. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** A text without blanks: a PDF has them where a line or a font changes, which may be beside any sign. */
export const squeeze = (text: string): string => text.replaceAll(/\s+/g, '');

/** A text as a PDF reader gives it, for a regular expression: with blanks beside any sign. */
function asPrinted(text: string): string {
  const sign = (one: string): string =>
    one === ' ' ? String.raw`\s*` : String.raw`\s*\u{${one.codePointAt(0)?.toString(16)}}\s*`;
  return Array.from(plain(text))
    .map((one) => (/[\p{L}\p{N}]/u.test(one) ? one : sign(one)))
    .join('');
}

/**
 * Any of some texts that a letter prints, the longest first, with no letter or digit beside it.
 * @param words every word of the letter, without blanks.
 */
export function anyOf(texts: Iterable<string>, words: string): RegExp {
  const printed = [...new Set(texts)].filter((text) => text !== '' && words.includes(squeeze(text)));
  const longest = printed.toSorted((a, b) => b.length - a.length);
  const any = longest.map(asPrinted).join('|') || '(?!)';
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any})(?![\p{L}\p{N}])`, 'gu');
}
