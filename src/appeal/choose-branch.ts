import { BRANCHES, type Branch } from '../model/case-file.js';

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

/** The branch that the rows carry (how-it-counts.md, “Branch”). */
export function chooseBranch({ anyExempt, passesInError }: BranchGrounds): Branch {
  if (passesInError) return 'in-error';
  return anyExempt ? 'mixed' : 'plan-of-action';
}

/** Whether the rows carry the branch that a case asks for: it may always file a humbler one. */
export function carries(found: Branch, asked: Branch | 'auto'): boolean {
  return asked === 'auto' || BRANCHES.indexOf(asked) >= BRANCHES.indexOf(found);
}
