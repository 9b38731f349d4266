import type { LocalDate } from './local-date.js';

/**
 * What kind of thing is open. `failure`: an input can't be used. `refused`: the rows do not carry the appeal. `fix`: may
 * still be mended at Amazon. `figure`: the rate does not pass. `gate`: only the seller can add it, and without it the packet is a draft. `evidence`: a claim
 * that no record proves yet. `fact`: a fact that some packages lack. `file`: a file that would tell more. `look`: what only eyes can
 * check before the packet is sent. `issue`: a problem in an input, disclosed in the packet. `wording`: words of the seller that weaken the letter.
 */
export type OpenKind =
  | 'failure'
  | 'refused'
  | 'fix'
  | 'figure'
  | 'gate'
  | 'wording'
  | 'evidence'
  | 'fact'
  | 'file'
  | 'look'
  | 'issue';

/** One thing that is open: what, where, why it matters, and how to mend it. */
export interface OpenItem {
  readonly kind: OpenKind;
  readonly code: string;
  readonly message: string;
  /** What to do about it; null where the message says it. */
  readonly mend: string | null;
  /** The package that it concerns, where it is one. */
  readonly package: string | null;
  /** How many packages it concerns; null where that has no meaning. */
  readonly packages: number | null;
  readonly file?: string | undefined;
  readonly row?: number | undefined;
  readonly column?: string | number | undefined;
}

/** Whether a case is ready to be appealed, and everything that is open, what can be mended at Amazon first. */
export interface Readiness {
  readonly formatVersion: 1;
  readonly asOf: LocalDate;
  /** `ready`: nothing stands in the way. `draft`: gates are open. `refused`, `unusable`: see the items. */
  readonly state: 'ready' | 'draft' | 'refused' | 'unusable';
  /** The last day to answer, by the notice; null where it does not say. */
  readonly deadline: LocalDate | null;
  /** Days from `asOf` to the deadline; negative once it is past. */
  readonly daysLeft: number | null;
  readonly items: readonly OpenItem[];
}

/** Something only the seller can supply, without which the packet is a draft. */
export interface Gate {
  readonly code: string;
  readonly message: string;
  /** What to do about it, where the message does not say it. */
  readonly mend?: string | undefined;
  /** The part of the plan that is missing for a cause: the wording holds what usually fills it. */
  readonly plan?: { readonly kind: 'corrective' | 'preventive'; readonly cause: string };
  readonly file?: string | undefined;
  readonly row?: number | undefined;
}
