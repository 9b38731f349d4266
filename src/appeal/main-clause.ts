import type { ClauseVerdict, TestResult } from '../model/verdict.js';

/**
 * The clause by which it is told why a package is not exempt: the one whose words are disputed, else the one with the fewest
 * tests that fail. Null where none was in force on its day.
 */
export function mainClause(verdicts: readonly ClauseVerdict[]): string | null {
  const fails = ({ outcome }: TestResult): boolean => outcome === 'not-met';
  const failed = ({ common, dimensions }: ClauseVerdict): number =>
    common.filter(fails).length +
    dimensions.filter(({ readings }) => readings.every(({ result }) => fails(result))).length;
  const [nearest] = verdicts.toSorted(
    (a, b) => b.dimensions.length - a.dimensions.length || failed(a) - failed(b),
  );
  return nearest?.clause ?? null;
}
