import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type {
  ConfirmationRow,
  OrderLine,
  PackageRow,
  Scan,
  VtrRow,
} from '../../../../src/model/report-rows.js';
import type { Source } from '../../../../src/model/source.js';
import { confirmationRows } from '../../../../src/reports/rows/confirmation-codec.js';
import { vtrRows } from '../../../../src/reports/rows/listed-row-codec.js';
import { orderLines } from '../../../../src/reports/rows/order-line-codec.js';
import { openPacker, openUnpacker } from '../../../../src/reports/rows/pack-cells.js';
import { packRows } from '../../../../src/reports/rows/pack-rows.js';
import { packageRows } from '../../../../src/reports/rows/package-row-codec.js';
import { PARTS, partOf } from '../../../../src/reports/rows/part-of.js';
import type { RowCodec } from '../../../../src/reports/rows/row-codec.js';
import { openWords } from '../../../../src/reports/rows/words.js';

// A cell is decoded text, so it holds no half of a character.
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', 'USPS', '猫', 'Ärmel', 'a'.repeat(40_000)),
);
const words = fc.oneof(fc.constant(null), text);
const count = fc.oneof(
  fc.constant(null),
  fc.maxSafeInteger(),
  fc.constantFrom(0, -1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) + 1, -(2 ** 31) + 2, 2 ** 53 - 1),
);
const flag = fc.constantFrom(true, false, null);
const source = fc.record({ file: text, row: fc.nat() });
const orderId = fc.stringMatching(/^11[1-4]-\d{7}-\d{7}$/);
const scan: fc.Arbitrary<Scan> = fc.oneof(
  fc.constant(null),
  fc.constant('none' as const),
  fc.record({ at: text, day: words }),
);

const LINES: fc.Arbitrary<OrderLine> = fc.record({
  source,
  report: fc.constantFrom('all-orders', 'order-report', 'orders-api'),
  orderId,
  orderItemId: words,
  sku: text,
  asin: text,
  quantity: count,
  orderStatus: text,
  itemStatus: text,
  fulfillmentChannel: text,
  salesChannel: text,
  purchaseDay: words,
  promisedDay: words,
  lastUpdated: fc.oneof(fc.constant(null), fc.integer({ min: -(2 ** 33), max: 2 ** 33 })),
  currency: text,
  itemPrice: count,
  itemTax: count,
  shippingPrice: count,
  shippingTax: count,
  itemDiscount: count,
  shippingDiscount: count,
  shipCountry: text,
  isPrime: flag,
});

const CONFIRMATIONS: fc.Arbitrary<ConfirmationRow> = fc.record({
  source,
  orderId,
  orderItemId: words,
  quantity: count,
  quantityIsKnown: fc.boolean(),
  shipDay: words,
  carrier: words,
  carrierIsTyped: fc.boolean(),
  trackingNumber: words,
  deletesNumber: fc.boolean(),
  shipMethod: words,
});

const PACKAGES: fc.Arbitrary<PackageRow> = fc.record({
  source,
  report: fc.constantFrom('shipments' as const, 'shipstation' as const),
  orderId,
  orderItemId: words,
  packageId: words,
  sku: words,
  quantity: count,
  shipDay: words,
  promisedDay: words,
  carrier: words,
  service: words,
  packageType: words,
  mailpiece: fc.constantFrom('letter' as const, 'flat' as const, 'parcel' as const, 'digital' as const, null),
  trackingNumber: words,
  shipMethod: words,
  origin: words,
  destination: words,
  firstScan: scan,
  lastScan: scan,
  delivered: scan,
  value: count,
  tax: count,
  category: words,
});

const LISTED: fc.Arbitrary<VtrRow> = fc.record({
  source,
  orderId,
  listing: fc.constantFrom('defect' as const, 'valid' as const, 'unknown' as const),
  carrier: words,
  trackingId: words,
  origin: words,
  promisedDeliveryDate: words,
  shipMethod: words,
  packageValue: count,
  category: words,
  physicalScan: flag,
  deliveryScan: flag,
  disputed: fc.constant([]),
});

interface Kept {
  readonly orderId: string;
  readonly source: Source;
}

function openCells() {
  const words = openWords();
  return { packer: openPacker(words), unpacker: openUnpacker(words) };
}

/** Packs rows beyond a number of them, and takes them up again, part by part. */
function packed<T extends Kept>(codec: RowCodec<T>, rows: readonly T[], mostHeld = 0): readonly T[] {
  const store = packRows(codec, openCells(), mostHeld);
  for (const row of rows) store.push(row);
  return Array.from({ length: PARTS }, (_, part) => store.part(part)).flat();
}

/** Rows by part, each part in the order in which its rows came. */
const byPart = <T extends Kept>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => partOf(a.orderId) - partOf(b.orderId));

describe('rows that are packed', () => {
  it.each<readonly [string, () => void]>([
    ['order reports', () => hold(orderLines, LINES)],
    ['shipping confirmations', () => hold(confirmationRows, CONFIRMATIONS)],
    ['shipping tools', () => hold(packageRows, PACKAGES)],
    ['VTR reports', () => hold(vtrRows, LISTED)],
  ])('of %s come back as they were, those of an order together and in their order', (_, check) => check());

  function hold<T extends Kept>(codec: RowCodec<T>, row: fc.Arbitrary<T>): void {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), text, fc.nat(13), (drawn, file, mostHeld) => {
        const rows = drawn.map((one, at) => ({ ...one, source: { file, row: at + 2 } }));
        expect(packed(codec, rows)).toEqual(byPart(rows));
        expect(packed(codec, rows, mostHeld)).toEqual(byPart(rows));
      }),
      { numRuns: 150, seed: 6 },
    );
  }

  it('come back where they fill many chunks', () => {
    const [row] = fc.sample(CONFIRMATIONS, { numRuns: 1, seed: 6 });
    if (row === undefined) throw new Error('no row was drawn');
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      ...row,
      source: { file: 'a.txt', row: at + 2 },
      orderId: '111-1',
      trackingNumber: at % 3 === 0 ? '' : `LTR${at}${'é'.repeat(at % 7)}`,
    }));
    expect(packed(confirmationRows, rows)).toEqual(rows);
  });

  it('of one order come in the order of their files and lines, also where some were read last', () => {
    const [row] = fc.sample(CONFIRMATIONS, { numRuns: 1, seed: 6 });
    if (row === undefined) throw new Error('no row was drawn');
    const at = (file: string, line: number) => ({ ...row, orderId: '111-1', source: { file, row: line } });
    const read = [at('b.txt', 3), at('b.txt', 2), at('a.txt', 2), at('a.txt', 9), at('a.txt', 4)];
    for (const mostHeld of [0, 2, 5])
      expect(
        packed(confirmationRows, read, mostHeld).map(({ source: own }) => `${own.file}:${own.row}`),
      ).toEqual(['b.txt:2', 'b.txt:3', 'a.txt:2', 'a.txt:4', 'a.txt:9']);
  });

  it.each([0, 1_000])('are let go part by part, %d of them held unpacked', (mostHeld) => {
    const store = packRows(confirmationRows, openCells(), mostHeld);
    for (const row of fc.sample(CONFIRMATIONS, { numRuns: 50, seed: 6 })) store.push(row);
    for (let part = 0; part < PARTS; part++) store.drop(part);
    expect(Array.from({ length: PARTS }, (_, part) => store.part(part)).flat()).toEqual([]);
    expect(store.count()).toBe(50);
  });
});
