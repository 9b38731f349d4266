import type { LocalDate } from '../model/local-date.js';

/** Whether a step counts as done, or in force: since a day that has come, and with a proof. Else it is only planned. */
export function isDone(day: LocalDate | null, evidence: readonly string[], asOf: LocalDate): boolean {
  return day !== null && day <= asOf && evidence.length > 0;
}
