import { type ClauseVerdict, isLost, type TestResult } from '../model/verdict.js';

/** What every reading of a clause's disputed words finds. */
function listReadings({ dimensions }: ClauseVerdict): readonly TestResult[] {
  const results: TestResult[] = [];
  for (const { readings } of dimensions) for (const { result } of readings) results.push(result);
  return results;
}

const listTests = (verdict: ClauseVerdict): readonly TestResult[] => [
  ...listReadings(verdict),
  ...verdict.common,
];

const isNotMet = ({ outcome }: TestResult): boolean => outcome !== 'met';
const isOpen = ({ outcome }: TestResult): boolean => outcome === 'unknown';

/** What each reading of the main clause finds, what fails it, and what is open in any clause that may still exempt the package. */
function listObstacles(verdicts: readonly ClauseVerdict[], main: string | null): readonly TestResult[] {
  const tests: TestResult[] = [];
  for (const verdict of verdicts)
    if (verdict.clause === main) tests.push(...listReadings(verdict), ...verdict.common.filter(isNotMet));
  for (const verdict of verdicts) if (!isLost(verdict)) tests.push(...listTests(verdict).filter(isOpen));
  return tests;
}

/**
 * Why a package is exempt: every test of each clause that exempts it; or why it is not, or not known to be.
 * @param exempting those of its verdicts that exempt it.
 * @param main the clause by which it is told why it is not.
 */
export function explainExemption(
  verdicts: readonly ClauseVerdict[],
  exempting: readonly ClauseVerdict[],
  main: string | null,
): string {
  if (verdicts.length === 0) return 'no clause was in force on its day';
  const tests = exempting.length > 0 ? exempting.flatMap(listTests) : listObstacles(verdicts, main);
  return [...new Set(tests.map(({ because }) => because))].join('; ');
}
