import { describe, expect, it } from '@jest/globals';
import type { OrderLine } from '../../../../src/model/report-rows.js';
import { holdLines } from '../../../../src/reports/join/hold-lines.js';
import type { PackagePiece } from '../../../../src/reports/join/package-seed.js';

const line = (quantity: number): OrderLine => ({
  source: { file: 'orders.txt', row: 2 },
  report: 'all-orders',
  orderId: '111-1111111-1111111',
  orderItemId: '1',
  sku: 'CARD-01',
  asin: '',
  quantity,
  orderStatus: 'Shipped',
  itemStatus: 'Shipped',
  fulfillmentChannel: 'Merchant',
  salesChannel: 'Amazon.com',
  purchaseDay: null,
  promisedDay: null,
  lastUpdated: null,
  currency: 'USD',
  itemPrice: 1000,
  itemTax: 0,
  shippingPrice: 0,
  shippingTax: 0,
  itemDiscount: null,
  shippingDiscount: null,
  shipCountry: 'US',
  isPrime: null,
});

const piece = (place: number): readonly PackagePiece[] => [
  {
    source: { file: 'shipments.csv', row: place + 2 },
    place,
    key: `#${place}`,
    orderItemId: '1',
    sku: null,
    quantity: 1,
    shipDay: null,
    carrier: null,
    carrierIsTyped: false,
    trackingNumber: `${place}`,
    shipMethod: null,
    quantityIsKnown: true,
    mayBeReplaced: false,
    row: null,
  },
];

const pieces = (count: number) => Array.from({ length: count }, (_, at) => piece(at));

describe('packages of one line', () => {
  it.each([
    ['all of it', 3, [null, null, [1, 1]]],
    ['a part of it', 4, [null, null, null]],
  ])('carry a piece each, and the last the cents left over once they hold %s', (_, ordered, before) => {
    const found = holdLines(pieces(3), [line(ordered)]);
    expect(found.map(({ isCertain }) => isCertain)).toEqual([true, true, true]);
    expect(found.flatMap(({ parts }) => parts.map((part) => part.before))).toEqual(before);
  });

  it('take no longer each for being many', () => {
    const many = 60_000;
    const found = holdLines(pieces(many), [line(many)]);
    expect(found).toHaveLength(many);
    expect(found.at(-1)?.parts[0]?.before).toHaveLength(many - 1);
  }, 10_000);
});
