import type { Novelties, NoveltiesRow } from './generate-novelties.js';
import type { Kind } from './generate-novelties-plan.js';
import { type Order, packageValue, taxOf, type VtrRow } from './generate-orders.js';
import type { ParcelStore } from './generate-parcel-store.js';
import type { Category } from './generate-products.js';

export const LIMIT = 1000;

/** What the novelties sample must come out as, read from its rows and not from the plan that made them. */
const TARGETS: Record<Category, { counted: number; kinds: Partial<Record<Kind, number>> }> = {
  'Toys & Games': { counted: 248, kinds: { clean: 93, lifted: 2, 'tax-unknown': 1, over: 2, parcel: 2 } },
  'Office Products': { counted: 196, kinds: { clean: 79, lifted: 2, over: 1, parcel: 1, undeclared: 1 } },
  'Home & Kitchen': { counted: 158, kinds: { clean: 55, lifted: 2, over: 1, parcel: 2 } },
};

/** Throws unless the novelties sample holds exactly what its case file and its tests rely on. */
export function checkNovelties({ orders, rows, laterRows }: Novelties): void {
  const later = new Set(laterRows.map((row) => row.order));
  const counted = orders.filter((order) => isCounted(order) && !later.has(order));
  for (const [category, target] of Object.entries(TARGETS)) {
    const own = rows.filter((row) => row.category === category);
    expect(`${category}, packages`, counted.filter((order) => isOf(category, order)).length, target.counted);
    for (const kind of ['clean', 'lifted', 'tax-unknown', 'over', 'parcel', 'undeclared'] as const) {
      expect(
        `${category}, ${kind}`,
        own.filter((row) => kindOf(row) === kind).length,
        target.kinds[kind] ?? 0,
      );
    }
  }
  expect('rows', rows.length, 244);
  expect(
    'rows that are not what they were made for',
    rows.filter((row) => kindOf(row) !== row.kind).length,
    0,
  );
  expect('rows out of the window', rows.filter((row) => !isInWindow(row)).length, 0);
  expect('later rows', laterRows.filter((row) => row.promised > '2021-08-05').length, 6);
  expect(
    '9.20 + 0.79',
    rows.filter((row) => packageValue(row.order.lines) === 920 && taxIs(row, 79)).length,
    1,
  );
  expect(
    '9.25 + 0.80',
    rows.filter((row) => packageValue(row.order.lines) === 925 && taxIs(row, 80)).length,
    1,
  );
  expect('envelopes over', overValues(rows), '1000 1000 1049 1198');
  expect('orders of two lines', counted.filter((order) => order.lines.length === 2).length, 48);
  checkUncounted(orders, { fba: 25, multiChannel: 5, cancelled: 8, pending: 4 });
}

/** Throws unless every defect of the parcel store is a parcel far above the limit. */
export function checkParcelStore({ orders, rows }: ParcelStore): void {
  const values = rows.map((row) => packageValue(row.order.lines));
  expect('packages', orders.filter(isCounted).length, 180);
  expect('rows', rows.filter(isInWindow).length, 49);
  expect('values out of 14 to 60', values.filter((value) => value < 1400 || value > 6000).length, 0);
  checkUncounted(orders, { fba: 6, multiChannel: 0, cancelled: 3, pending: 0 });
}

function checkUncounted(
  orders: readonly Order[],
  target: { fba: number; multiChannel: number; cancelled: number; pending: number },
): void {
  const amazon = orders.filter((order) => order.fulfillment === 'Amazon');
  const multiChannel = amazon.filter((order) => order.salesChannel === 'Non-Amazon').length;
  expect('multi-channel orders', multiChannel, target.multiChannel);
  expect('FBA orders', amazon.length - multiChannel, target.fba);
  expect('cancelled', orders.filter((order) => order.status === 'Cancelled').length, target.cancelled);
  expect('pending', orders.filter((order) => order.status === 'Pending').length, target.pending);
}

function kindOf({ order, trackingId }: NoveltiesRow): Kind {
  const mailedAs = new Set(order.lines.map((line) => line.product.mailedAs));
  if (mailedAs.size !== 1) throw new Error(`${order.id} mixes mailpieces`);
  const value = packageValue(order.lines);
  if (mailedAs.has('unsaid')) return 'undeclared';
  if (mailedAs.has('parcel')) {
    if (trackingId !== '' || value < LIMIT) throw new Error(`${order.id} is not a parcel without a number`);
    return 'parcel';
  }
  if (value >= LIMIT) return 'over';
  if (order.lines.some((line) => line.itemTax === null)) return 'tax-unknown';
  return value + taxOf(order.lines) < LIMIT ? 'clean' : 'lifted';
}

function overValues(rows: readonly NoveltiesRow[]): string {
  const over = rows.filter((row) => row.kind === 'over').map((row) => packageValue(row.order.lines));
  return over.sort((a, b) => a - b).join(' ');
}

function isCounted({ status, fulfillment }: Order): boolean {
  return status === 'Shipped' && fulfillment === 'Merchant';
}

function isInWindow({ promised }: VtrRow): boolean {
  return promised >= '2021-07-07' && promised <= '2021-08-05';
}

function isOf(category: string, order: Order): boolean {
  return order.lines.every((line) => line.product.category === category);
}

function taxIs(row: VtrRow, cents: number): boolean {
  return taxOf(row.order.lines) === cents;
}

export function expect<T extends number | string>(what: string, found: T, wanted: T): void {
  if (found !== wanted) throw new Error(`${what}: found ${found}, wanted ${wanted}`);
}
