import type { Mailpiece } from './case-file.js';
import type { LocalDate } from './local-date.js';
import type { Cents } from './money.js';
import type { PackageReport } from './package-report.js';
import type { Source } from './source.js';
import type { ScanTime } from './tracking-history.js';

/** What a VTR report's validity column says of a package. `unknown`: the cell is not an answer. */
export type Listing = 'defect' | 'valid' | 'unknown';

/** One package of a VTR report. A text is `''` where the cell is blank and null where the report has no such column. */
export interface VtrRow {
  readonly source: Source;
  readonly orderId: string;
  readonly listing: Listing;
  readonly carrier: string | null;
  readonly trackingId: string | null;
  readonly origin: string | null;
  readonly promisedDeliveryDate: LocalDate | null;
  readonly shipMethod: string | null;
  readonly packageValue: Cents | null;
  readonly category: string | null;
  readonly physicalScan: boolean | null;
  readonly deliveryScan: boolean | null;
  /** Facts of which several rows of this package say different things: unknown, and not to be filled in from elsewhere. */
  readonly disputed: readonly string[];
}

/**
 * One line of an order report, without anything that tells who bought. Amounts are line totals; null is unknown, never 0.
 * A text that the report does not state (the Order Report has no status) is `''`. `orders-api`: Amazon's Orders API, which states
 * status and channel as All Orders does; a row of it without item and SKU speaks of the whole order.
 */
export interface OrderLine {
  readonly source: Source;
  readonly report: 'all-orders' | 'order-report' | 'orders-api';
  readonly orderId: string;
  readonly orderItemId: string | null;
  readonly sku: string;
  readonly asin: string;
  readonly quantity: number | null;
  readonly orderStatus: string;
  readonly itemStatus: string;
  readonly fulfillmentChannel: string;
  readonly salesChannel: string;
  readonly purchaseDay: LocalDate | null;
  /** The Order Report's latest-delivery-date, or the Orders API's. */
  readonly promisedDay: LocalDate | null;
  /** When the row was last updated, in seconds since 1970 began in UTC; null where that is not known. */
  readonly lastUpdated: number | null;
  /** The code of its currency; `''` where the report states none, null where it can't be read. */
  readonly currency: string | null;
  readonly itemPrice: Cents | null;
  readonly itemTax: Cents | null;
  readonly shippingPrice: Cents | null;
  readonly shippingTax: Cents | null;
  /** What was taken off the item and the shipping price; a blank cell is unknown. */
  readonly itemDiscount: Cents | null;
  readonly shippingDiscount: Cents | null;
  readonly shipCountry: string;
  /** A Seller Fulfilled Prime order; null where the report does not say. */
  readonly isPrime: boolean | null;
}

/**
 * One row of a shipping confirmation, as the seller uploaded it. Later rows amend earlier ones. A text is `''` where the cell is blank or
 * the file has no such column, and null where the cell can't be read or the row ends before it.
 */
export interface ConfirmationRow {
  readonly source: Source;
  readonly orderId: string;
  /** Null where the row speaks of the whole order. */
  readonly orderItemId: string | null;
  /** Null where the row speaks of all of it, or its quantity is not known. */
  readonly quantity: number | null;
  readonly quantityIsKnown: boolean;
  readonly shipDay: LocalDate | null;
  readonly carrier: string | null;
  /** Whether the carrier was typed beside the code “Other” and not chosen from the list. */
  readonly carrierIsTyped: boolean;
  readonly trackingNumber: string | null;
  /** The cell reads NULL: an earlier number is deleted. */
  readonly deletesNumber: boolean;
  readonly shipMethod: string | null;
}

/** A physical scan on record. `none`: the carrier is known never to have scanned; null: nothing is on record. */
export type Scan = ScanTime | 'none' | null;

/**
 * One row of a shipping tool or of a `shipments` file: a label, or a line of a package. A text is `''` where the cell is
 * blank and null where the file has no such column.
 */
export interface PackageRow {
  readonly source: Source;
  readonly report: PackageReport;
  readonly orderId: string;
  readonly orderItemId: string | null;
  readonly packageId: string | null;
  readonly sku: string | null;
  readonly quantity: number | null;
  readonly shipDay: LocalDate | null;
  readonly promisedDay: LocalDate | null;
  readonly carrier: string | null;
  readonly service: string | null;
  readonly packageType: string | null;
  readonly mailpiece: Mailpiece | null;
  readonly trackingNumber: string | null;
  readonly shipMethod: string | null;
  readonly origin: string | null;
  readonly destination: string | null;
  readonly firstScan: Scan;
  readonly lastScan: Scan;
  /** The delivery scan or attempt: its day or time, `yes` where only that it was is stated; `none` where it is known not to be. */
  readonly delivered: Scan;
  /** Item + shipping of what the row names, without tax. */
  readonly value: Cents | null;
  readonly tax: Cents | null;
  readonly category: string | null;
}

/** The day to ship an order by, from the Unshipped report. It promises no delivery. */
export interface PromiseRow {
  readonly source: Source;
  readonly orderId: string;
  readonly shipByDay: LocalDate | null;
}

/** One row of a categories file: which category a SKU or an ASIN belongs to. */
export interface CategoryRow {
  readonly source: Source;
  readonly sku: string | null;
  readonly asin: string | null;
  readonly category: string;
}

/**
 * What Amazon's performance report states of one store: its own total, without category and without rows. Null is unknown; the
 * figures stand as Amazon gives them, also where they cannot be right.
 */
export interface PerformanceFigure {
  readonly source: Source;
  /** Null where the report names no store, or one without a policy catalogue. */
  readonly store: string | null;
  /** The days measured, as written (UTC). */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly valid: number | null;
  readonly counted: number | null;
  /** A share as written, such as `0.9529`. */
  readonly rate: string | null;
}

/** Everything read from the reports of one case. */
export interface ReportRows {
  readonly vtr: readonly VtrRow[];
  readonly orders: readonly OrderLine[];
  readonly categories: readonly CategoryRow[];
  readonly confirmations: readonly ConfirmationRow[];
  readonly packages: readonly PackageRow[];
  readonly promises: readonly PromiseRow[];
  /** Orders that Amazon fulfilled, by an FBA shipments report: recognised, and left out. */
  readonly fulfilledByAmazon: ReadonlySet<string>;
  /** Order items of an Order Report with further promotions in rows of their own: what was taken off them is not known. */
  readonly continuedItems: ReadonlySet<string>;
}
