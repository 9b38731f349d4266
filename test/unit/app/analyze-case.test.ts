import { describe, expect, it } from '@jest/globals';
import type { CaseFindings } from '../../../src/app/analyze-case.js';
import type { Shipment } from '../../../src/model/shipment.js';
import { analyzeFiles, figureOf, issueCodes } from '../../support/analyze-files.js';
import { caseYaml } from '../../support/case-text.js';
import { failureOf } from '../../support/failure-of.js';
import { type OrderCells, ordersTab, type VtrCells, vtrCsv } from '../../support/report-text.js';

interface Given {
  readonly vtr?: readonly Partial<VtrCells>[];
  readonly orders?: readonly Partial<OrderCells>[];
  readonly files?: Readonly<Record<string, string>>;
  readonly case?: Readonly<Record<string, unknown>>;
}

/** A case of the given rows; the reports are those that have any. */
function run({ vtr, orders, files = {}, case: over = {} }: Given): Promise<CaseFindings> {
  const reports = {
    ...(vtr ? { 'vtr-report.csv': vtrCsv(vtr) } : {}),
    ...(orders ? { 'orders.txt': ordersTab(orders) } : {}),
    ...files,
  };
  const text = caseYaml({ reports: Object.keys(reports), ...over });
  return analyzeFiles({ 'case.yaml': text, ...reports });
}

async function packagesOf(given: Given): Promise<readonly Shipment[]> {
  return (await run(given)).packages.map(({ shipment }) => shipment);
}

const notice = (...categories: readonly object[]) => ({
  notice: { date: '2021-08-16', kind: 'deactivation', categories },
});

describe('the value of a package', () => {
  it.each([
    ['is item + shipping; with tax, item tax and shipping tax too', [{}], '', [600, 648]],
    [
      'is the sum over its lines',
      [{ sku: 'A' }, { sku: 'B', item: '2.50', itemTax: '0.10' }],
      '',
      [950, 1016],
    ],
    ['is a line total already: the quantity does not multiply it', [{ quantity: '3' }], '', [600, 648]],
    ["is Amazon's Package Value where its report carries one, plus our tax", [{}], '6.00', [600, 648]],
    ['leaves cancelled lines out', [{ sku: 'A' }, { sku: 'B', itemStatus: 'Cancelled' }], '', [600, 648]],
    ['leaves lines of quantity 0 out', [{ sku: 'A' }, { sku: 'B', quantity: '0' }], '', [600, 648]],
    ['is not known with tax where a tax is blank', [{ itemTax: '' }], '', [600, null]],
    ['is not known where a price is blank', [{ item: '' }], '', [null, null]],
  ] as const)('%s', async (_, orders, value, [exTax, inclTax]) => {
    const [one] = await packagesOf({ vtr: [{ value }], orders });
    const exact = (range: { low: number; high: number | null } | undefined) =>
      range && range.low === range.high ? range.low : null;
    expect([exact(one?.value.exTax), exact(one?.value.inclTax)]).toEqual([exTax, inclTax]);
  });

  it("that differs from Amazon's Package Value is Amazon's, with an issue at its row", async () => {
    const { packages, analysis } = await run({ vtr: [{ value: '6.50' }], orders: [{}] });
    expect(packages[0]?.shipment.value.exTax).toEqual({ low: 650, high: 650 });
    expect(analysis.issues).toContainEqual(
      expect.objectContaining({
        code: 'package-value-differs',
        file: 'vtr-report.csv',
        row: 2,
        column: 'Package Value',
      }),
    );
  });

  it('of an order sent in several packages is no more than the order, and not known below that', async () => {
    const vtr = [{ tracking: 'LTR1' }, { tracking: 'LTR2' }];
    for (const one of await packagesOf({ vtr, orders: [{}] })) {
      expect(one.value.exTax).toEqual({ low: 0, high: 600 });
      expect(one.value.inclTax).toEqual({ low: 0, high: 648 });
    }
  });

  it('in another currency is unknown, with an issue', async () => {
    const { packages, analysis } = await run({ vtr: [{}], orders: [{ currency: 'CAD' }] });
    expect(packages[0]?.shipment.value.exTax).toEqual({ low: 0, high: null });
    expect(issueCodes({ analysis } as CaseFindings)).toContain('other-currency');
  });

  it('is taken from one report, the one updated last, never added; a difference is an issue', async () => {
    const files = {
      'vtr-report.csv': vtrCsv([{}]),
      'old.txt': ordersTab([{ item: '4.00', updated: '2021-07-11T00:00:00+00:00' }]),
      'new.txt': ordersTab([{ item: '5.00', updated: '2021-07-12T00:00:00+00:00' }]),
    };
    const { packages, analysis } = await run({ files });
    expect(packages[0]?.shipment.value.itemPrice).toBe(500);
    expect(analysis.issues).toContainEqual(
      expect.objectContaining({ code: 'reports-differ', file: 'old.txt', row: 2 }),
    );
  });
});

