import type { OrderLine } from '../../model/report-rows.js';
import type { JsonFields } from '../json-fields.js';
import { bareOrderLine } from './bare-order-line.js';
import type { JsonFormat } from './json-format.js';
import { noteMorePages } from './note-more-pages.js';
import { orderOfFields } from './order-of-fields.js';
import type { RowSink } from './report-format.js';

type OfOrder = Pick<
  OrderLine,
  | 'orderStatus'
  | 'fulfillmentChannel'
  | 'salesChannel'
  | 'purchaseDay'
  | 'promisedDay'
  | 'lastUpdated'
  | 'shipCountry'
  | 'isPrime'
>;

/** What is said of the whole order; a reply of its items alone says nothing of it. */
function readOrder(order: JsonFields): OfOrder {
  const { maybe } = order;
  const stated = order.has('OrderItems') ? maybe : order;
  return {
    orderStatus: stated.text('OrderStatus') ?? '',
    fulfillmentChannel: stated.text('FulfillmentChannel') ?? '',
    salesChannel: maybe.text('SalesChannel') ?? '',
    purchaseDay: stated.time('PurchaseDate')?.day ?? null,
    promisedDay: maybe.time('LatestDeliveryDate')?.day ?? null,
    lastUpdated: maybe.time('LastUpdateDate')?.instant ?? null,
    shipCountry: maybe.object('ShippingAddress')?.maybe.text('CountryCode') ?? '',
    isPrime: maybe.mark('IsPrime'),
  };
}

/** One line; its amounts are those of all its pieces. An amount that is not stated is unknown. */
function readItem(item: JsonFields, orderId: string, order: OfOrder): OrderLine | null {
  const orderItemId = item.name('OrderItemId');
  const sku = item.maybe.name('SellerSKU') ?? '';
  if (orderItemId === null && sku === '') {
    item.note('row-incomplete', 'the item has neither number nor SKU; left out', 'OrderItemId');
    return null;
  }
  return {
    ...bareOrderLine(item.source, orderId),
    ...order,
    orderItemId,
    sku,
    asin: item.maybe.name('ASIN') ?? '',
    quantity: item.wholeNumber('QuantityOrdered'),
    itemPrice: item.maybe.money('ItemPrice'),
    itemTax: item.maybe.money('ItemTax'),
    shippingPrice: item.maybe.money('ShippingPrice'),
    shippingTax: item.maybe.money('ShippingTax'),
    itemDiscount: item.maybe.reduction('PromotionDiscount'),
    shippingDiscount: item.maybe.reduction('ShippingDiscount'),
  };
}

/** Adds the lines of one order, and tells how many. */
function addLines(order: JsonFields, rows: RowSink): number {
  const orderId = orderOfFields(order, 'AmazonOrderId', [order.maybe.name('AmazonOrderId')]);
  if (orderId === null) return 0;
  const ofOrder = readOrder(order);
  const lines = order.has('OrderItems')
    ? order.objects('OrderItems', (item) => readItem(item, orderId, ofOrder))
    : [{ ...bareOrderLine(order.source, orderId), ...ofOrder }];
  for (const line of lines) rows.orders.push(line);
  return lines.length;
}

/**
 * The Orders API v0 of SP-API (developer-docs.amazon.com/sp-api/docs/orders-api-v0-reference): getOrders and getOrder, without
 * items, and getOrderItems, which names the order alone. `ItemPrice` is the price of one piece times the quantity ordered. It states
 * no package and no number. Of the address only the country is read.
 */
export const ordersV0: JsonFormat = {
  id: 'orders-v0',
  title: 'Orders API v0 (getOrders, getOrder, getOrderItems)',
  lists: 'orders',
  recognise: ({ has }) =>
    has('Orders') ||
    (has('AmazonOrderId') && (has('OrderItems') || has('OrderStatus') || has('PurchaseDate'))),
  read: (root, rows) => {
    noteMorePages(root, 'NextToken');
    if (!root.has('Orders')) return addLines(root, rows);
    return root.objects('Orders', (order) => addLines(order, rows)).reduce((sum, read) => sum + read, 0);
  },
};
