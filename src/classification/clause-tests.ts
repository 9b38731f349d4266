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

export const met = (because: string): TestResult => ({ outcome: 'met', because, needs: null });
export const notMet = (because: string): TestResult => ({ outcome: 'not-met', because, needs: null });
export const unknown = (because: string, needs: string): TestResult => ({
  outcome: 'unknown',
  because,
  needs,
});
