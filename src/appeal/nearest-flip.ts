import type { ReadingChoice } from '../model/scenario.js';
import { allMet, type ClauseVerdict } from '../model/verdict.js';
import { type NamedTest, testsUnder } from './tests-under.js';

/** ``fails `incl-tax` by $1.00``, or the fact that would have to be stated or be otherwise. */
function describeMiss({ name, result }: NamedTest): string {
  const { outcome, because, by, change } = result;
  if (by !== null && name !== null) return `fails \`${name}\` by ${by}`;
  const what = name === null ? because : `${outcome === 'unknown' ? 'leaves open' : 'fails'} \`${name}\``;
  return change === null ? what : `${what}: ${outcome === 'unknown' ? change : `needs ${change}`}`;
}

/** For an exempt package: what it has to spare, the narrowest test of an amount first. */
function describeSpare(tests: readonly NamedTest[]): readonly string[] {
  return tests.flatMap(({ name, result }) =>
    result.by === null || name === null ? [] : [`passes \`${name}\` with ${result.by} to spare`],
  );
}

/**
 * The nearest change that would flip a package's exemption under a scenario: the clause with the fewest tests missed, each
 * with by how much or by what. For an exempt one, what it has to spare. Null where a missed test can't honestly be changed.
 */
export function nearestFlip(
  verdicts: readonly ClauseVerdict[],
  choice: ReadingChoice,
): readonly string[] | null {
  if (choice.kind === 'none') return null;
  const tried = verdicts.map((verdict) => {
    const tests = testsUnder(verdict, choice);
    return { tests, missed: tests.filter(({ result }) => result.outcome !== 'met') };
  });
  const exempting = tried.find(({ tests }) => allMet(tests.map(({ result }) => result)) === 'exempt');
  if (exempting) return describeSpare(exempting.tests);
  const open = tried
    .filter(({ missed }) => missed.every(({ result }) => result.change !== null))
    .toSorted((a, b) => a.missed.length - b.missed.length)[0];
  return open === undefined ? null : open.missed.map(describeMiss);
}
