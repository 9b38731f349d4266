import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { CaseFindings } from '../../src/app/analyze-case.js';
import { packageOutcome } from '../../src/appeal/package-outcome.js';
import type { Figure, ScenarioFigures } from '../../src/model/analysis.js';
import { analyzeFiles } from '../support/analyze-files.js';
import {
  type AnyRecords,
  anyRecords,
  filesOfRecords,
  largeCase,
  type RecordsRows,
  upsNumber,
  uspsNumber,
  withRows,
} from '../support/any-records.js';
import {
  isUpsNumber,
  isUspsBarcode,
  type NaiveRecords,
  type NaiveRecordsCase,
  type NaiveRecordsFigure,
  naiveRecords,
  type ReportName,
} from '../support/naive-records.js';
import {
  allOrdersTab,
  confirmationsTab,
  orderReportTab,
  shipmentsCsv,
  shipStationCsv,
} from '../support/records-text.js';
import { vtrCsv } from '../support/report-text.js';

// The slowest property takes a few seconds, and many more when it fails and is shrunk.
jest.setTimeout(120_000);

const SEED = 20_210_820;
const runs = (numRuns: number) => ({ numRuns, seed: SEED });

/** A case of these texts: July 2021, a letter for STICK-01, sent from the US, no counts of Amazon. */
function caseOf(texts: NaiveRecordsCase['texts'], over: Partial<NaiveRecordsCase> = {}): NaiveRecordsCase {
  return {
    window: { from: '2021-07-07', to: '2021-08-05' },
    stated: [],
    texts,
    mailpieces: [{ sku: ['STICK-01'], is: 'letter' }],
    shipFrom: 'US',
    category: 'Toys & Games',
    scansPresumed: false,
    ...over,
  };
}

const totalOf = (counted: NaiveRecords, scenario: string): NaiveRecordsFigure | undefined =>
  counted.figures[scenario]?.total;