describe('the packages of a VTR report', () => {
  it.each([
    ['two orders', [{ order: '111-1' }, { order: '111-2' }], 2],
    ['one order with two numbers', [{ tracking: 'A' }, { tracking: 'B' }], 2],
    ['one order with the same number twice', [{ tracking: 'A' }, { tracking: 'A' }], 1],
    ['one order, once with and once without a number', [{ tracking: 'A' }, { tracking: '' }], 2],
    ['one order twice without a number', [{ tracking: '' }, { tracking: '' }], 2],
  ])('are told apart: %s', async (_, vtr, count) => {
    const { packages } = await run({ vtr });
    expect(new Set(packages.map(({ shipment }) => shipment.packageId)).size).toBe(count);
    expect(packages).toHaveLength(count);
  });

  it.each([
    ['the validity', { valid: 'Yes' }, { valid: 'No' }],
    ['the origin', { origin: 'CN' }, { origin: 'US' }],
    ['the physical scan', { scan: 'Yes' }, { scan: 'No' }],
    ['the delivery scan', { delivery: 'Yes' }, { delivery: 'No' }],
  ])(
    'without a number have names that do not hang on the order of rows that differ in %s',
    async (_, a, b) => {
      const named = async (...vtr: readonly Partial<VtrCells>[]) =>
        (await packagesOf({ vtr: vtr.map((one) => ({ tracking: '', ...one })) }))
          .map(({ packageId, listing, origin, scannedByAmazonsRow, delivered }) =>
            JSON.stringify([packageId, listing, origin?.value, scannedByAmazonsRow, delivered]),
          )
          .toSorted();
      expect(await named(a, b)).toEqual(await named(b, a));
    },
  );

  it('listed in two files are counted once, with an issue', async () => {
    const files = { 'a.csv': vtrCsv([{ tracking: '' }]), 'b.csv': vtrCsv([{ tracking: '' }]) };
    const found = await run({ files });
    expect(found.packages).toHaveLength(1);
    expect(issueCodes(found)).toEqual(expect.arrayContaining(['package-listed-twice']));
  });

  it.each([
    ['the shipping service', { method: 'First Class' }, { method: 'USPS First Class Mail envelopes' }],
    ['the validity', { valid: 'Yes' }, { valid: 'No' }],
  ])(
    'that two rows list with different words on %s do not depend on which row comes first',
    async (_, a, b) => {
      const figures = async (vtr: readonly Partial<VtrCells>[]) => {
        const { analysis } = await run({ vtr, orders: [{}] });
        return analysis.scenarios.map(({ id, total }) => [id, total.numerator, total.denominator]);
      };
      expect(await figures([a, b])).toEqual(await figures([b, a]));
    },
  );

  it.each([
    ['the value', { value: '9.00' }, { value: '95.00' }, 'as-written'],
    [
      'the shipping service',
      { method: 'USPS First Class Mail envelopes' },
      { method: 'USPS Letter' },
      'small-flat.method=by-ship-method',
    ],
  ])(
    'that two rows list with different words on %s are not counted for the seller (rule 8)',
    async (_, a, b, scenario) => {
      expect(figureOf(await run({ vtr: [a, b], orders: [{}] }), scenario).exempt).toBe(0);
    },
  );

  it('stay as Amazon counted them though All Orders has none of them, or has them as FBA', async () => {
    const found = await run({
      vtr: [{ order: '111-1' }, { order: '111-2' }],
      orders: [{ order: '111-2', channel: 'Amazon' }],
    });
    expect(found.packages).toHaveLength(2);
    expect(found.analysis.issues).toContainEqual(
      expect.objectContaining({ code: 'listed-but-not-shipped-by-seller', row: 3 }),
    );
  });

  it('are those promised in the window, local days, both ends included', async () => {
    const days = ['2021-07-07', '2021-08-06T06:59:59Z', '2021-08-06T07:00:00Z', '2021-07-06'];
    const vtr = days.map((promised, at) => ({ order: `111-${at}`, promised }));
    const { analysis, packages } = await run({ vtr });
    const inside = packages.map(({ shipment }) => shipment.day?.value ?? '').toSorted();
    expect(inside).toEqual(['2021-07-07', '2021-08-05']);
    expect(analysis.packages.outsideWindow).toBe(2);
  });
});

