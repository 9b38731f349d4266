import { compareText } from './compare-text.js';

/** Names in parts: figures apart from everything else. */
const PARTS = /\d+|\D+/g;

const isFigure = (part: string): boolean => /^\d/.test(part);

function compareParts(a: string, b: string): number {
  if (!isFigure(a) || !isFigure(b)) return compareText(a, b);
  const [one, other] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return one.length - other.length || compareText(one, other);
}

/**
 * The order of files by their names, whatever the language of the machine: figures count as numbers, so that `confirm-2` stands before
 * `confirm-10`, and everything else by its code units.
 */
export function compareNames(a: string, b: string): number {
  const [one, other] = [a.match(PARTS) ?? [], b.match(PARTS) ?? []];
  for (const [at, part] of one.entries()) {
    const against = other[at];
    if (against === undefined) return 1;
    const order = compareParts(part, against);
    if (order !== 0) return order;
  }
  return one.length - other.length || compareText(a, b);
}
