import { describe, expect, it } from '@jest/globals';
import type { CategoryRecovery } from '../../../src/model/outlook.js';
import { analyzeFiles } from '../../support/analyze-files.js';
import { uspsNumber } from '../../support/any-records.js';
import { caseYaml } from '../../support/case-text.js';
import { type ShipmentCells, shipmentsCsv } from '../../support/records-text.js';
import { ordersTab, type VtrCells, vtrCsv } from '../../support/report-text.js';

const TOYS = 'Toys & Games';
const FIX = { cause: 'no-number', what: 'The step was moved.', done: '2021-07-25', evidence: ['proof.txt'] };

let next = 0;
/** Parcels of one day: scanned, unless the test says otherwise. */
function parcels(count: number, promised: string, over: ShipmentCells = {}): readonly ShipmentCells[] {
  return Array.from({ length: count }, () => {
    const at = ++next;
    return {
      'order-id': `111-0000000-${1_000_000 + at}`,
      'ship-date': '2021-07-10',
      'promised-delivery-date': promised,
      mailpiece: 'parcel',
      value: '20.00',
      tax: '0.00',
      'tracking-number': uspsNumber(at),
      'first-scan': '2021-07-12',
      category: TOYS,
      ...over,
    };
  });
}
const numberless = { 'tracking-number': '', 'first-scan': '' } as const;

/** The outlook of rebuilt packages; Amazon's notice is a warning unless the test says otherwise. */
async function outlookOf(
  rows: readonly ShipmentCells[],
  over: Record<string, unknown> = {},
  asOf = '2021-08-20',
) {
  const files = {
    'case.yaml': caseYaml({
      notice: { date: '2021-08-16', kind: 'warning' },
      reports: ['shipments.csv'],
      declare: { shipFrom: 'US' },
      actions: [FIX],
      ...over,
    }),
    'shipments.csv': shipmentsCsv(rows),
    'proof.txt': 'proof',
  };
  const { analysis } = await analyzeFiles(files, asOf);
  return analysis;
}
const blocked = { notice: { date: '2021-08-16', kind: 'deactivation' } };

function only(
  found: readonly CategoryRecovery[] | undefined,
  kind: 'open',
): Extract<CategoryRecovery, { kind: 'open' }>;
function only(
  found: readonly CategoryRecovery[] | undefined,
  kind: 'blocked',
): Extract<CategoryRecovery, { kind: 'blocked' }>;
function only(found: readonly CategoryRecovery[] | undefined, kind: string): CategoryRecovery {
  const [one, ...others] = found ?? [];
  if (one?.kind !== kind || others.length > 0) throw new Error(`not one ${kind} category`);
  return one;
}

describe('the result since the fix', () => {
  it('holds packages of the window and after it, whatever their promised day, by the ship date', async () => {
    const { sinceFix } = await outlookOf([
      ...parcels(90, '2021-07-20'),
      ...parcels(10, '2021-07-20', numberless),
      ...parcels(1, '2021-07-30', { 'ship-date': '2021-07-25' }),
      ...parcels(2, '2021-07-30', { 'ship-date': '2021-07-26' }),
      ...parcels(3, '2021-08-10', { 'ship-date': '2021-08-02', 'first-scan': '' }),
      ...parcels(1, '2021-08-24', { 'ship-date': '2021-08-20', ...numberless }),
      ...parcels(1, '2021-08-25', { 'ship-date': '2021-08-21' }),
    ]);
    expect(sinceFix).toMatchObject({
      fixDay: '2021-07-25',
      lastShipped: '2021-08-20',
      shipped: 6,
      valid: 2,
      pending: 3,
      defect: 1,
      exempt: 0,
    });
  });

  it('is nothing while no action is done and proved', async () => {
    const rows = [
      ...parcels(10, '2021-07-20', numberless),
      ...parcels(2, '2021-08-10', { 'ship-date': '2021-08-02' }),
    ];
    const { sinceFix, recovery } = await outlookOf(rows, { actions: [{ ...FIX, evidence: [] }] });
    expect({ sinceFix, recovery }).toEqual({ sinceFix: null, recovery: null });
  });
});

describe('the recovery of a blocked category', () => {
  const window = [...parcels(90, '2021-08-05'), ...parcels(10, '2021-07-20', numberless)];

  it('is the day on which its last failing package leaves, by the lag of the notice', async () => {
    const { recovery } = await outlookOf(window, blocked);
    expect(recovery).toMatchObject({ lagDays: 11, assumed: false });
    expect(only(recovery?.categories, 'blocked')).toMatchObject({
      lastDefect: '2021-07-20',
      isKnown: true,
      later: 0,
      emptyOn: '2021-08-30',
    });
  });

  it('says that the lag is assumed where the case states no window', async () => {
    const { recovery } = await outlookOf(window, { ...blocked, window: undefined });
    expect(recovery).toMatchObject({ lagDays: 11, assumed: true });
  });

  it('waits for packages after the window that fail for certain, of the category alone', async () => {
    const { recovery } = await outlookOf(
      [
        ...window,
        ...parcels(1, '2021-08-08', numberless),
        ...parcels(1, '2021-08-09', { 'first-scan': '' }),
        ...parcels(1, '2021-08-10'),
        ...parcels(1, '2021-08-11', { ...numberless, category: 'Books' }),
        // Shipped since the fix, but promised before the window: long out of the figure.
        ...parcels(1, '2021-07-01', { ...numberless, 'ship-date': '2021-07-28' }),
      ],
      blocked,
    );
    expect(only(recovery?.categories, 'blocked')).toMatchObject({
      lastDefect: '2021-08-08',
      later: 1,
      emptyOn: '2021-09-18',
    });
  });
});