describe('the naive count itself', () => {
  it('knows a check digit', () => {
    expect(
      ['9400111899223197428497', '1Z999AA10123456784'].map((n) => isUspsBarcode(n) || isUpsNumber(n)),
    ).toEqual([true, true]);
    expect(
      ['9400111899223197428498', '1Z999AA10123456785', 'LTR123', '9.40011E+21', ''].some(
        (n) => isUspsBarcode(n) || isUpsNumber(n),
      ),
    ).toBe(false);
    expect([1, 77, 4004].every((at) => isUspsBarcode(uspsNumber(at)) && isUpsNumber(upsNumber(at)))).toBe(
      true,
    );
  });

  it('counts a letter, a scanned parcel and a parcel that nobody scanned', () => {
    const counted = naiveRecords(
      caseOf({
        orderReport: orderReportTab([
          { 'order-id': '1', 'order-item-id': '11' },
          { 'order-id': '2', 'order-item-id': '21', sku: 'BOX', 'item-price': '20.00' },
          { 'order-id': '3', 'order-item-id': '31', sku: 'BOX', 'item-price': '20.00' },
        ]),
        confirmations: confirmationsTab([
          { 'order-id': '1', 'order-item-id': '11' },
          { 'order-id': '2', 'order-item-id': '21', 'tracking-number': uspsNumber(2), 'ship-method': '' },
          { 'order-id': '3', 'order-item-id': '31', 'tracking-number': '', 'ship-method': '' },
        ]),
        shipments: shipmentsCsv([
          { 'order-id': '2', 'tracking-number': uspsNumber(2), 'first-scan': '2021-07-13' },
        ]),
      }),
    );
    expect(counted.packages).toMatchObject({ read: 3, counted: 3, outsideWindow: 0 });
    // As counted: the letter's number was never looked up, the second is scanned, the third has no number.
    expect(totalOf(counted, 'as-counted')).toEqual({
      numerator: 1,
      denominator: 3,
      exempt: 0,
      undetermined: 1,
      best: [2, 3],
    });
    // 5.00 + 1.00 + 0.48 of tax: the letter is exempt under every reading.
    expect(totalOf(counted, 'strictest')).toEqual({
      numerator: 1,
      denominator: 2,
      exempt: 1,
      undetermined: 0,
      best: [1, 2],
    });
  });

  it('amends confirmations before it groups them, and gives the last package the cents left over', () => {
    // 19.99 in two shipments: 9.99 is under 10.00 and the other 10.00 is not.
    const line = {
      'order-item-id': '11',
      'quantity-purchased': '2',
      'item-price': '19.99',
      'item-tax': '0.00',
      'shipping-price': '0.00',
      'shipping-tax': '0.00',
    };
    const row = (number: string, quantity: string) => ({
      'order-item-id': '11',
      quantity,
      'tracking-number': number,
    });
    const count = (...rows: ReturnType<typeof row>[]) =>
      naiveRecords(caseOf({ orderReport: orderReportTab([line]), confirmations: confirmationsTab(rows) }));
    const split = count(row('LTR1', '1'), row('LTR2', '1'));
    expect(split.packages.counted).toBe(2);
    expect(totalOf(split, 'as-written')).toMatchObject({ exempt: 1, undetermined: 1 });
    // A third row of one piece takes the place of the second; a row of both, of all; NULL leaves no number.
    expect(count(row('LTR1', '1'), row('LTR2', '1'), row('LTR3', '1')).packages.counted).toBe(2);
    const whole = count(row('LTR1', '1'), row('LTR2', '1'), row('NULL', ''));
    expect(whole.packages.counted).toBe(1);
    expect(totalOf(whole, 'as-written')).toMatchObject({
      numerator: 0,
      denominator: 1,
      exempt: 0,
      undetermined: 0,
    });
  });

  it('leaves out what is not the seller’s, cancelled or not shipped, and counts each order once', () => {
    const counted = naiveRecords(
      caseOf({
        allOrders: allOrdersTab(
          [
            { 'amazon-order-id': '1', 'fulfillment-channel': 'Amazon' },
            { 'amazon-order-id': '1', 'fulfillment-channel': 'Amazon', sku: 'OTHER' },
            { 'amazon-order-id': '2', 'sales-channel': 'Non-Amazon' },
            { 'amazon-order-id': '3', 'order-status': 'Cancelled', 'item-status': 'Cancelled' },
            { 'amazon-order-id': '4', 'order-status': 'Pending', 'item-status': 'Unshipped' },
            { 'amazon-order-id': '5' },
            { 'amazon-order-id': '6', 'purchase-date': '2021-06-10T10:00:00+00:00' },
          ],
          false,
        ),
        confirmations: confirmationsTab([{ 'order-id': '3' }, { 'order-id': '5' }, { 'order-id': '7' }]),
      }),
    );
    expect(counted.packages).toEqual({
      read: 7,
      notSellerFulfilled: 2,
      cancelled: 1,
      notShipped: 1,
      outsideWindow: 1,
      counted: 2,
    });
  });

  it('takes what Amazon lists as it is and the rest by its number', () => {
    const number = (order: string, text: string) => ({ 'order-id': order, 'tracking-number': text });
    const counted = naiveRecords(
      caseOf({
        confirmations: confirmationsTab([
          number('1', 'LTR1'),
          number('2', uspsNumber(2)),
          number('3', 'LTR3'),
          number('4', ''),
        ]),
        vtr: vtrCsv([
          { order: '1', tracking: 'LTR1', value: '9.99' },
          { order: '5', tracking: '', value: '10.00' },
        ]),
      }),
    );
    // 1 and 5 failed, 2 is well-formed, 3 is valid or was exempt, 4 Amazon left out itself.
    expect(totalOf(counted, 'as-counted')).toEqual({
      numerator: 1,
      denominator: 3,
      exempt: 2,
      undetermined: 1,
      best: [2, 4],
    });
    // No report of orders: what was mailed nothing says, so the exact text decides by one reading alone.
    expect(totalOf(counted, 'small-flat.method=by-ship-method')).toMatchObject({ exempt: 3 });
    expect(totalOf(counted, 'as-written')).toMatchObject({ exempt: 2 });
  });

  it('believes a postage record before a declaration, and asks two scans of China from five dollars', () => {
    const tool = naiveRecords(
      caseOf({
        orderReport: orderReportTab([{ 'order-id': '1' }, { 'order-id': '2', 'order-item-id': '21' }]),
        shipStation: shipStationCsv([
          { 'Order - Number': '1', 'Shipment - Package Type': 'Thick Envelope' },
          { 'Order - Number': '2', 'Shipment - Void Flag': 'True' },
        ]),
      }),
    );
    // The thick envelope is a parcel; the voided label confirms nothing, so the second order may have been cancelled.
    expect(totalOf(tool, 'small-flat.method=by-mailpiece')).toEqual({
      numerator: 0,
      denominator: 2,
      exempt: 0,
      undetermined: 2,
      best: [2, 2],
    });
    const scans = (value: string, day: string, delivered: string) =>
      totalOf(
        naiveRecords(
          caseOf(
            {
              shipments: shipmentsCsv([
                {
                  'order-id': '1',
                  'promised-delivery-date': day,
                  'tracking-number': 'CN1',
                  origin: 'CN',
                  'first-scan': '2021-08-01',
                  delivered,
                  value,
                },
              ]),
            },
            { window: { from: '2021-08-01', to: '2021-08-30' } },
          ),
        ),
        'as-counted',
      );
    expect(scans('5.00', '2021-08-09', 'No')).toMatchObject({ numerator: 0, undetermined: 0 });
    expect(scans('5.00', '2021-08-09', '')).toMatchObject({ numerator: 0, undetermined: 1 });
    expect(scans('5.00', '2021-08-09', 'Yes')).toMatchObject({ numerator: 1, undetermined: 0 });
    expect(scans('4.99', '2021-08-09', 'No')).toMatchObject({ numerator: 1, undetermined: 0 });
    expect(scans('5.00', '2021-08-08', 'No')).toMatchObject({ numerator: 1, undetermined: 0 });
    expect(scans('', '2021-08-09', 'No')).toMatchObject({ numerator: 0, undetermined: 1 });
  });
});

