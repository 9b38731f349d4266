import type { CaseFile } from '../model/case-file.js';
import type { LocalDate } from '../model/local-date.js';
import { isDone } from './is-done.js';

/**
 * The day of the fix: the last day on which a corrective action for a cause found was done and proved; null where none is.
 */
export function fixDay({ actions }: CaseFile, causes: readonly string[], asOf: LocalDate): LocalDate | null {
  const days = actions.flatMap(({ cause, done, evidence }) =>
    done !== null && causes.includes(cause) && isDone(done, evidence, asOf) ? [done] : [],
  );
  return days.toSorted().at(-1) ?? null;
}
