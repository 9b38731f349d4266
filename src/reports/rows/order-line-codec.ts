import type { OrderLine } from '../../model/report-rows.js';
import { putSource, type RowCodec, takeSource } from './row-codec.js';

const REPORTS = ['all-orders', 'order-report', 'orders-api'] as const;

/** The seconds of 2015-01-01 since 1970: times are put down from there, as numbers small enough for 17 years before and after. */
const NEAR = 1_420_070_400;
const fromNear = (seconds: number | null): number | null => (seconds === null ? null : seconds + NEAR);

/** A line of an order report. */
export const orderLines: RowCodec<OrderLine> = {
  put: (row, cells) => {
    putSource(row.source, cells);
    cells.number(REPORTS.indexOf(row.report));
    cells.text(row.orderId);
    cells.text(row.orderItemId);
    cells.word(row.sku);
    cells.word(row.asin);
    cells.number(row.quantity);
    cells.word(row.orderStatus);
    cells.word(row.itemStatus);
    cells.word(row.fulfillmentChannel);
    cells.word(row.salesChannel);
    cells.word(row.purchaseDay);
    cells.word(row.promisedDay);
    cells.number(row.lastUpdated === null ? null : row.lastUpdated - NEAR);
    cells.word(row.currency);
    cells.number(row.itemPrice);
    cells.number(row.itemTax);
    cells.number(row.shippingPrice);
    cells.number(row.shippingTax);
    cells.number(row.itemDiscount);
    cells.number(row.shippingDiscount);
    cells.word(row.shipCountry);
    cells.flag(row.isPrime);
  },
  take: (cells) => ({
    source: takeSource(cells),
    report: REPORTS[cells.number() ?? -1] ?? 'all-orders',
    orderId: cells.text() ?? '',
    orderItemId: cells.text(),
    sku: cells.word() ?? '',
    asin: cells.word() ?? '',
    quantity: cells.number(),
    orderStatus: cells.word() ?? '',
    itemStatus: cells.word() ?? '',
    fulfillmentChannel: cells.word() ?? '',
    salesChannel: cells.word() ?? '',
    purchaseDay: cells.word(),
    promisedDay: cells.word(),
    lastUpdated: fromNear(cells.number()),
    currency: cells.word(),
    itemPrice: cells.number(),
    itemTax: cells.number(),
    shippingPrice: cells.number(),
    shippingTax: cells.number(),
    itemDiscount: cells.number(),
    shippingDiscount: cells.number(),
    shipCountry: cells.word() ?? '',
    isPrime: cells.flag(),
  }),
};
