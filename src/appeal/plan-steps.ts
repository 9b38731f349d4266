import type { Gate, PlanStep } from '../model/appeal.js';
import type { DeclaredAction, DeclaredStep } from '../model/case-file.js';
import { type LocalDate, spellDay } from '../model/local-date.js';
import { causeTitle, isOwned } from '../model/root-cause.js';

/** Finds the label under which a proof file is listed. */
export type LabelOf = (file: string) => string | null;

const NOTHING = { what: '', day: null, by: null, measure: null, proofs: [], proofFiles: [] } as const;

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
    status: action.done !== null && action.done <= asOf && action.evidence.length > 0 ? 'done' : 'planned',
    what: action.what,
    day: action.done === null ? null : spellDay(action.done),
    by: action.by,
    measure: null,
    proofs: proofsOf(action.evidence, labelOf),
    proofFiles: action.evidence,
  }));
}

/** The standing controls for a cause: in force from their day, else planned. */
export function planPrevention(
  cause: string,
  declared: readonly DeclaredStep[],
  asOf: LocalDate,
  labelOf: LabelOf,
): readonly PlanStep[] {
  const own = declared.filter((step) => step.cause === cause);
  if (own.length === 0) return isOwned(cause) ? [{ ...NOTHING, status: 'missing' }] : [];
  return own.map((step) => ({
    status: step.from !== null && step.from <= asOf ? 'done' : 'planned',
    what: step.what,
    day: step.from === null ? null : spellDay(step.from),
    by: step.by,
    measure: step.measure,
    proofs: proofsOf(step.evidence, labelOf),
    proofFiles: step.evidence,
  }));
}

/** What only the seller can add, as one gate for each thing missing, with what to write where. */
export function listPlanGates(
  causes: readonly string[],
  actions: readonly DeclaredAction[],
  prevention: readonly DeclaredStep[],
  asOf: LocalDate,
): readonly Gate[] {
  const gates: Gate[] = [];
  for (const cause of causes.filter(isOwned)) {
    const own = actions.filter((action) => action.cause === cause);
    if (own.length > 0 && own.every((action) => action.done === null))
      gates.push({
        code: 'action-not-done',
        message: `${cause}: no action is done yet, and the reviewer asks for what was done. Add done: YYYY-MM-DD and evidence: [file] once it is`,
      });
    if (own.length === 0)
      gates.push({
        code: 'action-missing',
        message: `${cause} (${causeTitle(cause)}): what did you change, on which day, and what proves it? Add to actions: { cause: ${cause}, what: …, done: YYYY-MM-DD, by: …, evidence: [file] }`,
      });
    if (!prevention.some((step) => step.cause === cause))
      gates.push({
        code: 'prevention-missing',
        message: `${cause} (${causeTitle(cause)}): which standing control keeps it from coming back? Add to prevention: { cause: ${cause}, what: …, from: YYYY-MM-DD, measure: … }`,
      });
  }
  for (const action of actions.filter((one) => causes.includes(one.cause) && one.done !== null)) {
    if (action.evidence.length === 0)
      gates.push({
        code: 'proof-missing',
        message: `the action for ${action.cause} of ${action.done} has no proof, so it is printed as planned. Add evidence: [file], such as a screenshot or an export`,
      });
    if ((action.done ?? '') > asOf)
      gates.push({
        code: 'done-in-future',
        message: `the action for ${action.cause} is said to be done on ${action.done}, after ${asOf}; it is printed as planned`,
      });
  }
  return gates;
}