/** The contract's rate, 6 places, in whole numbers only. */
function sixPlaces(numerator: number, denominator: number): string | null {
  if (denominator === 0) return null;
  const millionths = Math.floor((2 * numerator * 1_000_000 + denominator) / (2 * denominator));
  return `${Math.floor(millionths / 1_000_000)}.${String(millionths % 1_000_000).padStart(6, '0')}`;
}

type Bare = Pick<Figure, 'numerator' | 'denominator' | 'exempt' | 'undetermined' | 'rate' | 'high'>;
/** Category (or `total`) → figure. A category in which there is nothing says nothing. */
type Bares = Readonly<Record<string, Bare>>;

function bares(figures: readonly (readonly [string, Bare])[]): Bares {
  return Object.fromEntries(
    figures
      .filter(([name, f]) => name === 'total' || f.denominator !== 0 || f.exempt + f.undetermined > 0)
      .toSorted(([a], [b]) => a.localeCompare(b)),
  );
}

function oursOf({ total, categories }: ScenarioFigures): Bares {
  const bare = ({ numerator, denominator, exempt, undetermined, rate, high }: Figure): Bare => ({
    numerator,
    denominator,
    exempt,
    undetermined,
    rate,
    high,
  });
  return bares([['total', bare(total)], ...categories.map((c) => [c.category, bare(c)] as const)]);
}

function naiveOf(figures: Readonly<Record<string, NaiveRecordsFigure>> = {}): Bares {
  return bares(
    Object.entries(figures).map(([name, { best, ...worst }]) => [
      name,
      { ...worst, rate: sixPlaces(worst.numerator, worst.denominator), high: sixPlaces(...best) },
    ]),
  );
}

/** The figures of the rebuilt packages, wherever they stand. */
function rebuiltOf({ analysis }: CaseFindings): readonly ScenarioFigures[] {
  if (analysis.basis === 'records') return analysis.scenarios;
  const { reconstructed } = analysis as { readonly reconstructed: readonly ScenarioFigures[] | null };
  return reconstructed ?? [];
}

const analyze = ({ naive }: Pick<AnyRecords, 'naive'>): Promise<CaseFindings> =>
  analyzeFiles(filesOfRecords(naive));

async function expectAgreement(given: AnyRecords): Promise<void> {
  const findings = await analyze(given);
  const naive = naiveRecords(given.naive);
  const figures = rebuiltOf(findings);
  expect(findings.analysis.basis).toBe(naive.basis);
  expect(Object.fromEntries(figures.map((one) => [one.id, oursOf(one)]))).toEqual(
    Object.fromEntries(Object.entries(naive.figures).map(([id, own]) => [id, naiveOf(own)])),
  );
  if (naive.basis !== 'records') return;
  expect(findings.analysis.packages).toMatchObject(naive.packages);
  const ids = figures.map(({ id }) => id);
  const lines = findings.packages.map(
    (one) => `${one.shipment.orderId}: ${ids.map((id) => packageOutcome(one, id)).join(' · ')}`,
  );
  expect(lines.toSorted()).toEqual(naive.lines.toSorted());
}

