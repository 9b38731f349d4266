import fc from 'fast-check';
import { caseYaml } from './case-text.js';
import { type NaiveCase, PACKAGE_BARCODE } from './naive-count.js';
import { type OrderCells, ordersTab, type VtrCells, vtrCsv } from './report-text.js';

/** Values come around the limit of 10.00 and days around both edition boundaries: that is where mistakes live. */
const WINDOW = { from: '2022-07-20', to: '2025-01-20' };
const DAYS = [
  '2022-07-19',
  '2022-07-20',
  '2022-07-24',
  '2022-07-25',
  '2022-07-25T07:30:00Z',
  '2022-07-31',
  '2025-01-14',
  '2025-01-15',
  '2025-01-15T07:30:00Z',
  '2025-01-16T07:30:00Z',
  '2025-01-20',
  '2025-01-21',
  '2025-01-21T07:30:00Z',
  '',
];
const CATEGORIES = ['Toys & Games', 'Office Products', 'Home & Kitchen'];
const METHODS = [
  'USPS First Class Mail envelopes',
  'USPS Standard Mail envelopes',
  'First Class',
  'usps first class mail envelopes',
  '',
];
const PRICES = ['9.99', '10.00', '9.00', '8.99', '9.20', '5.00', '10.01', '12.49', '9.5', ''];
const SKU_RULES = [
  { sku: ['LETTER-1', 'LETTER-2'], is: 'letter' },
  { sku: ['FLAT-1'], is: 'flat' },
  { sku: ['PARCEL-1'], is: 'parcel' },
  { sku: ['BOOK-1'], is: 'digital' },
];
const METHOD_RULES = [
  { shipMethod: 'First Class', is: 'flat' },
  { shipMethod: 'USPS Standard Mail envelopes', is: 'letter' },
];

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const line = fc.record({
  sku: pick('LETTER-1', 'LETTER-1', 'LETTER-2', 'FLAT-1', 'PARCEL-1', 'BOOK-1', 'UNSAID-1'),
  item: pick(...PRICES),
  itemTax: pick('0.00', '0.01', '0.79', '0.80', '0.5', ''),
  shipping: pick('0.00', '0.00', '1.00', '0.99', ''),
  shippingTax: pick('0.00', '0.00', '0.20', ''),
  itemOff: pick('', '0.00', '0.50', '1.00', '2.00'),
  shippingOff: pick('', '0.00', '0.00', '0.20'),
  isCancelled: pick(false, false, false, true),
});

const parcel = fc.record({
  tracking: pick('LTR', 'LTR', '', PACKAGE_BARCODE),
  value: pick('', '', '9.99', '10.00', '9.99', '4.50', '10.01'),
});

const order = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 2 }),
  country: pick('US', 'US', 'US', 'CA'),
  isInOrders: pick(true, true, true, false),
  parcels: fc.oneof(
    { weight: 5, arbitrary: fc.tuple(parcel) },
    { weight: 1, arbitrary: fc.tuple(parcel, parcel) },
  ),
  carrier: pick('USPS', 'USPS', 'USPS', 'USPS', 'USPS', '', 'UPS', 'Old Dominion', 'Example Freight'),
  origin: pick('US', 'US', 'US', 'US', 'US', 'US', '', 'CN', 'DE', 'IN'),
  promised: pick(...DAYS),
  method: pick(...METHODS),
  valid: pick('No', 'No', 'No', 'No', 'Yes'),
  category: pick(...CATEGORIES),
});

type Order = typeof order extends fc.Arbitrary<infer T> ? T : never;

function vtrRowsOf(one: Order, at: number): Partial<VtrCells>[] {
  const { carrier, origin, promised, method, valid, category, parcels } = one;
  return parcels.map(({ tracking, value }, number) => ({
    order: `111-${at}`,
    carrier,
    origin,
    promised,
    method,
    valid,
    category,
    value,
    // Two rows of one order and one number are one package: keep them apart.
    tracking: number === 1 ? 'LTR-second' : tracking === 'LTR' ? `LTR${at}` : tracking,
  }));
}

function orderRowsOf(one: Order, at: number): Partial<OrderCells>[] {
  if (!one.isInOrders) return [];
  // A digital product goes alone; the first line of an order is never cancelled.
  const isDigital = one.lines.some(({ sku }) => sku === 'BOOK-1');
  return one.lines.slice(0, isDigital ? 1 : 2).map((l, number) => ({
    order: `111-${at}`,
    sku: l.sku,
    country: one.country,
    item: l.item,
    itemTax: l.itemTax,
    shipping: l.shipping,
    shippingTax: l.shippingTax,
    itemOff: l.itemOff,
    shippingOff: l.shippingOff,
    itemStatus: l.isCancelled && number > 0 ? 'Cancelled' : 'Shipped',
  }));
}

/** A whole case: what the program reads, and the same for the naive count. */
export interface AnyCase {
  readonly vtr: readonly Partial<VtrCells>[];
  readonly orders: readonly Partial<OrderCells>[] | null;
  readonly naive: NaiveCase;
}

const whole = fc.record({
  orders: fc.array(order, { minLength: 1, maxLength: 12 }),
  withOrders: pick(true, true, true, false),
  withMethodRules: fc.boolean(),
  shipFrom: pick<string | null>('US', 'US', null),
  stating: pick('all', 'all', 'all', 'none', 'some'),
  counts: fc.tuple(
    ...CATEGORIES.map(() => fc.record({ extraValid: fc.nat(60), unlisted: pick(0, 0, 1, 3) })),
  ),
});

type Whole = typeof whole extends fc.Arbitrary<infer T> ? T : never;

function assemble({ orders, withOrders, withMethodRules, shipFrom, stating, counts }: Whole): AnyCase {
  // One row that is surely inside, or the window may be empty.
  const all = orders.map((one, at) => (at === 0 ? { ...one, promised: '2022-07-25' } : one));
  const vtr = all.flatMap((one, at) => vtrRowsOf(one, at));
  const lines = withOrders ? all.flatMap((one, at) => orderRowsOf(one, at)) : null;
  const stated = CATEGORIES.flatMap((name, at) => {
    const own = vtr.filter(({ category }) => category === name);
    const valid = own.filter((row) => row.valid === 'Yes').length + (counts[at]?.extraValid ?? 0);
    const failing = own.filter((row) => row.valid === 'No').length + (counts[at]?.unlisted ?? 0);
    if (stating === 'none' || (stating === 'some' && at > 0)) return [];
    return [{ name, valid, counted: valid + failing }];
  });
  return {
    vtr,
    orders: lines,
    naive: {
      window: WINDOW,
      stated,
      vtrCsv: vtrCsv(vtr),
      ordersTab: lines === null ? null : ordersTab(lines),
      mailpieces: [...SKU_RULES, ...(withMethodRules ? METHOD_RULES : [])],
      shipFrom,
    },
  };
}

export const anyCase: fc.Arbitrary<AnyCase> = whole.map(assemble);

/** The files of a case, as the program reads them. */
export function filesOf({ naive }: Pick<AnyCase, 'naive'>): Record<string, string> {
  const { window, stated, mailpieces, shipFrom, ordersTab: orders } = naive;
  return {
    'case.yaml': caseYaml({
      window,
      notice: { date: '2025-01-31', kind: 'deactivation', categories: stated },
      reports: orders === null ? ['vtr-report.csv'] : ['vtr-report.csv', 'orders.txt'],
      declare: { mailpieces, ...(shipFrom === null ? {} : { shipFrom }) },
    }),
    'vtr-report.csv': naive.vtrCsv,
    ...(orders === null ? {} : { 'orders.txt': orders }),
  };
}
