import { amazonOrderOf } from './amazon-order-of.js';
import type { ReportFormat } from './report-format.js';

/** The Unshipped report, read for its promise-date alone: the day to ship an order by. It states no price and no tracking. */
export const unshipped: ReportFormat = {
  id: 'unshipped',
  title: 'Unshipped orders',
  fields: {
    orderId: { headings: ['order-id'], required: true },
    promiseDate: { headings: ['promise-date'], required: true },
    toShip: { headings: ['quantity-to-ship'] },
  },
  recognise: (has) => has('orderId') && has('promiseDate') && has('toShip'),
  readRow: (cells, rows) => {
    const orderId = amazonOrderOf(cells);
    if (orderId === null) return;
    rows.promises.push({ source: cells.source, orderId, shipByDay: cells.day('promiseDate') });
  },
};
