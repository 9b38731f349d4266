import { amazonOrderOf } from './amazon-order-of.js';
import { AMOUNT_FIELDS, readAmounts } from './order-amounts.js';
import type { ReportFormat } from './report-format.js';

/**
 * The Order Report, in every layout since 2009: money and order items, in recent US layouts the promised delivery date; no
 * status, no tracking. Names, addresses, telephone numbers and e-mail are not in this list, so they are never read.
 */
export const orderReport: ReportFormat = {
  id: 'order-report',
  title: 'Order Report',
  lists: 'orders',
  fields: {
    orderId: { headings: ['order-id'], required: true },
    orderItemId: { headings: ['order-item-id'], required: true },
    purchaseDate: { headings: ['purchase-date'], required: true },
    sku: { headings: ['sku'], required: true },
    quantity: { headings: ['quantity-purchased'], required: true },
    ...AMOUNT_FIELDS,
    salesChannel: { headings: ['sales-channel'] },
    isPrime: { headings: ['is-prime'] },
    latestDeliveryDate: { headings: ['latest-delivery-date'] },
  },
  recognise: (has) => has('orderId') && has('orderItemId') && has('purchaseDate') && has('itemPrice'),
  readRow: (cells, rows) => {
    // Several promotions of one line stand below it in rows that are blank but for them. What is cut off or damaged is not blank.
    const continues = ['sku', 'quantity', 'itemPrice'].every((field) => cells.isBlank(field));
    if (continues) {
      // What they take off adds up over the rows, which are not read further.
      // A line whose own number is lost may be any of those continued.
      rows.continuedItems.add(cells.name('orderItemId') || (rows.orders.at(-1)?.orderItemId ?? ''));
      return;
    }
    const orderId = amazonOrderOf(cells);
    if (orderId === null) return;
    rows.orders.push({
      source: cells.source,
      report: 'order-report',
      orderId,
      orderItemId: cells.name('orderItemId') || null,
      sku: cells.name('sku') ?? '',
      asin: '',
      quantity: cells.wholeNumber('quantity'),
      orderStatus: '',
      itemStatus: '',
      fulfillmentChannel: '',
      salesChannel: cells.text('salesChannel') ?? '',
      purchaseDay: cells.day('purchaseDate'),
      promisedDay: cells.day('latestDeliveryDate'),
      lastUpdated: null,
      isPrime: cells.mark('isPrime'),
      ...readAmounts(cells),
    });
  },
};
