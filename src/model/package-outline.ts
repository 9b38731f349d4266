import type { LocalDate } from './local-date.js';
import type { NumberShape } from './number-shape.js';
import type { Shipment } from './shipment.js';
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
  extends Pick<
    Shipment,
    | 'packageId'
    | 'orderId'
    | 'listing'
    | 'dayIs'
    | 'category'
    | 'skus'
    | 'standing'
    | 'numberIsShared'
    /** At least the first place that states something of it. */
    | 'sources'
  > {
  readonly day: Known<LocalDate>;
  readonly shipDay: Known<LocalDate>;
  readonly carrier: Known<string>;
  readonly service: Known<string>;
  readonly shipMethod: Known<string>;
  readonly origin: Known<string>;
  /** Its number, where it is kept: of an outline only one that is shared. */
  readonly trackingNumber: Known<string>;
  readonly number: { readonly shape: Pick<NumberShape, 'wellFormed'> } | null;
}
