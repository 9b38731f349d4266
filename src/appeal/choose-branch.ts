import type { ScenarioFigures } from '../model/analysis.js';
import type { Branch } from '../model/case-file.js';

/** What the branch rests on. */
export interface BranchGrounds {
  readonly scenarios: readonly ScenarioFigures[];
  /** Whether every affected category passes under `strictest` by Amazon's own rows alone (Package Value, exact Ship Method). */
  readonly passesOnAmazonsRows: boolean;
}

/** From the boldest claim to the humblest: a case may always file a humbler one than its rows carry. */
const BOLDEST_FIRST: readonly Branch[] = ['in-error', 'mixed', 'plan-of-action'];

/** The branch that the rows carry (contract, "Branch"). */
export function chooseBranch({ scenarios, passesOnAmazonsRows }: BranchGrounds): Branch {
  if (passesOnAmazonsRows) return 'in-error';
  const anyExempt = scenarios.some(
    ({ total, categories }) => total.exempt > 0 || categories.some((c) => c.exempt > 0),
  );
  return anyExempt ? 'mixed' : 'plan-of-action';
}

/** Whether the rows carry the branch that a case asks for. */
export function carries(found: Branch, asked: Branch | 'auto'): boolean {
  return asked === 'auto' || BOLDEST_FIRST.indexOf(asked) >= BOLDEST_FIRST.indexOf(found);
}
