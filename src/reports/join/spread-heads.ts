import type { OrderLine } from '../../model/report-rows.js';
import { standing } from './merge-lines.js';

/** Whether a row of the Orders API speaks of the whole order: the API gives order and items by calls of their own. */
const isHead = (row: OrderLine): boolean =>
  row.report === 'orders-api' && row.orderItemId === null && row.sku === '';

/** The lines of one order, each with what a row of the whole order says of it. Such a row alone is the order's only line. */
export function spreadHeads(rows: readonly OrderLine[]): readonly OrderLine[] {
  const [first, ...others] = rows.filter(isHead);
  if (first === undefined) return rows;
  const head = standing([first, ...others]);
  const lines = rows.filter((row) => !isHead(row));
  if (!lines.some(({ report }) => report === 'orders-api')) return lines.length > 0 ? lines : [head];
  return lines.map((line) =>
    line.report !== 'orders-api'
      ? line
      : {
          ...line,
          orderStatus: line.orderStatus || head.orderStatus,
          fulfillmentChannel: line.fulfillmentChannel || head.fulfillmentChannel,
          salesChannel: line.salesChannel || head.salesChannel,
          purchaseDay: line.purchaseDay ?? head.purchaseDay,
          promisedDay: line.promisedDay ?? head.promisedDay,
          lastUpdated: line.lastUpdated ?? head.lastUpdated,
          shipCountry: line.shipCountry || head.shipCountry,
          isPrime: line.isPrime ?? head.isPrime,
        },
  );
}