describe('the figures of rebuilt packages', () => {
  it('equal a second, naive count of the same files', async () => {
    await fc.assert(fc.asyncProperty(anyRecords, expectAgreement), runs(150));
  });

  it.each([
    ['without a VTR report', 'no-vtr'],
    ['beside a VTR report', 'vtr'],
    ['beside the ledger', 'ledger'],
  ] as const)('equal it for two thousand packages %s', async (_, mode) => {
    const given = largeCase(SEED, 1_750, mode);
    expect(naiveRecords(given.naive).packages.read).toBeGreaterThan(2_000);
    await expectAgreement(given);
  });

  it('have a rate no higher than the best that the known facts allow', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (given) => {
        for (const { total, categories } of rebuiltOf(await analyze(given)))
          for (const { rate, high } of [total, ...categories])
            if (rate !== null && high !== null) expect(Number(rate)).toBeLessThanOrEqual(Number(high));
      }),
      runs(100),
    );
  });
});

describe('the outcomes of rebuilt packages', () => {
  it('partition the window under every scenario, and its categories', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (given) => {
        const findings = await analyze(given);
        const { basis, packages } = findings.analysis;
        const scenarios = rebuiltOf(findings);
        const inside = scenarios.map(({ total }) => (total.denominator ?? 0) + total.exempt);
        expect(new Set(inside).size).toBe(1);
        for (const { total, categories } of scenarios)
          for (const part of ['numerator', 'denominator', 'exempt', 'undetermined'] as const)
            expect(categories.reduce((sum, own) => sum + (own[part] ?? 0), 0)).toBe(total[part]);
        if (basis !== 'records') return;
        const { read, notSellerFulfilled, cancelled, notShipped, outsideWindow, counted } = packages;
        expect(notSellerFulfilled + cancelled + notShipped + outsideWindow + (counted ?? 0)).toBe(read);
        expect(inside[0]).toBe(counted);
        expect(findings.packages).toHaveLength(counted ?? 0);
      }),
      runs(100),
    );
  });
});

/** Every figure by scenario and category. */
function everyFigure(findings: CaseFindings): ReadonlyMap<string, Figure> {
  return new Map(
    rebuiltOf(findings).flatMap(({ id, total, categories }) => [
      [`${id}: total`, total] as const,
      ...categories.map((own) => [`${id}: ${own.category}`, own] as const),
    ]),
  );
}

const atLeast = (rate: string | null | undefined, before: string | null | undefined): void => {
  if (typeof rate === 'string' && typeof before === 'string')
    expect(Number(rate)).toBeGreaterThanOrEqual(Number(before));
};

describe('an exemption', () => {
  it('takes packages out of both sides, and never lowers a rate unless it takes a valid one', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (given) => {
        const [asCounted, ...others] = rebuiltOf(await analyze(given));
        for (const other of others)
          for (const own of [other.total, ...other.categories]) {
            const before =
              'category' in own
                ? asCounted?.categories.find(({ category }) => category === own.category)
                : asCounted?.total;
            expect(own.numerator).toBeLessThanOrEqual(before?.numerator ?? Number.NaN);
            expect(own.denominator).toBeLessThanOrEqual(before?.denominator ?? Number.NaN);
            expect(own.exempt).toBeGreaterThanOrEqual(before?.exempt ?? Number.NaN);
            if (own.numerator === before?.numerator) atLeast(own.rate, before?.rate);
          }
      }),
      runs(100),
    );
  });

  it('of one defect that is declared lowers no rate, and that of one that may be, no best rate', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, fc.constantFrom('digital', 'letter', 'flat'), async (given, is) => {
        const at = { 'order-id': '111-9999999-9999999', 'order-item-id': '59999999999' };
        const day = given.setting.days[0];
        const added: AnyRecords = withRows(given.setting, {
          ...given.rows,
          orderReport: [
            ...given.rows.orderReport,
            { ...at, sku: 'ADDED', 'latest-delivery-date': `${day}T12:00:00-08:00` },
          ],
          confirmations: [...given.rows.confirmations, { ...at, 'tracking-number': 'LTR-ADDED' }],
          // Without a VTR report the scans say that it failed, beside one its row does.
          ...(given.setting.mode === 'no-vtr'
            ? {
                shipments: [
                  ...given.rows.shipments,
                  {
                    'order-id': at['order-id'],
                    'tracking-number': 'LTR-ADDED',
                    'ship-method': 'USPS First Class Mail envelopes',
                    'first-scan': 'none',
                  },
                ],
              }
            : {
                vtr: [
                  ...given.rows.vtr,
                  { order: at['order-id'], tracking: 'LTR-ADDED', promised: day, category: 'Toys & Games' },
                ],
              }),
        });
        const declared = {
          naive: { ...added.naive, mailpieces: [...added.naive.mailpieces, { sku: ['ADDED'], is }] },
        };
        const [before, after] = [everyFigure(await analyze(added)), everyFigure(await analyze(declared))];
        for (const [name, figure] of after) {
          atLeast(figure.rate, before.get(name)?.rate);
          atLeast(figure.high, before.get(name)?.high);
        }
        if (is === 'digital' || given.naive.shipFrom === 'US')
          expect(after.get('strictest: total')?.exempt).toBe(
            (before.get('strictest: total')?.exempt ?? Number.NaN) + 1,
          );
      }),
      runs(100),
    );
  });
});

