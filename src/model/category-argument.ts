import type { Branch } from './case-file.js';
import type { Standing } from './decimal.js';

/**
 * Why a category passes or does not. `amazons-rows`: under every reading, on Amazon's own rows. `every-reading`: under every reading.
 * `contested`: under some readings, and not under every one. `nothing-left`: no counted package is left, so that there is no rate.
 * `borderline`: exactly at the floor. `below`: under no reading. `not-disputed`: nothing of it is exempt under any reading.
 * `no-rate`: the files hold no package of it.
 */
export type CategoryReason =
  | 'amazons-rows'
  | 'every-reading'
  | 'contested'
  | 'nothing-left'
  | 'borderline'
  | 'below'
  | 'not-disputed'
  | 'no-rate';

/** What the rows carry for one affected category by itself: one may be in error, another not. */
export interface CategoryArgument {
  readonly category: string;
  readonly branch: Branch;
  /** The strictest scenario that lifts this category above the floor; where none does, `as-written`. */
  readonly leads: string;
  readonly passes: boolean;
  readonly why: CategoryReason;
}

/** The fewest kinds of facts that could settle enough undetermined packages, and the rate if they all speak for the seller. */
export interface Settlement {
  /** The missing facts, each with the packages that lack it. */
  readonly facts: readonly { readonly need: string; readonly packages: number }[];
  readonly packages: number;
  readonly categories: readonly {
    readonly category: string;
    readonly numerator: number;
    readonly denominator: number;
    /** As in every figure: to 6 places, and floored to 2 as a percentage. */
    readonly rate: string | null;
    readonly display: string;
    readonly standing: Standing | null;
  }[];
  /** Whether every affected category would then pass. */
  readonly passes: boolean;
}
