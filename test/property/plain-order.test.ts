import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Issue } from '../../src/model/issue.js';
import type { ConfirmationRow, OrderLine, PackageRow, VtrRow } from '../../src/model/report-rows.js';
import { joinOrder } from '../../src/reports/join/join-order.js';
import { joinPlainOrder } from '../../src/reports/join/plain-order.js';
import type { StatedOrder } from '../../src/reports/join/sort-by-order.js';

const ORDER = '111-1234567-1234567';
const NUMBER = '9400111899223197428497';

const ALL: OrderLine = {
  source: { file: 'all.txt', row: 2 },
  report: 'all-orders',
  orderId: ORDER,
  orderItemId: null,
  sku: 'CARD-01',
  asin: 'B000000001',
  quantity: 1,
  orderStatus: 'Shipped',
  itemStatus: 'Shipped',
  fulfillmentChannel: 'Merchant',
  salesChannel: 'Amazon.com',
  purchaseDay: '2021-07-08',
  promisedDay: null,
  lastUpdated: 1_625_824_800,
  currency: 'USD',
  itemPrice: 849,
  itemTax: 70,
  shippingPrice: 99,
  shippingTax: null,
  itemDiscount: null,
  shippingDiscount: null,
  shipCountry: 'US',
  isPrime: null,
};
const LINE: OrderLine = {
  ...ALL,
  source: { file: 'order.txt', row: 2 },
  report: 'order-report',
  orderItemId: '12345678901234',
  asin: '',
  orderStatus: '',
  itemStatus: '',
  fulfillmentChannel: '',
  promisedDay: '2021-07-15',
  lastUpdated: null,
  isPrime: false,
};
const CONFIRMED: ConfirmationRow = {
  source: { file: 'confirmations.txt', row: 2 },
  orderId: ORDER,
  orderItemId: '12345678901234',
  quantity: 1,
  shipDay: '2021-07-09',
  carrier: 'USPS',
  quantityIsKnown: true,
  carrierIsTyped: false,
  trackingNumber: NUMBER,
  deletesNumber: false,
  shipMethod: 'First Class',
};
const LABEL: PackageRow = {
  source: { file: 'tool.csv', row: 2 },
  report: 'shipstation',
  orderId: ORDER,
  orderItemId: null,
  packageId: null,
  sku: null,
  quantity: null,
  shipDay: '2021-07-09',
  promisedDay: null,
  carrier: 'USPS',
  service: 'USPS First Class Mail',
  packageType: 'Letter',
  mailpiece: null,
  trackingNumber: NUMBER,
  shipMethod: null,
  origin: null,
  destination: null,
  firstScan: null,
  lastScan: null,
  delivered: null,
  value: null,
  tax: null,
  category: null,
};
const SHIPPED: PackageRow = {
  ...LABEL,
  source: { file: 'shipments.csv', row: 2 },
  report: 'shipments',
  packageId: 'P1',
  mailpiece: 'letter',
  origin: 'US',
  firstScan: { at: '2021-07-10', day: '2021-07-10' },
  value: 948,
  tax: 70,
  category: 'Toys & Games',
};
const LISTED: VtrRow = {
  source: { file: 'vtr.csv', row: 2 },
  orderId: ORDER,
  listing: 'defect',
  carrier: 'USPS',
  trackingId: NUMBER,
  origin: 'US',
  promisedDeliveryDate: '2021-07-15',
  shipMethod: 'First Class',
  packageValue: 948,
  category: 'Toys & Games',
  physicalScan: false,
  deliveryScan: null,
  disputed: [],
};

