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

type Growing = { readonly [key in keyof StatedOrder]: StatedOrder[key][number][] };

/** No order has so many lines or packages; what has more is no order, and each row would be laid beside all others. */
const MOST_ROWS = 1_000;

function add<T extends { readonly orderId: string; readonly source: Source }>(row: T, to: T[]): void {
  if (to.push(row) <= MOST_ROWS) return;
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
  const orders = new Map<string, Growing>();
  const of = (orderId: string): Growing => {
    const known = orders.get(orderId);
    if (known !== undefined) return known;
    const stated: Growing = { lines: [], confirmations: [], tools: [], listed: [] };
    orders.set(orderId, stated);
    return stated;
  };
  for (const row of rows.vtr) add(row, of(row.orderId).listed);
  for (const row of rows.orders) add(row, of(row.orderId).lines);
  // An FBA report names orders that no other may hold.
  for (const orderId of rows.fulfilledByAmazon) of(orderId);
  for (const row of rows.confirmations) add(row, of(row.orderId).confirmations);
  for (const row of rows.packages) add(row, of(row.orderId).tools);
  return orders;
}
