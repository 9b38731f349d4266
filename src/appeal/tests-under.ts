import type { ReadingChoice } from '../model/scenario.js';
import { asksFor, type ClauseVerdict, type TestResult } from '../model/verdict.js';

/** A test, and the reading that it belongs to where it is one of several. */
export interface NamedTest {
  readonly name: string | null;
  readonly result: TestResult;
}

/** The tests that decide a clause under a scenario, each with the reading it belongs to. */
export function testsUnder(verdict: ClauseVerdict, choice: ReadingChoice): readonly NamedTest[] {
  const disputed = verdict.dimensions.flatMap((dimension) =>
    dimension.readings
      .filter(({ id }) => asksFor(choice, verdict.clause, dimension, id))
      .map(({ id, result }) => ({ name: id, result })),
  );
  return [...verdict.common.map((result) => ({ name: null, result })), ...disputed];
}
