import { AppealError } from '../../errors.js';
import type { ConfirmationRow, OrderLine, PackageRow, ReportRows, VtrRow } from '../../model/report-rows.js';
import type { Source } from '../../model/source.js';

/** Every row that names one order, as the files state them. */
export interface StatedOrder {
  readonly lines: readonly OrderLine[];
  readonly confirmations: readonly ConfirmationRow[];
  readonly tools: readonly PackageRow[];
  readonly listed: readonly VtrRow[];
}

type Growing = { -readonly [key in keyof StatedOrder]: StatedOrder[key][number][] };

/** No order has so many lines or packages; what has more is no order, and each row would be laid beside all others. */
const MOST_ROWS = 1_000;

/** So few rows are laid out anew with each that comes: a list that grows by itself makes room for many more. */
const FEW = 4;

function add<T extends { readonly orderId: string; readonly source: Source }>(rows: T[], row: T): T[] {
  if (rows.length < FEW) return [...rows, row];
  if (rows.push(row) <= MOST_ROWS) return rows;
  const message = `more than ${MOST_ROWS.toLocaleString('en')} rows name the order ${row.orderId}, and no order has so many: its column may have been filled down. Download the report again and do not open it in a spreadsheet.`;
  throw new AppealError('report-unusable', [{ message, ...row.source }]);
}

/**
 * Sorts rows by the order that they name.
 * @throws AppealError `report-unusable` where more rows name one order than any order has.
 */
export function sortByOrder(
  rows: Pick<ReportRows, 'vtr' | 'orders' | 'confirmations' | 'packages' | 'fulfilledByAmazon'>,
): ReadonlyMap<string, StatedOrder> {
  const NONE: never[] = [];
  const orders = new Map<string, Growing>();
  const of = (orderId: string): Growing => {
    const known = orders.get(orderId);
    if (known !== undefined) return known;
    const stated: Growing = { lines: NONE, confirmations: NONE, tools: NONE, listed: NONE };
    orders.set(orderId, stated);
    return stated;
  };
  for (const row of rows.vtr) {
    const order = of(row.orderId);
    order.listed = add(order.listed, row);
  }
  for (const row of rows.orders) {
    const order = of(row.orderId);
    order.lines = add(order.lines, row);
  }
  // An FBA report names orders that no other may hold.
  for (const orderId of rows.fulfilledByAmazon) of(orderId);
  for (const row of rows.confirmations) {
    const order = of(row.orderId);
    order.confirmations = add(order.confirmations, row);
  }
  for (const row of rows.packages) {
    const order = of(row.orderId);
    order.tools = add(order.tools, row);
  }
  return orders;
}
