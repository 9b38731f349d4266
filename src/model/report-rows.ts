import type { LocalDate } from './local-date.js';
import type { Cents } from './money.js';
import type { Source } from './source.js';

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
  readonly deliveryScan: boolean | null;
}

/** One line of All Orders, without anything that tells who bought. Amounts are line totals; null is unknown, never 0. */
export interface OrderLine {
  readonly source: Source;
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
  readonly lastUpdated: string;
  readonly currency: string;
  readonly itemPrice: Cents | null;
  readonly itemTax: Cents | null;
  readonly shippingPrice: Cents | null;
  readonly shippingTax: Cents | null;
  readonly shipCountry: string;
}

/** One row of a categories file: which category a SKU or an ASIN belongs to. */
export interface CategoryRow {
  readonly source: Source;
  readonly sku: string | null;
  readonly asin: string | null;
  readonly category: string;
}

/** Everything read from the reports of one case. */
export interface ReportRows {
  readonly vtr: readonly VtrRow[];
  readonly orders: readonly OrderLine[];
  readonly categories: readonly CategoryRow[];
}
