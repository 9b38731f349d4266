import type { ProofLists } from '../model/appeal-exhibits.js';
import type { PlanStep } from '../model/appeal-parts.js';
import type { CaseFile, DeclaredAction, DeclaredStep } from '../model/case-file.js';
import { type LocalDate, spellDay } from '../model/local-date.js';
import { isOwned } from '../model/root-cause.js';
import { isDone } from './is-done.js';
import { labelOf } from './label-proofs.js';

/** Finds the label under which a proof file is listed. */
export type LabelOf = (file: string) => string | null;

const NOTHING = {
  what: '',
  day: null,
  by: null,
  measure: null,
  proofs: [],
  proofFiles: [],
  since: null,
} as const;

function proofsOf(files: readonly string[], labelOf: LabelOf): readonly string[] {
  return files.flatMap((file) => labelOf(file) ?? []);
}

/** What the seller did about a cause. Done only with a day that has come and a proof file; everything else is planned. */
export function planActions(
  cause: string,
  declared: readonly DeclaredAction[],
  asOf: LocalDate,
  labelOf: LabelOf,
): readonly PlanStep[] {
  const own = declared.filter((action) => action.cause === cause);
  if (own.length === 0) {
    if (isOwned(cause)) return [{ ...NOTHING, status: 'missing' }];
    return cause === 'unknown' ? [] : [{ ...NOTHING, status: 'none-needed' }];
  }
  return own.map((action) => ({
    status: isDone(action.done, action.evidence, asOf) ? 'done' : 'planned',
    what: action.what,
    day: action.done === null ? null : spellDay(action.done),
    by: action.by,
    measure: null,
    proofs: proofsOf(action.evidence, labelOf),
    proofFiles: action.evidence,
    since: null,
  }));
}

/** The standing controls for a cause: in force only with a day that has come and a proof file, else planned. */
export function planPrevention(
  cause: string,
  declared: readonly DeclaredStep[],
  asOf: LocalDate,
  labelOf: LabelOf,
): readonly PlanStep[] {
  const own = declared.filter((step) => step.cause === cause);
  if (own.length === 0) return isOwned(cause) ? [{ ...NOTHING, status: 'missing' }] : [];
  return own.map((step) => ({
    status: isDone(step.from, step.evidence, asOf) ? 'done' : 'planned',
    what: step.what,
    day: step.from === null ? null : spellDay(step.from),
    by: step.by,
    measure: step.measure,
    proofs: proofsOf(step.evidence, labelOf),
    proofFiles: step.evidence,
    since: null,
  }));
}

/** Both halves of the plan for a cause, with the labels of its proofs. */
export function planCause(
  cause: string,
  caseFile: CaseFile,
  proofs: ProofLists,
  asOf: LocalDate,
): { readonly actions: readonly PlanStep[]; readonly prevention: readonly PlanStep[] } {
  const label: LabelOf = (file) => labelOf(proofs, file);
  return {
    actions: planActions(cause, caseFile.actions, asOf, label),
    prevention: planPrevention(cause, caseFile.prevention, asOf, label),
  };
}
