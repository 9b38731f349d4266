import type { CategoryReason, Settlement } from './category-argument.js';
import type { SinceFix } from './outlook.js';

/** The affected categories that pass, or do not, for one reason. */
export interface Headline {
  /** `no-counts`: Amazon's counts were not given, so that no rate tells which categories it failed. */
  readonly why: CategoryReason | 'no-counts';
  /** Exempt packages of these categories together, and failing ones that remain without them. */
  readonly exempt: number;
  readonly remaining: number;
  readonly named: readonly {
    readonly name: string;
    /** Its figure as counted, with the word where it is borderline. */
    readonly asCounted: string;
    readonly led: string;
    /** Its figure if every reading must hold. */
    readonly strictest: string;
    /** Where it does not pass as the letter reads the policy: the strictest line that lifts it by itself. */
    readonly otherwise: { readonly title: string; readonly display: string } | null;
    /** Without Amazon's counts: it passes if Amazon counted at least so many packages. */
    readonly clearFrom: number;
    readonly exempt: number;
    readonly remaining: number;
  }[];
}

/** How a blocked category moves from here, with its days spelled out. */
export interface BlockedRecovery {
  readonly category: string;
  readonly lastDefect: string;
  readonly isKnown: boolean;
  readonly later: number;
  readonly emptyOn: string;
}

/** How an open one does. */
export interface OpenRecovery {
  readonly category: string;
  /** Valid packages of those settled since the fix, and the share. */
  readonly valid: number;
  readonly settled: number;
  readonly share: string;
  readonly newFrom: string;
  readonly clearsOn: string | null;
}

/** What follows the window: the result since the fix, the way from here, and what would settle what is open. */
export interface AppealOutlook {
  readonly headlines: readonly Headline[];
  /** Its days are spelled out. */
  readonly sinceFix: SinceFix | null;
  readonly recovery: {
    readonly lagDays: number;
    readonly assumed: boolean;
    readonly blocked: readonly BlockedRecovery[];
    readonly open: readonly OpenRecovery[];
  } | null;
  readonly settlement: Settlement | null;
}
