import type { ClientResult } from '../../model/batch.js';
import { compareText } from '../../model/compare-text.js';

const daysOf = ({ daysLeft }: ClientResult): number => daysLeft ?? Number.POSITIVE_INFINITY;

/** How far the worst category is short, in points. */
const shortOf = ({ rates }: ClientResult): number =>
  Math.max(-1, ...rates.map(({ short }) => (short === null ? -1 : Number(short))));

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** Most urgent first: the fewest days left, then the farthest short, then by name. Where no deadline is known, last. */
export function sortByUrgency(results: readonly ClientResult[]): readonly ClientResult[] {
  return results.toSorted(
    (a, b) =>
      compare(daysOf(a), daysOf(b)) || compare(shortOf(b), shortOf(a)) || compareText(a.client, b.client),
  );
}
