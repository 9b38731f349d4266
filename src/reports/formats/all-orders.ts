import { amazonOrderOf } from './amazon-order-of.js';
import { asinOf } from './asin-of.js';
import { AMOUNT_FIELDS, readAmounts } from './order-amounts.js';
import type { ReportFormat } from './report-format.js';

/**
 * All Orders, by order date or by last update, in every layout since 2009: money, SKU and status; no carrier, no number.
 * Towns, postcodes and everything else that tells who bought are not in this list, so they are never read.
 */
export const allOrders: ReportFormat = {
  id: 'all-orders',
  title: 'All Orders',
  lists: 'orders',
  fields: {
    orderId: { headings: ['amazon-order-id'], required: true },
    orderItemId: { headings: ['order-item-id', 'amazon-order-item-id'] },
    purchaseDate: { headings: ['purchase-date'], required: true },
    lastUpdated: { headings: ['last-updated-date'] },
    orderStatus: { headings: ['order-status'], required: true },
    itemStatus: { headings: ['item-status'] },
    fulfillmentChannel: { headings: ['fulfillment-channel'], required: true },
    salesChannel: { headings: ['sales-channel'] },
    sku: { headings: ['sku'], required: true },
    asin: { headings: ['asin'] },
    quantity: { headings: ['quantity', 'quantity-purchased'] },
    ...AMOUNT_FIELDS,
  },
  recognise: (has) => has('orderId') && has('orderStatus') && has('purchaseDate') && has('itemPrice'),
  readRow: (cells, rows) => {
    const orderId = amazonOrderOf(cells);
    if (orderId === null) return;
    rows.orders.push({
      source: cells.source,
      report: 'all-orders',
      orderId,
      orderItemId: cells.name('orderItemId') || null,
      sku: cells.name('sku') ?? '',
      asin: asinOf(cells) ?? '',
      quantity: cells.wholeNumber('quantity'),
      orderStatus: cells.text('orderStatus') ?? '',
      itemStatus: cells.text('itemStatus') ?? '',
      fulfillmentChannel: cells.text('fulfillmentChannel') ?? '',
      salesChannel: cells.text('salesChannel') ?? '',
      purchaseDay: cells.day('purchaseDate'),
      promisedDay: null,
      isPrime: null,
      lastUpdated: cells.instant('lastUpdated'),
      ...readAmounts(cells),
    });
  },
};