/** Rows of one kind: the plain one mostly, or none, or two, with a cell or two changed. */
function rowsLike<T extends object>(plain: T, changes: { readonly [key in keyof T]?: readonly T[key][] }) {
  const cells = Object.entries(changes) as [string, readonly unknown[]][];
  const changed = fc
    .array(fc.tuple(fc.constantFrom(...cells), fc.nat()), { maxLength: 1 })
    .map((drawn) =>
      Object.fromEntries(drawn.map(([[key, values], at]) => [key, values[at % values.length]])),
    );
  const row = fc
    .oneof({ weight: 4, arbitrary: fc.constant({}) }, changed)
    .map((over): T => ({ ...plain, ...over }));
  return fc.oneof(
    { weight: 8, arbitrary: row.map((one) => [one]) },
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.tuple(row, row) },
  );
}

const ids = ['12345678901234', '9', null];
const numbers = [NUMBER, '9400 1118 9922 3197 4284 97', 'LTR1', ''];
const quantities = [1, 2, 0, null];

const anyOrder: fc.Arbitrary<StatedOrder> = fc
  .record({
    all: rowsLike(ALL, {
      orderItemId: ids,
      sku: ['CARD-01', 'card-01', 'MUG'],
      quantity: quantities,
      orderStatus: ['Shipped', 'Shipped - Delivered', 'Cancelled', 'Pending', ''],
      itemStatus: ['Cancelled', ''],
      fulfillmentChannel: ['MFN', 'Amazon', ''],
      salesChannel: ['Non-Amazon', 'Amazon.com'],
      itemPrice: [849, 850, null],
      shippingTax: [0],
    }),
    order: rowsLike(LINE, {
      orderItemId: ids,
      sku: ['CARD-01', 'MUG'],
      quantity: quantities,
      salesChannel: ['Non-Amazon US', ''],
      purchaseDay: [null],
      shipCountry: [''],
      itemTax: [null],
    }),
    confirmations: rowsLike(CONFIRMED, {
      orderItemId: ids,
      quantity: quantities,
      trackingNumber: numbers,
      carrier: ['', 'UPS'],
      deletesNumber: [true],
    }),
    label: rowsLike(LABEL, {
      trackingNumber: [...numbers, null],
      packageType: ['Package', '', null],
      sku: ['MUG'],
      shipDay: [null, '2024-01-01'],
      service: ['USPS Ground Advantage'],
    }),
    shipped: rowsLike(SHIPPED, {
      trackingNumber: [...numbers, null],
      packageId: [null],
      mailpiece: ['parcel', null],
      quantity: quantities,
      carrier: ['', null],
      firstScan: ['none', null],
    }),
    listed: fc.oneof(
      fc.constant([]),
      rowsLike(LISTED, { trackingId: [...numbers, null], packageValue: [null, 1] }),
    ),
    isTurned: fc.boolean(),
  })
  .map(({ all, order, confirmations, label, shipped, listed, isTurned }) => ({
    lines: isTurned ? [...order, ...all] : [...all, ...order],
    confirmations,
    tools: isTurned ? [...shipped, ...label] : [...label, ...shipped],
    listed,
  }));

describe('an order that is joined by the short way', () => {
  it('comes to what the long way makes of it, with the same issues', () => {
    const joined = { short: 0, long: 0 };
    fc.assert(
      fc.property(anyOrder, fc.boolean(), fc.boolean(), (stated, isByAmazon, isContinued) => {
        const rows = {
          fulfilledByAmazon: new Set(isByAmazon && isContinued ? [ORDER] : []),
          continuedItems: new Set(isContinued && !isByAmazon ? ['12345678901234'] : []),
        };
        const [issues, others]: [Issue[], Issue[]] = [[], []];
        const plain = joinPlainOrder(ORDER, stated, rows, issues);
        joined[plain === null ? 'long' : 'short']++;
        if (plain === null) return;
        const long = joinOrder(ORDER, stated, rows, { rebuilds: true, hasList: true }, others);
        expect(long).toEqual({ packages: [plain], leftOut: null, cancelledLines: 0 });
        expect(issues).toEqual(others);
      }),
      { numRuns: 5000, seed: 6 },
    );
    // Both ways must be taken often, or nothing is shown.
    expect(joined.short).toBeGreaterThan(200);
    expect(joined.long).toBeGreaterThan(1000);
  });
});
