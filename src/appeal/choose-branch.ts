import type { Branch } from '../model/case-file.js';

/** What the branch rests on. */
export interface BranchGrounds {
  /** Whether some reading exempts a counted package for certain. */
  readonly anyExempt: boolean;
  /**
   * Whether every affected category passes under `strictest`: where Amazon's counts lead, by its own rows alone (Package
   * Value, exact Ship Method).
   */
  readonly passesInError: boolean;
}

/** From the boldest claim to the humblest: a case may always file a humbler one than its rows carry. */
const BOLDEST_FIRST: readonly Branch[] = ['in-error', 'mixed', 'plan-of-action'];

/** The branch that the rows carry (how-it-counts.md, “Branch”). */
export function chooseBranch({ anyExempt, passesInError }: BranchGrounds): Branch {
  if (passesInError) return 'in-error';
  return anyExempt ? 'mixed' : 'plan-of-action';
}

/** Whether the rows carry the branch that a case asks for. */
export function carries(found: Branch, asked: Branch | 'auto'): boolean {
  return asked === 'auto' || BOLDEST_FIRST.indexOf(asked) >= BOLDEST_FIRST.indexOf(found);
}
