import type { DifferenceReason } from '../model/difference.js';
import type { Source } from '../model/source.js';
import type { Place } from './reach.js';

/** Why a package may count otherwise with Amazon, and what it may count as there. */
export type Suspicion = readonly [reason: DifferenceReason, places: readonly Place[]];

/** A package that Amazon may count otherwise: what it counts as here, and for each reason what it may count as there. */
export interface Suspect {
  /** The package's id, or the order's where there is none. */
  readonly id: string;
  readonly orderId: string;
  readonly source: Source | null;
  readonly now: Place;
  /** No reason twice. */
  readonly reasons: readonly Suspicion[];
}
