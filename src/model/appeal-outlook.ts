import type { CategoryReason, Settlement } from './category-argument.js';
import type { SinceFix } from './outlook.js';

/** The affected categories that pass, or do not, for one reason. */
export interface Headline {
  /** `no-counts`: Amazon's counts were not given, so that no rate tells which categories it failed. */
  readonly why: CategoryReason | 'no-counts';
  readonly named: readonly {
    readonly name: string;
    readonly asCounted: string;
    readonly led: string;
    /** Its figure if every reading must hold. */
    readonly strictest: string;
    /** Without Amazon's counts: it passes if Amazon counted at least so many packages. */
    readonly clearFrom: number;
  }[];
}

/** How one category moves from here, with its days spelled out. */
export interface AppealRecovery {
  readonly category: string;
  readonly kind: 'blocked' | 'open';
  readonly lastDefect: string | null;
  readonly isKnown: boolean;
  readonly later: number;
  readonly emptyOn: string | null;
  /** Valid packages of those settled since the fix, and the share. */
  readonly valid: number;
  readonly settled: number;
  readonly share: string | null;
  readonly newFrom: string | null;
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
    readonly categories: readonly AppealRecovery[];
  } | null;
  readonly settlement: Settlement | null;
}
