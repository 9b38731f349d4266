import type { CausePlan, StepRecord } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import type { LocalDate } from '../model/local-date.js';
import { isDone } from './is-done.js';

function recordStep(step: Omit<StepRecord, 'status'>, asOf: LocalDate): StepRecord {
  return { status: isDone(step.day, step.evidence, asOf) ? 'done' : 'planned', ...step };
}

/** The plan for each cause that was found, as declared: what a later round is compared with. */
export function recordPlan(
  causes: readonly string[],
  { actions, prevention }: CaseFile,
  asOf: LocalDate,
): readonly CausePlan[] {
  return causes.map((cause) => ({
    cause,
    actions: actions
      .filter((action) => action.cause === cause)
      .map(({ what, done, by, evidence }) =>
        recordStep({ what, day: done, by, measure: null, evidence }, asOf),
      ),
    prevention: prevention
      .filter((step) => step.cause === cause)
      .map(({ what, from, by, measure, evidence }) =>
        recordStep({ what, day: from, by, measure, evidence }, asOf),
      ),
  }));
}
