import type { DifferenceReason } from '../model/difference.js';
import type { Source } from '../model/source.js';
import type { Place } from './reach.js';

/** A package that Amazon may count otherwise: what it counts as here, and for each reason what it may count as there. */
export interface Suspect {
  /** The package's id, or the order's where there is none. */
  readonly id: string;
  readonly orderId: string;
  readonly source: Source | null;
  readonly now: Place;
  readonly reasons: ReadonlyMap<DifferenceReason, readonly Place[]>;
}
