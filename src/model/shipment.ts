import type { Mailpiece } from './case-file.js';
import type { LocalDate } from './local-date.js';
import type { Cents, CentsRange } from './money.js';
import type { Listing } from './report-rows.js';
import type { Fact, Source } from './source.js';

/** What a package cost the buyer, by the contract's rule 3. Null parts are unknown. */
export interface ShipmentValue {
  readonly currency: string;
  readonly itemPrice: Cents | null;
  readonly shippingPrice: Cents | null;
  readonly tax: Cents | null;
  /** Amazon's own figure in the VTR report: item + shipping, without tax. It outranks our sum. */
  readonly packageValue: Fact<Cents> | null;
  /** Item + shipping. */
  readonly exTax: CentsRange;
  /** Item + shipping + tax. */
  readonly inclTax: CentsRange;
}

/**
 * The joined facts of one package, each with the place it was read from.
 * A text fact is null where no report states it and `''` where a report states a blank.
 */
export interface Shipment {
  readonly packageId: string;
  readonly orderId: string;
  /** What the VTR report says of it; `not-listed` where it comes from other reports alone. */
  readonly listing: Listing | 'not-listed';
  /** The day that selects window and edition (see Analysis.window.selectedBy). */
  readonly day: Fact<LocalDate> | null;
  readonly category: string;
  readonly carrier: Fact<string> | null;
  readonly trackingNumber: Fact<string> | null;
  /** What the tracking number is by its shape and check digit, where that says more than the report does. */
  readonly numberIs: 'usps-parcel' | null;
  readonly shipMethod: Fact<string> | null;
  readonly mailpiece: Fact<Mailpiece> | null;
  readonly origin: Fact<string> | null;
  readonly destination: Fact<string> | null;
  readonly value: ShipmentValue;
  readonly skus: readonly string[];
  /** What All Orders says of the order; null where no report states it. */
  readonly standing: 'shipped' | 'cancelled' | 'not-shipped' | 'not-seller-fulfilled' | null;
  /** Whether a delivery scan or attempt is on record; null where no report says. */
  readonly delivered: boolean | null;
  readonly sources: readonly Source[];
}
