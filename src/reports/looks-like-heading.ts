/** A figure, a date or a number, whatever sign or quote stands before it: rows have some, and no heading begins so. */
const FIGURE = /^[^\p{L}\d]*\d/u;

/**
 * Whether a row looks like a heading in words that no report of ours has: as many cells as the heading, most of them filled, no two the
 * same, and no figure among them.
 */
export function looksLikeHeading(cells: readonly string[], heading: readonly string[]): boolean {
  if (cells.length !== heading.length || cells.some((cell) => FIGURE.test(cell))) return false;
  const words = cells.filter((cell) => cell.trim() !== '');
  return words.length > 1 && words.length * 2 > cells.length && new Set(words).size === words.length;
}
