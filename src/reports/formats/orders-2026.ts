import type { OrderLine } from '../../model/report-rows.js';
import type { JsonFields, JsonTime } from '../json-fields.js';
import { bareOrderLine } from './bare-order-line.js';
import { readProceeds } from './item-proceeds.js';
import type { JsonFormat } from './json-format.js';
import { noteMorePages } from './note-more-pages.js';
import { orderOfFields } from './order-of-fields.js';
import { readPackage } from './package-of-order.js';
import type { RowSink } from './report-format.js';

/** The API's statuses in the words of All Orders. */
const STATUSES: Readonly<Record<string, string>> = {
  PENDING_AVAILABILITY: 'Pending',
  PENDING: 'Pending',
  UNSHIPPED: 'Unshipped',
  PARTIALLY_SHIPPED: 'PartiallyShipped',
  SHIPPED: 'Shipped',
  CANCELLED: 'Cancelled',
  UNFULFILLABLE: 'Unfulfillable',
};

/** Orders of other channels are told by their channel, all others by their store. */
function readChannel(order: JsonFields): string {
  const channel = order.maybe.object('salesChannel')?.maybe;
  if (/^non[_-]?amazon/i.test(channel?.text('channelName') ?? '')) return 'Non-Amazon';
  return channel?.text('marketplaceName') ?? '';
}

/** What is said of the whole order; as it is, a line of it without items. */
function readOrder(order: JsonFields, orderId: string, updated: JsonTime | null): OrderLine {
  const { maybe } = order;
  const fulfillment = maybe.object('fulfillment')?.maybe;
  const status = fulfillment?.text('fulfillmentStatus') ?? '';
  const until = fulfillment?.object('deliverByWindow')?.maybe.time('latestDateTime');
  const address = maybe.object('recipient')?.maybe.object('deliveryAddress');
  return {
    ...bareOrderLine(order.source, orderId),
    orderStatus: (Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined) ?? status,
    fulfillmentChannel: fulfillment?.text('fulfilledBy') ?? '',
    salesChannel: readChannel(order),
    purchaseDay: order.time('createdTime')?.day ?? null,
    promisedDay: until?.day ?? null,
    lastUpdated: updated?.instant ?? null,
    shipCountry: address?.maybe.text('countryCode') ?? '',
    isPrime: order.has('programs') ? maybe.words('programs').includes('PRIME') : null,
  };
}

/** A cancelled item of which nothing was shipped; a cancelled part leaves a line. */
function isCancelled({ maybe }: JsonFields): boolean {
  const executed = maybe.object('cancellation')?.maybe.object('cancellationExecution') ?? null;
  return executed !== null && maybe.object('fulfillment')?.maybe.wholeNumber('quantityFulfilled') === 0;
}

function readItem(item: JsonFields, ofOrder: OrderLine): OrderLine | null {
  const product = item.maybe.object('product')?.maybe;
  const orderItemId = item.name('orderItemId');
  const sku = product?.name('sellerSku') ?? '';
  if (orderItemId === null && sku === '') {
    item.note('row-incomplete', 'the item has neither number nor SKU; left out', 'orderItemId');
    return null;
  }
  return {
    ...ofOrder,
    source: item.source,
    orderItemId,
    sku,
    asin: product?.name('asin') ?? '',
    quantity: item.wholeNumber('quantityOrdered'),
    itemStatus: isCancelled(item) ? 'Cancelled' : '',
    ...readProceeds(item),
  };
}

/** Adds the lines and packages of one order, and tells how many. */
function addOrder(order: JsonFields, rows: RowSink): number {
  const orderId = orderOfFields(order, 'orderId', [order.maybe.name('orderId')]);
  if (orderId === null) return 0;
  const updated = order.maybe.time('lastUpdatedTime');
  const ofOrder = readOrder(order, orderId, updated);
  const lines = order.has('orderItems')
    ? order.objects('orderItems', (item) => readItem(item, ofOrder))
    : [ofOrder];
  for (const line of lines) rows.orders.push(line);
  const packages = order.maybe.objects('packages', (one) => readPackage(one, orderId, updated?.day ?? null));
  for (const row of packages.flatMap((one) => one.rows)) rows.packages.push(row);
  for (const { history } of packages) if (history !== null) rows.histories.push(history);
  return lines.length + packages.reduce((sum, one) => sum + one.rows.length, 0);
}

/**
 * The Orders API v2026-01-01 of SP-API (developer-docs.amazon.com/sp-api/docs/orders-api-v2026-01-01-reference), getOrder and
 * searchOrders: lines with their amounts, promised day, and packages with carrier, service, number and status. Each set of fields is
 * there only where it was asked for, so that any may be missing. Of an address only the country is read.
 */
export const orders2026: JsonFormat = {
  id: 'orders-2026',
  title: 'Orders API v2026-01-01 (getOrder, searchOrders)',
  lists: 'packages',
  recognise: ({ has, within }) =>
    within('order')?.has('orderId') === true ||
    (has('orders') && (within('orders')?.has('orderId') ?? has('pagination'))) ||
    (has('orderId') && has('orderItems') && has('salesChannel')),
  read: (root, rows) => {
    const pagination = root.maybe.object('pagination');
    if (pagination) noteMorePages(pagination, 'nextToken');
    const key = ['orders', 'order'].find((one) => root.has(one));
    if (key === undefined) return addOrder(root, rows);
    return root.objects(key, (order) => addOrder(order, rows)).reduce((sum, read) => sum + read, 0);
  },
};
