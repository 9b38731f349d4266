import { type ClauseVerdict, countFailed } from '../model/verdict.js';

/**
 * The clause by which it is told why a package is not exempt: the one whose words are disputed, else the one with the fewest
 * tests that fail. Null where none was in force on its day.
 */
export function mainClause(verdicts: readonly ClauseVerdict[]): string | null {
  const [nearest] = verdicts.toSorted(
    (a, b) => b.dimensions.length - a.dimensions.length || countFailed(a) - countFailed(b),
  );
  return nearest?.clause ?? null;
}