describe('the category of a package', () => {
  const categories = 'sku,category\nSTICK-01,Office Products\n';
  it.each([
    ["is the VTR report's", { vtr: [{}], orders: [{}], files: { 'c.csv': categories } }, 'Toys & Games'],
    [
      'else a categories file’s by SKU',
      { vtr: [{ category: '' }], orders: [{}], files: { 'c.csv': categories } },
      'Office Products',
    ],
    [
      'else a categories file’s by ASIN',
      { vtr: [{ category: '' }], orders: [{}], files: { 'c.csv': 'asin,category\nB000000001,Home\n' } },
      'Home',
    ],
    [
      "else that SKU's elsewhere in the VTR report",
      { vtr: [{ category: '' }, { order: '111-2', category: 'Home' }], orders: [{}, { order: '111-2' }] },
      'Home',
    ],
    [
      'else the declared one',
      { vtr: [{ category: '' }], case: { declare: { category: 'Declared' } } },
      'Declared',
    ],
    ['else unknown', { vtr: [{ category: '' }] }, '(unknown)'],
    [
      'not that of a SKU listed under two',
      {
        vtr: [{ category: '' }, { order: '111-2', category: 'A' }, { order: '111-3', category: 'B' }],
        orders: [{}, { order: '111-2' }, { order: '111-3' }],
      },
      '(unknown)',
    ],
  ] as readonly (readonly [string, Given, string])[])('%s', async (_, given, category) => {
    expect((await packagesOf(given))[0]?.category).toBe(category);
  });

  it.each([
    ['the highest-valued line’s', '1.00', 'Home'],
    ['at a tie that of the lowest order item', '5.00', 'Toys'],
  ])('of several lines is %s, and the choice is disclosed', async (_, item, category) => {
    const found = await run({
      vtr: [{ category: '' }],
      orders: [
        { sku: 'A', item },
        { sku: 'B', item: '5.00' },
      ],
      files: { 'c.csv': 'sku,category\nA,Toys\nB,Home\n' },
      case: notice(),
    });
    expect(found.packages[0]?.shipment.category).toBe(category);
    // Rule 5: "Lines of several categories: the highest-valued line's (ties: lowest order-item-id), disclosed."
    expect(found.analysis.issues.map(({ message }) => message).join()).toMatch(/categories/i);
  });

  it.each([
    ['unknown where a line of unknown price may be the dearest', { item: '' }, '5.00', '(unknown)'],
    ['unknown where a line of unknown shipping price may be it', { shipping: '' }, '9.00', '(unknown)'],
    [
      'that of the line which costs most by what is known of it',
      { item: '50.00', shipping: '' },
      '9.00',
      'Toys',
    ],
    ['unknown where the prices are in another currency', { currency: 'CAD' }, '5.00', '(unknown)'],
  ])('of several lines is %s', async (_, cells, other, category) => {
    const found = await run({
      vtr: [{ category: '' }],
      orders: [
        { sku: 'A', ...cells },
        { sku: 'B', item: other },
      ],
      files: { 'c.csv': 'sku,category\nA,Toys\nB,Home\n' },
      case: { ...notice(), declare: { category: 'Toys' } },
    });
    expect(found.packages[0]?.shipment.category).toBe(category);
    expect(issueCodes(found)).toContain('several-categories');
  });

  it('of lines whose categories are spellings of one is that one, whatever they cost', async () => {
    const found = await run({
      vtr: [{ category: '' }],
      orders: [{ sku: 'A', item: '' }, { sku: 'B' }],
      files: { 'c.csv': 'sku,category\nA,toys\nB,Toys & Games\n' },
      case: { ...notice(), declare: { categoryNames: { 'Toys & Games': ['toys'] } } },
    });
    expect(found.packages[0]?.shipment.category).toBe('Toys & Games');
    expect(issueCodes(found)).not.toContain('several-categories');
  });

  it('is joined to the name of the notice by declare.categoryNames', async () => {
    const found = await run({
      vtr: [{ category: 'toys' }, { order: '111-2', category: 'TOYS AND GAMES' }],
      case: { declare: { categoryNames: { 'Toys & Games': ['toys', 'Toys and Games'] } } },
    });
    expect(found.analysis.scenarios[0]?.categories.map(({ category }) => category)).toEqual(['Toys & Games']);
  });
});

