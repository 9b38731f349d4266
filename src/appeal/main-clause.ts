import { type ClauseVerdict, countFailed } from '../model/verdict.js';

/**
 * The clause by which it is told why a package is not exempt: the one whose words are disputed, else the one with the fewest
 * tests that fail. Null where none was in force on its day.
 */
export function mainClause(verdicts: readonly ClauseVerdict[]): string | null {
  const [first, ...others] = verdicts;
  if (first === undefined) return null;
  return others.reduce((nearest, one) => (isNearer(one, nearest) ? one : nearest), first).clause;
}

function isNearer(a: ClauseVerdict, b: ClauseVerdict): boolean {
  const more = a.dimensions.length - b.dimensions.length;
  return more > 0 || (more === 0 && countFailed(a) < countFailed(b));
}
