import { uspsNumber } from './any-records.js';
import { caseYaml } from './case-text.js';
import { type ShipmentCells, shipmentsCsv } from './records-text.js';
import { type OrderCells, ordersTab, type VtrCells, vtrCsv } from './report-text.js';

/** A whole made-up case: its files, and the day of its letter. */
export interface LetterCase {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly asOf: string;
}

const AS_OF = '2021-08-27';
const PROOF = 'proof.txt';
const LETTERS = { shipFrom: 'US', mailpieces: [{ sku: ['STICK-01'], is: 'letter' }] };
const PARCELS = {
  shipFrom: 'US',
  mailpieces: [
    { sku: ['STICK-01'], is: 'letter' },
    { sku: ['GAME-01'], is: 'parcel' },
  ],
};

/** What was done about a cause, and what keeps it from coming back, both proved. */
const mended = (cause: string, what: string, control: string, done = '2021-08-18') => ({
  actions: { cause, what, done, by: 'shipping lead', evidence: [PROOF] },
  prevention: {
    cause,
    what: control,
    from: done,
    measure: 'such packages, counted every week, target 0',
    evidence: [PROOF],
  },
});
const METHOD = mended(
  'ship-method-text',
  'The confirmation template for letters was set to the exact text.',
  'Packers cannot type over the text.',
);
const LIMIT = mended(
  'untracked-over-limit',
  'Orders at $10.00 or more were moved to a tracked service.',
  'The shipping tool chooses the service by the order total.',
  '2021-08-19',
);
const NUMBER = mended(
  'no-number',
  'The packing step was reordered: label first, then confirmation.',
  'A parcel is confirmed from its label only.',
);
const plan = (...causes: readonly ReturnType<typeof mended>[]) => ({
  actions: causes.map(({ actions }) => actions),
  prevention: causes.map(({ prevention }) => prevention),
});

/** Listed packages that are alike, each with an order of its own: `count` from number `from` on. */
function listed(count: number, from: number, over: Partial<VtrCells> = {}): readonly Partial<VtrCells>[] {
  return Array.from({ length: count }, (_, at) => ({
    order: `111-0000000-${1_000_000 + from + at}`,
    tracking: `LTR${from + at}`,
    promised: `2021-07-${String(10 + ((from + at) % 20)).padStart(2, '0')}`,
    ...over,
  }));
}
const sold = (
  rows: readonly Partial<VtrCells>[],
  over: Partial<OrderCells> = {},
): readonly Partial<OrderCells>[] => rows.map(({ order = '' }) => ({ order, ...over }));
const notice = (...categories: readonly { name: string; valid?: number; counted?: number }[]) => ({
  date: '2021-08-16',
  kind: 'deactivation',
  deadlineDays: 14,
  categories,
});
const TOYS = 'Toys & Games';

/** Eight letters under the limit whose row states value and exact words, one that does not, and a parcel without a number. */
function inError(): LetterCase {
  const stated = listed(8, 0, { value: '6.00' });
  const parcels = listed(1, 8, { tracking: '', method: 'Standard', value: '21.00' });
  const files = {
    'vtr-report.csv': vtrCsv([...stated, ...parcels]),
    'orders.txt': ordersTab([...sold(stated), ...sold(parcels, { sku: 'GAME-01', item: '20.00' })]),
  };
  return {
    name: 'in error on Amazon’s own rows',
    asOf: AS_OF,
    files: {
      ...files,
      [PROOF]: 'proof',
      'case.yaml': caseYaml({
        // 91 of 92 once the eight are left out.
        notice: notice({ name: TOYS, valid: 91, counted: 100 }),
        reports: Object.keys(files),
        declare: PARCELS,
        ...plan(NUMBER),
      }),
    },
  };
}

/** Letters confirmed with other words, exempt only as mailed; one of them at the limit. */
function oneReading(): LetterCase {
  const under = listed(9, 0, { method: 'First Class' });
  const over = listed(1, 9, { method: 'First Class' });
  const files = {
    'vtr-report.csv': vtrCsv([...under, ...over]),
    'orders.txt': ordersTab([...sold(under), ...sold(over, { item: '9.00' })]),
  };
  return {
    name: 'mixed, and passing under one reading only',
    asOf: AS_OF,
    files: {
      ...files,
      [PROOF]: 'proof',
      'case.yaml': caseYaml({
        notice: notice({ name: TOYS, valid: 90, counted: 100 }),
        reports: Object.keys(files),
        declare: LETTERS,
        ...plan(METHOD, LIMIT),
      }),
    },
  };
}

/** One category that passes under every reading, one exactly at the floor, one below it. */
function threeCategories(): LetterCase {
  const categories = [
    // 90 of 94 = 95.74 %; 95 of 100 = 95 %; 80 of 95 = 84.21 %.
    { name: TOYS, valid: 90, counted: 100, exempt: 6 },
    { name: 'Books', valid: 95, counted: 101, exempt: 1 },
    { name: 'Home & Kitchen', valid: 80, counted: 100, exempt: 5 },
  ];
  const rows = categories.map(({ name, valid, counted, exempt }, at) => ({
    letters: listed(exempt, at * 100, { category: name }),
    parcels: listed(counted - valid - exempt, at * 100 + exempt, {
      category: name,
      tracking: '',
      method: 'Standard',
    }),
  }));
  const files = {
    'vtr-report.csv': vtrCsv(rows.flatMap(({ letters, parcels }) => [...letters, ...parcels])),
    'orders.txt': ordersTab(
      rows.flatMap(({ letters, parcels }) => [
        ...sold(letters),
        ...sold(parcels, { sku: 'GAME-01', item: '20.00' }),
      ]),
    ),
  };
  return {
    name: 'three categories that stand differently',
    asOf: AS_OF,
    files: {
      ...files,
      [PROOF]: 'proof',
      'case.yaml': caseYaml({
        notice: notice(...categories.map(({ name, valid, counted }) => ({ name, valid, counted }))),
        reports: Object.keys(files),
        declare: PARCELS,
        ...plan(NUMBER),
      }),
    },
  };
}

