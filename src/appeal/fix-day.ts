import type { CaseFile } from '../model/case-file.js';
import type { LocalDate } from '../model/local-date.js';
import { isActionDone } from './plan-steps.js';

/**
 * The day of the fix: the last day on which a corrective action for a cause found was done and proved; null where none is.
 */
export function fixDay({ actions }: CaseFile, causes: readonly string[], asOf: LocalDate): LocalDate | null {
  const done = actions.filter((action) => causes.includes(action.cause) && isActionDone(action, asOf));
  return (
    done
      .flatMap(({ done: day }) => day ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}