describe('the recovery of an open category', () => {
  /** 90 of 100, the failing ones on July 20; then two valid packages sent since the fix. */
  const window = [...parcels(88, '2021-07-12'), ...parcels(10, '2021-07-20', numberless)];
  const sent = (promised: string) => parcels(2, promised, { 'ship-date': '2021-07-27' });

  it('goes on at the rate since the fix, from their first promised day', async () => {
    const { recovery } = await outlookOf([...window, ...parcels(2, '2021-07-12'), ...sent('2021-08-09')]);
    const found = only(recovery?.categories, 'open');
    expect(found.sinceFix).toEqual({ valid: 2, settled: 2, rate: '1.000000', display: '100.00%' });
    expect(found.newFrom).toBe('2021-08-09');
    expect(found.projected[0]?.day).toBe('2021-08-20');
    // August 30 covers July 21 to August 19: 16 days of 3 valid, three of 3 in 10/3, eleven of 10/3 valid: 281 of 284.
    expect(found.projected.at(-1)).toMatchObject({ day: '2021-08-30', rate: '0.989437' });
    expect(found.clearsOn).toBe('2021-08-30');
  });

  it('begins after the window where all packages sent since the fix are of the window', async () => {
    const { recovery } = await outlookOf([...window, ...sent('2021-07-30')]);
    const found = only(recovery?.categories, 'open');
    expect(found.newFrom).toBe('2021-08-06');
    expect(found.measured).toEqual([{ day: '2021-08-16', rate: '0.900000', display: '90.00%' }]);
  });

  it('is measured back to the first thirty days that the files hold, and ends with the figure of the window', async () => {
    const { recovery, scenarios } = await outlookOf([
      ...parcels(5, '2021-07-05'),
      ...window,
      ...parcels(2, '2021-07-12'),
      ...sent('2021-08-09'),
    ]);
    const { measured } = only(recovery?.categories, 'open');
    // July 5 to August 3: 95 of 105; then without July 5 it is 90 of 100.
    expect(measured).toEqual([
      { day: '2021-08-14', rate: '0.904762', display: '90.47%' },
      { day: '2021-08-15', rate: '0.900000', display: '90.00%' },
      { day: '2021-08-16', rate: '0.900000', display: '90.00%' },
    ]);
    expect(measured.at(-1)?.display).toBe(scenarios[0]?.categories[0]?.display);
  });

  it('is not projected without a settled package since the fix', async () => {
    const open = parcels(3, '2021-08-09', { 'ship-date': '2021-07-27', 'first-scan': '' });
    const { sinceFix, recovery } = await outlookOf([...window, ...open]);
    expect(sinceFix).toMatchObject({ shipped: 3, pending: 3 });
    expect(recovery).toBeNull();
  });
});

describe('one case', () => {
  /** `count` failing letters of a category. */
  const failing = (count: number, category: string, over: Partial<VtrCells>): readonly Partial<VtrCells>[] =>
    Array.from({ length: count }, () => {
      const at = ++next;
      return { order: `112-0000000-${1_000_000 + at}`, tracking: `L${at}`, category, ...over };
    });

  it('may hold categories in error, contested, borderline, below, not disputed and with nothing left', async () => {
    const vtr = [
      ...failing(6, 'In error', { value: '6.00' }),
      ...failing(6, 'Contested', { method: 'First Class' }),
      ...failing(5, 'Borderline', {}),
      ...failing(2, 'Below', {}),
      ...failing(6, 'Own', { carrier: 'UPS' }),
      ...failing(4, 'Nothing', {}),
    ];
    const counts = {
      'In error': [90, 100],
      Contested: [90, 100],
      Borderline: [95, 105],
      Below: [90, 100],
      Own: [90, 100],
      Nothing: [0, 4],
    };
    const categories = Object.entries(counts).map(([name, [valid, counted]]) => ({ name, valid, counted }));
    const { analysis } = await analyzeFiles({
      'case.yaml': caseYaml({
        notice: { date: '2021-08-16', kind: 'deactivation', categories },
        reports: ['vtr-report.csv', 'orders.txt'],
      }),
      'vtr-report.csv': vtrCsv(vtr),
      'orders.txt': ordersTab(vtr.map(({ order = '' }) => ({ order }))),
    });
    expect(
      analysis.categories.map(({ category, branch, leads, why }) => [category, branch, leads, why]),
    ).toEqual([
      ['In error', 'in-error', 'strictest', 'amazons-rows'],
      ['Contested', 'mixed', 'as-written', 'contested'],
      ['Borderline', 'mixed', 'as-written', 'borderline'],
      ['Below', 'mixed', 'as-written', 'below'],
      ['Own', 'plan-of-action', 'as-written', 'not-disputed'],
      ['Nothing', 'mixed', 'strictest', 'nothing-left'],
    ]);
    expect(analysis).toMatchObject({ branch: 'mixed', leads: 'as-written' });
  });

  it('is in error about no category of which its files hold no package', async () => {
    const notice = {
      date: '2021-08-16',
      kind: 'deactivation',
      categories: [{ name: 'Books', valid: 80, counted: 100 }],
    };
    const analysis = await outlookOf(parcels(4, '2021-07-20'), { notice, actions: undefined });
    expect(analysis).toMatchObject({
      basis: 'records',
      branch: 'plan-of-action',
      leads: 'as-written',
      settlement: null,
    });
    expect(analysis.categories).toEqual([
      { category: 'Books', branch: 'plan-of-action', leads: 'as-written', passes: false, why: 'no-rate' },
    ]);
  });
});