/** What must not depend on how the rows stand in the files. */
function figuresOf(findings: CaseFindings): unknown {
  const { analysis, packages } = findings;
  return {
    figures: Object.fromEntries(rebuiltOf(findings).map((one) => [one.id, oursOf(one)])),
    ledger: analysis.basis === 'ledger' ? analysis.scenarios.map(oursOf) : null,
    packages: analysis.packages,
    window: analysis.window,
    orders: packages.map(({ shipment }) => shipment.orderId).toSorted(),
    causes: analysis.causes,
  };
}

/** Rows in another order, but those of one key in the order in which they were. */
function shuffled<T>(rows: readonly T[], keyOf?: (row: T) => string): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }).map((order) => {
    const moved = order.flatMap((at) => rows.slice(at, at + 1));
    if (!keyOf) return moved;
    const left = new Map<string, T[]>();
    for (const row of rows) left.set(keyOf(row), [...(left.get(keyOf(row)) ?? []), row]);
    return moved.flatMap((row) => left.get(keyOf(row))?.shift() ?? []);
  });
}

const anyShuffled: fc.Arbitrary<{ given: AnyRecords; rows: RecordsRows }> = anyRecords.chain((given) =>
  fc.record({
    given: fc.constant(given),
    rows: fc.record({
      allOrders: shuffled(given.rows.allOrders),
      orderReport: shuffled(given.rows.orderReport),
      unshipped: shuffled(given.rows.unshipped),
      fba: shuffled(given.rows.fba),
      confirmations: shuffled(
        given.rows.confirmations,
        (row) => `${row['order-id']} ${row['order-item-id']}`,
      ),
      shipments: shuffled(given.rows.shipments),
      shipStation: shuffled(given.rows.shipStation),
      vtr: shuffled(given.rows.vtr),
    }),
  }),
);

const anySplit: fc.Arbitrary<{ given: AnyRecords; report: ReportName; after: number }> = anyRecords.chain(
  (given) => {
    const splittable = (Object.entries(given.naive.texts) as [ReportName, string][])
      .map(([report, text]) => ({ report, rows: text.replace(/\n+$/, '').split('\n').length - 1 }))
      .filter(({ rows }) => rows > 1);
    return fc
      .tuple(fc.constantFrom(...splittable, { report: 'categories' as const, rows: 0 }), fc.nat(1_000_000))
      .map(([{ report, rows }, at]) => ({ given, report, after: rows > 1 ? 1 + (at % (rows - 1)) : 0 }));
  },
);

describe('the layout of the files', () => {
  it('does not matter: rows in another order, but for the confirmations of one order and item', async () => {
    await fc.assert(
      fc.asyncProperty(anyShuffled, async ({ given, rows }) => {
        expect(figuresOf(await analyze(withRows(given.setting, rows)))).toEqual(
          figuresOf(await analyze(given)),
        );
      }),
      runs(100),
    );
  });

  it('does not matter: a report in two files, named one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(anySplit, async ({ given, report, after }) => {
        const split = after > 0 ? { report, after } : undefined;
        expect(figuresOf(await analyzeFiles(filesOfRecords(given.naive, split)))).toEqual(
          figuresOf(await analyze(given)),
        );
      }),
      runs(100),
    );
  });
});
