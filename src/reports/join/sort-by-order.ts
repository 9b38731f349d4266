import type { ConfirmationRow, OrderLine, PackageRow, ReportRows, VtrRow } from '../../model/report-rows.js';

/** Every row that names one order, as the files state them. */
export interface StatedOrder {
  readonly lines: readonly OrderLine[];
  readonly confirmations: readonly ConfirmationRow[];
  readonly tools: readonly PackageRow[];
  readonly listed: readonly VtrRow[];
}

type Growing = { readonly [key in keyof StatedOrder]: StatedOrder[key][number][] };

/** Sorts rows by the order that they name. */
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
  for (const row of rows.vtr) of(row.orderId).listed.push(row);
  for (const row of rows.orders) of(row.orderId).lines.push(row);
  // An FBA report names orders that no other may hold.
  for (const orderId of rows.fulfilledByAmazon) of(orderId);
  for (const row of rows.confirmations) of(row.orderId).confirmations.push(row);
  for (const row of rows.packages) of(row.orderId).tools.push(row);
  return orders;
}
