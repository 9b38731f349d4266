/**
 * Text made fit to be set: composed (NFC), with any white space but a line break as one space, with ligatures and radicals as the letters they stand for, and without characters that
 * print nothing (controls, soft hyphens, direction marks). Line breaks of every kind become \n. Values stay otherwise as
 * they are: what cannot be printed is reported, never replaced.
 */
export function normaliseText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u2e80-\u2fdf\ufb00-\ufb06]/g, (c) => c.normalize('NFKC'))
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(/[\t\v\f \u3000]+/g, ' ');
}

/** Printable ASCII without two spaces in a row: most text, left alone. */
const PLAIN = /^(?:[!-~]| (?! ))*$/;

/** C0 and C1 controls but for white space. */
const CONTROLS = /[^\P{Cc}\t\n\v\f]/gu;
/** Soft hyphen, grapheme joiner, direction marks, invisible operators, byte order mark, tags. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\u034f|[\u{e0000}-\u{e0fff}]/gu;

/** The same on one line, for bookmarks, footers and the document's properties; a character that XML can't hold becomes U+FFFD. */
export function normaliseLine(text: string): string {
  return normaliseText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .trim();
}