describe('what was mailed', () => {
  const declare = (...mailpieces: readonly object[]) => ({ declare: { shipFrom: 'US', mailpieces } });
  it.each([
    ['is what the case declares of the SKU', [{}], [{ sku: 'STICK-01', is: 'flat' }], 'flat'],
    ['is unknown for a SKU that no rule names', [{}], [{ sku: 'OTHER', is: 'flat' }], null],
    [
      'is unknown where one of two lines is not covered',
      [{}, { sku: 'X' }],
      [{ sku: 'STICK-01', is: 'letter' }],
      null,
    ],
    [
      'is a parcel where one of its lines is',
      [{}, { sku: 'X' }],
      [
        { sku: 'STICK-01', is: 'letter' },
        { sku: 'X', is: 'parcel' },
      ],
      'parcel',
    ],
    [
      'is declared by the shipping service',
      [{}],
      [{ shipMethod: 'USPS First Class Mail envelopes', is: 'letter' }],
      'letter',
    ],
    [
      'needs every selector of a rule to match',
      [{}],
      [{ sku: 'STICK-01', shipMethod: 'Letter', is: 'letter' }],
      null,
    ],
  ] as const)('%s', async (_, orders, rules, mailpiece) => {
    const [one] = await packagesOf({ vtr: [{}], orders, case: declare(...rules) });
    expect(one?.mailpiece?.value ?? null).toBe(mailpiece);
  });

  it('is unknown where two rules disagree, with an issue that names their rows', async () => {
    const rules = [
      { sku: 'STICK-01', is: 'letter' },
      { sku: ['STICK-01', 'X'], is: 'parcel' },
    ];
    const found = await run({ vtr: [{}], orders: [{}], case: declare(...rules) });
    expect(found.packages[0]?.shipment.mailpiece).toBeNull();
    expect(issueCodes(found)).toContain('mailpiece-contradiction');
  });
});

