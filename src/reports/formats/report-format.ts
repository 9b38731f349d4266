import { isDamagedBySpreadsheet, isTurnedToDay, SPREADSHEET_MEND } from '../../model/damaged-number.js';
import type {
  CategoryRow,
  ConfirmationRow,
  OrderLine,
  PackageRow,
  PerformanceFigure,
  PromiseRow,
  VtrRow,
} from '../../model/report-rows.js';
import type { TrackingHistory } from '../../model/tracking-history.js';
import type { Cells } from '../cells.js';
import { isAmazonOrderId } from './is-amazon-order-id.js';
import { isOrderId } from './is-order-id.js';

/** Where rows of one kind go. */
export interface Rows<T> {
  push(row: T): unknown;
}

/** Where the records of every format gather. */
export interface RowSink {
  readonly vtr: Rows<VtrRow>;
  readonly orders: Rows<OrderLine> & { at(last: -1): OrderLine | undefined };
  readonly categories: Rows<CategoryRow>;
  readonly confirmations: Rows<ConfirmationRow>;
  readonly packages: Rows<PackageRow>;
  readonly promises: Rows<PromiseRow>;
  readonly histories: Rows<TrackingHistory>;
  readonly accountTotals: Rows<PerformanceFigure>;
  readonly fulfilledByAmazon: { add(orderId: string): unknown };
  readonly continuedItems: { add(orderItemId: string): unknown };
}

/** The headings under which a field is found, normalised (lower case, words joined by `-`). */
export interface Field {
  readonly headings: readonly string[];
  readonly required?: boolean;
}

/**
 * One layout family of one report: how it is recognised, its columns, and how a row becomes a record.
 * Columns are found by heading, never by position. Columns not named here are never read.
 */
export interface ReportFormat {
  readonly id: string;
  readonly title: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** What of the store it lists, so that a case can be built on it; absent where it only adds to what others list. */
  readonly lists?: 'packages' | 'orders';
  /** What a recognised heading lacks beyond its required fields, in words with the mend; none when empty. */
  readonly lacks?: (has: (field: string) => boolean) => readonly string[];
  /** Whether a heading with these fields is this report. */
  readonly recognise: (has: (field: string) => boolean) => boolean;
  /** Whether a heading that no format recognises still looks like this one, so that its lacks can be named. */
  readonly resembles?: (has: (field: string) => boolean) => boolean;
  /** Adds the record a row states, if it carries one (else the cells have noted why). */
  readonly readRow: (cells: Cells, rows: RowSink) => void;
}

/** A heading as it is compared: `"  Order ID "` → `order-id`, `"Shipment - Void Flag"` → `shipment-void-flag`. */
export function normaliseHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-');
}

const DAMAGED = "a spreadsheet has made another number or a date of the order's";

/** Notes that a row is left out, since it names no order. */
export function leaveOut(cells: Cells, why: string, mend?: string): null {
  cells.note('row-without-order', why, 'orderId', mend);
  return null;
}

/** Notes an order's number that a spreadsheet has turned into something else, and that its row is left out; false where it has not. */
export function noteDamagedOrder(cells: Cells, orderId: string): boolean {
  if (!isDamagedBySpreadsheet(orderId) && !isTurnedToDay(orderId)) return false;
  cells.note('cell-damaged', DAMAGED, 'orderId', SPREADSHEET_MEND);
  leaveOut(cells, 'its order number is lost; left out');
  return true;
}

/**
 * The order that a row of any tool names, or null with the issue noted: a row without one is left out. Where a line break within a cell
 * has torn a row in two, the second half begins with whatever stood there, so a short row must name an order of Amazon's.
 * @param elsewhere fields that may name it too: believed where they hold an order number of Amazon's, and orderId holds none.
 */
export function orderOf(cells: Cells, elsewhere: readonly string[] = []): string | null {
  const orderId = cells.text('orderId');
  if (orderId && isAmazonOrderId(orderId)) return orderId;
  for (const field of elsewhere) {
    const other = cells.text(field);
    if (other && isAmazonOrderId(other)) return other;
  }
  if (orderId && noteDamagedOrder(cells, orderId)) return null;
  if (orderId && !cells.isShort() && isOrderId(orderId)) return orderId;
  return leaveOut(
    cells,
    orderId ? 'the first cells hold no order number; left out' : 'the row names no order; left out',
  );
}
