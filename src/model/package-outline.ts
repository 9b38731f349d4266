import type { LocalDate } from './local-date.js';
import type { NumberShape } from './number-shape.js';
import type { Shipment } from './shipment.js';
import type { Source } from './source.js';
import type { ScenarioVerdict, TrackingVerdict } from './verdict.js';

/**
 * What the counts of a case ask of a package, and all that is kept of one of which no letter speaks: a store has a million of them,
 * and where each of their facts was read is not told.
 */
export interface PackageOutline {
  readonly shipment: ShipmentOutline;
  readonly tracking: TrackingVerdict;
  readonly byScenario: ReadonlyMap<string, ScenarioVerdict>;
}

/** A fact without its place. */
type Known<T> = { readonly value: T } | null;

/** The part of a shipment that counts ask for. */
export interface ShipmentOutline
  extends Pick<Shipment, 'packageId' | 'orderId' | 'listing' | 'dayIs' | 'category' | 'skus' | 'standing'> {
  readonly day: Known<LocalDate>;
  readonly shipDay: Known<LocalDate>;
  readonly carrier: Known<string>;
  readonly service: Known<string>;
  readonly shipMethod: Known<string>;
  readonly origin: Known<string>;
  /** The places that state something of it; of an outline only `source` is kept, the first. */
  readonly sources?: readonly Source[];
  readonly source?: Source | null;
  /** Its number, of which an outline keeps only one that another order bears too. */
  readonly numberIsShared?: boolean;
  readonly trackingNumber?: Known<string>;
  readonly number?: { readonly shape: Pick<NumberShape, 'wellFormed'> } | null;
}

/** The first place that states something of a package. */
export function firstSource({ sources, source }: ShipmentOutline): Source | null {
  return sources?.[0] ?? source ?? null;
}
