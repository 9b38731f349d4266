import type { ClauseParameters } from '../model/clause.js';
import type { Shipment } from '../model/shipment.js';
import type { TestResult } from '../model/verdict.js';

/** One question put to one package. Numbers and words come from the edition's parameters, never from the code. */
export type ClauseTest = (shipment: Shipment, parameters: ClauseParameters) => TestResult;

/** The code of a clause: the tests that each reading shares, and one small function for each reading of each disputed word. */
export interface ClauseTests {
  readonly common: readonly ClauseTest[];
  readonly readings: Readonly<Record<string, Readonly<Record<string, ClauseTest>>>>;
}

type Turning = Partial<Pick<TestResult, 'by' | 'change'>>;

const result = (
  outcome: TestResult['outcome'],
  because: string,
  needs: string | null,
  { by = null, change = null }: Turning,
): TestResult => ({ outcome, because, needs, by, change });

export const met = (because: string, turning: Turning = {}): TestResult =>
  result('met', because, null, turning);
export const notMet = (because: string, turning: Turning = {}): TestResult =>
  result('not-met', because, null, turning);
/** @param needs the missing fact, and the file that would give it. */
export const unknown = (because: string, needs: string): TestResult =>
  result('unknown', because, needs, { change: `state ${needs}` });
