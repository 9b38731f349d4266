import { describe, expect, it } from '@jest/globals';
import { getOrder2026, NUMBER, ORDER } from '../../../support/json-examples.js';
import { eventsOf, readJson } from '../../../support/read-json-text.js';

const { order } = getOrder2026;
const [item] = order.orderItems;
const [one] = order.packages;
const money = (amount: string) => ({ amount, currencyCode: 'USD' });
const withItem = (more: object) => ({ order: { ...order, orderItems: [{ ...item, ...more }] } });
const withPackage = (more: object) => ({ order: { ...order, packages: [{ ...one, ...more }] } });
const withStatus = (status: string, detailedStatus?: string) =>
  withPackage({ packageStatus: { status, detailedStatus } });

describe('an order of the Orders API v2026-01-01', () => {
  it('gives a line with totals, never the price of one piece', async () => {
    const { format, orders, issues } = await readJson(getOrder2026);
    expect(format).toBe('orders-2026');
    expect(issues).toEqual([]);
    expect(orders).toEqual([
      expect.objectContaining({
        report: 'orders-api',
        orderId: ORDER,
        orderItemId: '10000000000001',
        sku: 'CARD-01',
        asin: 'B000000001',
        quantity: 2,
        orderStatus: 'Shipped',
        fulfillmentChannel: 'MERCHANT',
        salesChannel: 'Amazon.com',
        promisedDay: '2021-07-19',
        isPrime: true,
        itemPrice: 798,
        shippingPrice: 100,
        itemTax: 70,
        shippingTax: 9,
        itemDiscount: 50,
        shippingDiscount: 0,
      }),
    ]);
  });

  it('gives a row each item of a package, and its way by its status', async () => {
    const reading = await readJson(getOrder2026);
    expect(reading.packages).toEqual([
      expect.objectContaining({
        report: 'orders-2026',
        orderId: ORDER,
        orderItemId: '10000000000001',
        packageId: 'PKG-1',
        quantity: 2,
        shipDay: '2021-07-08',
        carrier: 'USPS',
        service: 'USPS First Class Mail',
        shipMethod: 'USPS First Class Mail',
        trackingNumber: NUMBER,
        origin: 'US',
      }),
    ]);
    expect(reading.histories).toEqual([
      expect.objectContaining({ trackingNumber: NUMBER, carrier: 'USPS', asOf: '2021-07-15' }),
    ]);
    expect(reading.histories[0]?.events).toEqual([
      expect.objectContaining({ kind: 'scan', at: 'yes', day: null }),
    ]);
    expect(JSON.stringify(reading)).not.toMatch(/Ann|Salem|example/);
  });

  it.each([
    ['searchOrders', { orders: [order], pagination: { nextToken: null } }],
    ['an order without its wrapper', order],
    ['a list of replies', [getOrder2026]],
  ])('is read the same from %s', async (_, reply) => {
    const { format, orders, packages } = await readJson(reply);
    expect([format, orders.length, packages.length]).toEqual(['orders-2026', 1, 1]);
  });

  it('may lack every set of fields that was not asked for', async () => {
    const { orderId, createdTime, salesChannel } = order;
    const bare = [{ orderItemId: '1', quantityOrdered: 1, product: { sellerSku: 'A' } }];
    const reading = await readJson({ order: { orderId, createdTime, salesChannel, orderItems: bare } });
    expect(reading.issues).toEqual([]);
    expect(reading.orders).toEqual([
      expect.objectContaining({
        sku: 'A',
        itemPrice: null,
        orderStatus: '',
        promisedDay: null,
        isPrime: null,
      }),
    ]);
    expect([reading.packages, reading.histories]).toEqual([[], []]);
  });

  it.each([
    ['PENDING_AVAILABILITY', 'Pending'],
    ['PENDING', 'Pending'],
    ['UNSHIPPED', 'Unshipped'],
    ['PARTIALLY_SHIPPED', 'PartiallyShipped'],
    ['SHIPPED', 'Shipped'],
    ['CANCELLED', 'Cancelled'],
    ['UNFULFILLABLE', 'Unfulfillable'],
    ['SOMETHING_NEW', 'SOMETHING_NEW'],
  ])('says %s as All Orders says %s', async (fulfillmentStatus, status) => {
    const { orders } = await readJson({ order: { ...order, fulfillment: { fulfillmentStatus } } });
    expect(orders[0]?.orderStatus).toBe(status);
  });

  it('of another channel is told by it', async () => {
    const salesChannel = { channelName: 'NON_AMAZON', marketplaceName: 'Amazon.com' };
    expect((await readJson({ order: { ...order, salesChannel } })).orders[0]?.salesChannel).toBe(
      'Non-Amazon',
    );
  });

  it.each([
    ['nothing of it was shipped', 0, 'Cancelled'],
    ['a part of it was shipped', 1, ''],
  ])('has a cancelled item where %s', async (_, quantityFulfilled, itemStatus) => {
    const cancellation = { cancellationExecution: { cancelledBy: 'BUYER' } };
    const { orders } = await readJson(withItem({ cancellation, fulfillment: { quantityFulfilled } }));
    expect(orders[0]?.itemStatus).toBe(itemStatus);
  });

  it.each([
    ['that is not named, and the rest adds up: 0', '8.68', null, 0],
    ['that is not named, and the rest does not add up: unknown', '9.99', null, null],
    ['that is not named, without a total: unknown', null, null, null],
    ['that is named twice: both', '10.68', ['1.50', '0.50'], 200],
  ])('has a shipping price %s', async (_, total, shipping, cents) => {
    const breakdowns = [
      { type: 'ITEM', subtotal: money('7.98') },
      { type: 'TAX', subtotal: money('0.70') },
      ...(shipping ?? []).map((amount) => ({ type: 'SHIPPING', subtotal: money(amount) })),
    ];
    const proceeds = { breakdowns, ...(total === null ? {} : { proceedsTotal: money(total) }) };
    const { orders } = await readJson(withItem({ proceeds }));
    expect(orders[0]).toMatchObject({
      itemPrice: 798,
      shippingPrice: cents,
      itemTax: null,
      itemDiscount: null,
    });
  });

  it('in another currency is noted once, whatever its amount is broken down into', async () => {
    const euros = { amount: '0.70', currencyCode: 'EUR' };
    const breakdowns = [
      { type: 'ITEM', subtotal: money('7.98') },
      { type: 'TAX', subtotal: euros, detailedBreakdowns: [{ subtype: 'ITEM', value: money('0.70') }] },
      { type: 'DISCOUNT', subtotal: euros, detailedBreakdowns: [{ subtype: 'ITEM', value: money('0.50') }] },
    ];
    const { issues } = await readJson(withItem({ proceeds: { breakdowns } }));
    expect(issues.map(({ code, column }) => `${code} ${column}`)).toEqual([
      'other-currency order.orderItems[0].proceeds.breakdowns[1].subtotal.currencyCode',
      'other-currency order.orderItems[0].proceeds.breakdowns[2].subtotal.currencyCode',
    ]);
  });

  it('has no known tax where none is named: it may not be the seller’s', async () => {
    const proceeds = {
      proceedsTotal: money('7.98'),
      breakdowns: [{ type: 'ITEM', subtotal: money('7.98') }],
    };
    const { orders } = await readJson(withItem({ proceeds }));
    expect(orders[0]).toMatchObject({ itemPrice: 798, shippingPrice: 0, itemTax: null, shippingTax: null });
  });
});