describe("Amazon's figures beside its rows", () => {
  it('agree without a word', async () => {
    const found = await run({
      vtr: [{}],
      case: notice({ name: 'Toys & Games', valid: 99, counted: 100, rate: 0.99 }),
    });
    expect(found.analysis.amazon).toEqual([
      expect.objectContaining({
        category: 'Toys & Games',
        stated: { valid: 99, counted: 100, rate: '0.99' },
        ours: { valid: 99, counted: 100 },
        explained: [],
      }),
    ]);
    expect(issueCodes(found)).toEqual([]);
  });

  it.each([
    ['lists fewer than it counted', 90, 'does not list'],
    ['lists more than it counted', 100, 'more than'],
  ])('are reconciled where the report %s', async (_, valid, words) => {
    const found = await run({ vtr: [{}], case: notice({ name: 'Toys & Games', valid, counted: 100 }) });
    expect(issueCodes(found)).toEqual(['ledger-mismatch']);
    expect(found.analysis.amazon[0]?.explained.join()).toContain(words);
  });

  it.each([
    // Amazon rounds, up or down, to the digits it prints.
    [122, 200, '0.61', false],
    [148, 248, '0.5967', false],
    [148, 248, '0.5968', false],
    [148, 248, '0.597', false],
    [148, 248, '0.59', false],
    [148, 248, '0.6', false],
    [148, 248, '0.5969', true],
    [148, 248, '0.61', true],
    // 65 % is not 60 %, which was stated to two places.
    [130, 200, '0.60', true],
    [190, 200, '0.95', false],
    [189, 200, '0.95', false],
    [188, 200, '0.95', true],
  ])('state a rate that fits %i of %i: %s (an issue: %s)', async (valid, counted, rate, isIssue) => {
    const text = caseYaml({ ...notice({ name: 'Toys & Games', valid, counted, rate: 'RATE' }) }).replace(
      '"RATE"',
      rate,
    );
    const found = await analyzeFiles({ 'case.yaml': text, 'vtr-report.csv': vtrCsv([{}]) });
    expect(issueCodes(found).includes('stated-rate-differs')).toBe(isIssue);
  });

  it('of a category that the notice does not name are an issue, with a did-you-mean', async () => {
    const found = await run({ vtr: [{ category: 'Toy & Games' }] });
    expect(found.analysis.issues).toContainEqual(
      expect.objectContaining({
        code: 'category-not-stated',
        message: expect.stringContaining('did you mean "Toys & Games"'),
      }),
    );
  });

  it('of packages whose category no file tells ask for the file that tells it', async () => {
    const found = await run({ vtr: [{ category: '' }] });
    expect(found.analysis.issues).toContainEqual(
      expect.objectContaining({
        code: 'category-not-stated',
        message: expect.stringContaining('1 package whose category no file tells'),
        mend: expect.stringContaining('add a categories.csv'),
      }),
    );
    expect(found.analysis.amazon[0]?.contradiction).toContain('packages whose category no file tells');
  });

  it('need both valid and counted', async () => {
    const found = await run({ vtr: [{}], case: notice({ name: 'Toys & Games', counted: 100 }) });
    expect(issueCodes(found)).toContain('counts-incomplete');
    expect(figureOf(found, 'as-counted')).toMatchObject({ rate: null, atLeast: 20 });
  });
});

describe('the basis', () => {
  const counts = notice({ name: 'Toys & Games', valid: 90, counted: 100 });
  it.each([
    ['ledger', { vtr: [{}], case: counts }, 'as-written'],
    ['report-only', { vtr: [{}], case: notice() }, 'as-written'],
    ['orders-only', { orders: [{}], case: notice() }, null],
  ] as const)('is %s', async (basis, given, leads) => {
    const { analysis } = await run(given);
    expect(analysis).toMatchObject({ basis, leads, reconstructed: null, floor: '0.95' });
  });

  it('of All Orders alone gives candidates and no figure, and leaves out what rule 2 leaves out', async () => {
    const { analysis } = await run({
      orders: [
        { order: '111-1' },
        { order: '111-2', item: '9.00' },
        { order: '111-3', item: '8.50', itemTax: '0.50', shippingTax: '0.00' },
        { order: '111-4', itemTax: '' },
        { order: '111-5', item: '' },
        { order: '111-6', channel: 'Amazon' },
        { order: '111-7', channel: 'MFN', sales: 'Non-Amazon US' },
        { order: '111-8', orderStatus: 'Cancelled' },
        { order: '111-9', itemStatus: 'Cancelled' },
        { order: '111-10', orderStatus: 'Pending' },
        { order: '111-11', orderStatus: 'Shipped - Delivered to Buyer', sku: 'X' },
        { order: '111-12', purchased: '2021-06-01T00:00:00+00:00' },
      ],
      case: notice(),
    });
    expect(analysis.packages).toEqual({
      read: 12,
      notSellerFulfilled: 2,
      cancelled: 2,
      cancelledLines: 0,
      notShipped: 1,
      outsideWindow: 1,
      counted: 6,
    });
    expect(analysis.candidates?.total).toMatchObject({
      packages: 6,
      underLimit: 4,
      liftedByTax: 1,
      taxUnknown: 1,
      declaredEnvelopes: 3,
      atOrOverLimit: 1,
      valueUnknown: 1,
    });
    expect(analysis.scenarios).toEqual([]);
    expect(analysis.branch).toBeNull();
    expect(analysis.nextFiles.join()).toContain('VTR report');
  });

  it.each([
    ['a report without any row', { vtr: [] }, 'window-empty'],
    ['rows outside the window alone', { vtr: [{ promised: '2021-09-01' }] }, 'window-empty'],
    ['a categories file alone', { files: { 'c.csv': 'sku,category\nA,B\n' } }, 'case-unusable'],
    ['a file that is missing', { case: { reports: ['none.csv'] } }, 'file-unreadable'],
  ] as const)('cannot be %s', async (_, given, code) => {
    expect(await failureOf(() => run(given))).toMatchObject({ code, exitCode: 3 });
  });

  it('that lacks several files says so for all of them at once', async () => {
    const failure = await failureOf(() => run({ case: { reports: ['a.csv', 'b.csv'] } }));
    expect(failure.problems.map(({ file }) => file)).toEqual(['a.csv', 'b.csv']);
  });
});