/** Parcels shipped day by day after a fix of 2021-08-18, the first so many of them scanned. */
export const sentSince = (count: number, scanned: number): readonly ShipmentCells[] =>
  Array.from({ length: count }, (_, at) => ({
    'order-id': `111-0000000-${2_000_000 + at}`,
    'ship-date': `2021-08-${19 + at}`,
    'promised-delivery-date': `2021-08-${23 + at}`,
    mailpiece: 'parcel',
    'tracking-number': uspsNumber(at),
    'first-scan': at < scanned ? `2021-08-${20 + at}` : '',
    value: '21.00',
    tax: '0.48',
    category: TOYS,
  }));

/** Parcels without a number; since the fix seven were sent, five scanned, two not yet. */
function planOfAction(): LetterCase {
  const parcels = listed(12, 0, { tracking: '', method: 'Standard' });
  const files = {
    'vtr-report.csv': vtrCsv(parcels),
    'orders.txt': ordersTab(sold(parcels, { sku: 'GAME-01', item: '20.00' })),
    'shipments.csv': shipmentsCsv(sentSince(7, 5)),
  };
  return {
    name: 'a plan of action with the result since the fix',
    asOf: AS_OF,
    files: {
      ...files,
      [PROOF]: 'proof',
      'case.yaml': caseYaml({
        notice: notice({ name: TOYS, valid: 138, counted: 150 }),
        reports: [
          'orders.txt',
          'shipments.csv',
          { file: 'vtr-report.csv', covers: { from: '2021-07-07', to: '2021-08-05' } },
        ],
        declare: PARCELS,
        ...plan(NUMBER),
      }),
    },
  };
}

/** Amazon's report without its counts: letters with other words, and letters at the limit. */
function withoutCounts(): LetterCase {
  const under = listed(10, 0, { method: 'First Class', value: '6.00' });
  const over = listed(3, 10, { value: '12.00' });
  return {
    name: 'a report without Amazon’s counts',
    asOf: AS_OF,
    files: {
      'vtr-report.csv': vtrCsv([...under, ...over]),
      [PROOF]: 'proof',
      'case.yaml': caseYaml({
        notice: notice(),
        reports: ['vtr-report.csv'],
        declare: {
          shipFrom: 'US',
          mailpieces: [
            { shipMethod: 'First Class', is: 'letter' },
            { shipMethod: 'USPS First Class Mail envelopes', is: 'letter' },
          ],
        },
        ...plan(METHOD, LIMIT),
      }),
    },
  };
}

/** Records alone: scanned parcels, letters under the limit with the exact words, and parcels without a number. */
function fromRecords(): LetterCase {
  const row = (at: number, over: ShipmentCells): ShipmentCells => ({
    'order-id': `111-0000000-${1_000_000 + at}`,
    'ship-date': '2021-07-08',
    'promised-delivery-date': `2021-07-${10 + (at % 20)}`,
    tax: '0.50',
    category: TOYS,
    ...over,
  });
  const rows = [
    ...Array.from({ length: 60 }, (_, at) =>
      row(at, {
        mailpiece: 'parcel',
        value: '20.00',
        'tracking-number': uspsNumber(at),
        'first-scan': '2021-07-09',
      }),
    ),
    ...Array.from({ length: 12 }, (_, at) =>
      row(60 + at, { mailpiece: 'letter', value: '6.00', 'ship-method': 'USPS First Class Mail envelopes' }),
    ),
    ...Array.from({ length: 2 }, (_, at) => row(72 + at, { mailpiece: 'parcel', value: '20.00' })),
  ];
  const confirmed = rows.slice(60).map((one) => one['order-id'] ?? '');
  const confirmations = [
    [
      'order-id',
      'order-item-id',
      'quantity',
      'ship-date',
      'carrier-code',
      'carrier-name',
      'tracking-number',
      'ship-method',
    ],
    ...confirmed.map((order, at) => [
      order,
      '',
      '1',
      '2021-07-08',
      'USPS',
      '',
      '',
      at < 12 ? 'USPS First Class Mail envelopes' : 'Standard',
    ]),
  ];
  return {
    name: 'rebuilt from the seller’s records',
    asOf: AS_OF,
    files: {
      'shipments.csv': shipmentsCsv(rows),
      'confirmations.txt': confirmations.map((cells) => `${cells.join('\t')}\n`).join(''),
      [PROOF]: 'proof',
      'case.yaml': caseYaml({
        notice: notice(),
        reports: ['shipments.csv', 'confirmations.txt'],
        declare: { shipFrom: 'US' },
        ...plan(NUMBER),
      }),
    },
  };
}

/** Six cases that argue in six different ways. */
export const LETTER_CASES = {
  inError: inError(),
  oneReading: oneReading(),
  threeCategories: threeCategories(),
  planOfAction: planOfAction(),
  withoutCounts: withoutCounts(),
  fromRecords: fromRecords(),
} as const;