describe('a package of the Orders API', () => {
  // The descriptions of the API's own schema: PENDING is "before carrier handoff", SHIPPED "dispatch confirmation to customer".
  it.each([
    ['PENDING', undefined, 'announced'],
    ['PENDING', 'PENDING_PICK_UP', 'announced'],
    ['PENDING', 'PENDING_DROP_OFF', 'announced'],
    ['SHIPPED', undefined, 'unknown'],
    ['IN_TRANSIT', undefined, 'scan'],
    ['IN_TRANSIT', 'PICKED_UP', 'scan'],
    ['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'scan'],
    ['DELIVERED', 'DELIVERED', 'delivery'],
    ['UNDELIVERABLE', 'UNDELIVERABLE', 'unknown'],
    ['UNDELIVERABLE', 'REJECTED_BY_BUYER', 'attempt'],
    ['UNDELIVERABLE', 'RETURNED_TO_SELLER', 'returned'],
    ['IN_TRANSIT', 'LOST', 'unknown'],
  ])('with the status %s, %s tells of: %s', async (status, detailed, kind) => {
    expect(eventsOf(await readJson(withStatus(status, detailed)))).toEqual([[kind, null]]);
  });

  it.each([
    ['CANCELLED', undefined],
    ['PENDING', 'LABEL_CANCELLED'],
  ])('with the status %s, %s is left out, and that is said', async (status, detailed) => {
    const { packages, histories, issues } = await readJson(withStatus(status, detailed));
    expect([packages, histories]).toEqual([[], []]);
    expect(issues).toEqual([
      expect.objectContaining({ code: 'label-voided', column: 'order.packages[0].packageStatus' }),
    ]);
  });

  it('without a number has none, and no history', async () => {
    const { packages, histories } = await readJson(withPackage({ trackingNumber: null }));
    expect(packages[0]?.trackingNumber).toBe('');
    expect(histories).toEqual([]);
  });

  it('without a service was given none that is known, and without items is a row of its own', async () => {
    const { packages } = await readJson(withPackage({ shippingService: undefined, packageItems: undefined }));
    expect(packages).toEqual([
      expect.objectContaining({ packageId: 'PKG-1', service: null, shipMethod: null, orderItemId: null }),
    ]);
  });
});