describe('the branch', () => {
  /** Ten letters of $6.00 with tax, exact words: 90 of 100, and all of the failing ones exempt under every reading. */
  const letters = (over: Partial<VtrCells>) =>
    Array.from({ length: 10 }, (_, at) => ({ order: `111-${at}`, tracking: `LTR${at}`, ...over }));
  const orders = letters({}).map(({ order }) => ({ order }));
  const parcels = { declare: { shipFrom: 'US', mailpieces: [{ sku: 'STICK-01', is: 'parcel' }] } };

  it.each([
    [
      "in-error where Amazon's own rows carry value and words",
      { vtr: letters({ value: '6.00' }), orders },
      'in-error',
      'strictest',
    ],
    [
      'mixed where the same rows carry no Package Value',
      { vtr: letters({ value: '' }), orders },
      'mixed',
      'strictest',
    ],
    [
      'mixed where the words are other words',
      { vtr: letters({ value: '6.00', method: 'Letter' }), orders },
      'mixed',
      'as-written',
    ],
    [
      'plan-of-action where nothing is exempt',
      { vtr: letters({ value: '60.00' }), orders },
      'plan-of-action',
      'as-written',
    ],
    [
      'plan-of-action where facts are missing for every exemption',
      { vtr: letters({ origin: '' }), orders, case: { declare: {} } },
      'plan-of-action',
      'as-written',
    ],
    [
      'plan-of-action for parcels',
      { vtr: letters({}), orders, case: parcels },
      'plan-of-action',
      'as-written',
    ],
  ] as readonly (readonly [string, Given, string, string])[])('is %s', async (_, given, branch, leads) => {
    expect((await run(given)).analysis).toMatchObject({ branch, leads });
  });

  it('is plan-of-action where the only packages that might be exempt are listed as valid, and unknown at that', async () => {
    // Contract: "plan-of-action: no reading exempts any counted package". An undetermined package is exempt under none for sure.
    const valid = { order: '222-1', tracking: 'X1', valid: 'Yes', method: '' };
    const found = await run({ vtr: [...letters({}), valid], orders, case: parcels });
    expect(found.analysis.branch).toBe('plan-of-action');
  });

  it('is mixed even if only one reading exempts, and only one package', async () => {
    const one = { order: '111-0', promised: '2023-03-10', method: 'Letter', value: '6.00' };
    const other = { order: '222-1', tracking: 'X1', promised: '2023-03-10', value: '60.00' };
    const given = { vtr: [one, other], orders, case: { window: { from: '2023-03-01', to: '2023-03-30' } } };
    const found = await run(given);
    expect(found.analysis.scenarios.flatMap(({ id, total }) => (total.exempt > 0 ? [id] : []))).toEqual([
      'small-flat.method=by-mailpiece',
    ]);
    expect(found.analysis.branch).toBe('mixed');
  });

  it('is in-error only if every category below the floor passes', async () => {
    const vtr = [
      ...letters({ value: '6.00' }),
      { order: '222-1', category: 'Home', value: '20.00', tracking: 'H1' },
    ];
    const two = notice(
      { name: 'Toys & Games', valid: 90, counted: 100 },
      { name: 'Home', valid: 9, counted: 10 },
    );
    expect((await run({ vtr, orders, case: two })).analysis.branch).toBe('mixed');
  });
});
