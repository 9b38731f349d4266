import type { ClauseParameters } from '../model/clause.js';
import type { Shipment } from '../model/shipment.js';
import type { TestResult } from '../model/verdict.js';

/** What tells apart packages that a test may answer otherwise. */
export type FactKey = string | number | null;

/** One question put to one package. Numbers and words come from the edition's parameters, never from the code. */
export interface ClauseTest {
  (shipment: Shipment, parameters: ClauseParameters): TestResult;
  /** All that the test reads of a package, in short: packages alike in it get the same result. */
  readonly keyOf: (shipment: Shipment) => FactKey;
}

type Turning = Partial<Pick<TestResult, 'by' | 'change' | 'isPolicy'>>;

const result = (
  outcome: TestResult['outcome'],
  because: string,
  needs: string | null,
  { by = null, change = null, isPolicy = false }: Turning,
): TestResult => ({ outcome, because, needs, isPolicy, by, change });

/** A test whose result hangs on no more of a package than a short key: those of a store share few values and services. */
export function testOf(
  keyOf: ClauseTest['keyOf'],
  test: (shipment: Shipment, parameters: ClauseParameters) => TestResult,
): ClauseTest {
  return Object.assign((shipment: Shipment, parameters: ClauseParameters) => test(shipment, parameters), {
    keyOf,
  });
}

export const met = (because: string, turning: Turning = {}): TestResult =>
  result('met', because, null, turning);
export const notMet = (because: string, turning: Turning = {}): TestResult =>
  result('not-met', because, null, turning);
/** @param needs the missing fact, and the file that would give it. */
export const unknown = (because: string, needs: string): TestResult =>
  result('unknown', because, needs, { change: `state ${needs}` });

/** What the policy does not say: no fact of the seller's would settle it. */
export const policyOpen = (because: string): TestResult =>
  result('unknown', because, null, { isPolicy: true });

/** Where what was mailed is found; the letter prints it too, so it speaks of no key of the case file. */
export const POSTAGE =
  "what was mailed (service and package type in a shipping tool's export, or the seller's declaration)";
