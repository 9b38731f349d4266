import type { ClauseParameters } from '../model/clause.js';
import type { Shipment } from '../model/shipment.js';
import type { TestResult } from '../model/verdict.js';

/** One question put to one package. Numbers and words come from the edition's parameters, never from the code. */
export interface ClauseTest {
  (shipment: Shipment, parameters: ClauseParameters): TestResult;
  /** All that the test reads of a package, as a short text: packages alike in it get the same result. */
  readonly keyOf: (shipment: Shipment) => string;
}

type Turning = Partial<Pick<TestResult, 'by' | 'change' | 'isPolicy'>>;

const result = (
  outcome: TestResult['outcome'],
  because: string,
  needs: string | null,
  { by = null, change = null, isPolicy = false }: Turning,
): TestResult => ({ outcome, because, needs, isPolicy, by, change });

/** More different results than this are made anew each time. */
const MOST_REMEMBERED = 50_000;

/**
 * A test whose result hangs on a short text alone: the packages of a store share few values and services, and a hundred
 * thousand results with their words would fill the memory.
 */
export function remembered(
  keyOf: (shipment: Shipment) => string,
  test: (shipment: Shipment, parameters: ClauseParameters) => TestResult,
): ClauseTest {
  const known = new WeakMap<ClauseParameters, Map<string, TestResult>>();
  const answer = (shipment: Shipment, parameters: ClauseParameters): TestResult => {
    const results = known.get(parameters) ?? new Map<string, TestResult>();
    if (results.size === 0) known.set(parameters, results);
    const key = keyOf(shipment);
    const earlier = results.get(key);
    if (earlier !== undefined) return earlier;
    const found = test(shipment, parameters);
    if (results.size < MOST_REMEMBERED) results.set(key, found);
    return found;
  };
  return Object.assign(answer, { keyOf });
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
