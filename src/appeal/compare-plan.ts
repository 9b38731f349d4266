import type { CausePlan, StepRecord } from '../model/analysis.js';
import { isDeclared, type PlanStep } from '../model/appeal-parts.js';
import type { StepChange } from '../model/appeal-round.js';
import { spellDay } from '../model/local-date.js';

type Half = 'actions' | 'prevention';

/** A text without what a second writing may change by chance: case, space, the last full stop. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');

const dayOf = ({ day }: StepRecord): string | null => (day === null ? null : spellDay(day));

/** Which step was told as which before: in the same words, else, of those left over, of the same day. */
function pairSteps(
  steps: readonly PlanStep[],
  told: readonly StepRecord[],
): ReadonlyMap<PlanStep, StepRecord> {
  const pairs = new Map<PlanStep, StepRecord>();
  const left = new Set(told);
  const pair = (isSame: (step: PlanStep, before: StepRecord) => boolean): void => {
    for (const step of steps) {
      const before = pairs.has(step) ? undefined : [...left].find((one) => isSame(step, one));
      if (before === undefined) continue;
      pairs.set(step, before);
      left.delete(before);
    }
  };
  pair((step, { what }) => plain(what) === plain(step.what));
  pair((step, before) => step.day !== null && step.day === dayOf(before));
  return pairs;
}

function changeOf(
  step: PlanStep,
  before: StepRecord | undefined,
  isNewFile: (file: string) => boolean,
): StepChange | null {
  if (!isDeclared(step)) return null;
  if (before === undefined) return 'new';
  if (before.status === 'planned' && step.status === 'done') return 'done';
  const isAsTold =
    plain(before.what) === plain(step.what) &&
    dayOf(before) === step.day &&
    before.by === step.by &&
    before.measure === step.measure;
  if (!isAsTold) return 'detailed';
  return step.proofFiles.some(isNewFile) ? 'proved' : null;
}

/**
 * Marks what is new of the steps for a cause.
 * @param plan what the packet before told; null where it does not say, so that only a new proof shows.
 */
export function markSteps(
  cause: string,
  half: Half,
  steps: readonly PlanStep[],
  plan: readonly CausePlan[] | null,
  isNewFile: (file: string) => boolean,
): readonly PlanStep[] {
  if (plan === null)
    return steps.map((step) => ({ ...step, since: step.proofFiles.some(isNewFile) ? 'proved' : null }));
  const pairs = pairSteps(steps, plan.find((one) => one.cause === cause)?.[half] ?? []);
  return steps.map((step) => ({ ...step, since: changeOf(step, pairs.get(step), isNewFile) }));
}

/** Steps that were told as done and are told no more, each by its cause and day. */
export function listDropped(
  plan: readonly CausePlan[] | null,
  stepsOf: (cause: string, half: Half) => readonly PlanStep[],
): readonly string[] {
  const halves: readonly Half[] = ['actions', 'prevention'];
  return (plan ?? []).flatMap((one) =>
    halves.flatMap((half) => {
      const kept = new Set(pairSteps(stepsOf(one.cause, half), one[half]).values());
      return one[half]
        .filter((told) => told.status === 'done' && !kept.has(told))
        .map((told) => `${one.cause}, ${told.day}`);
    }),
  );
}
