import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyzeFiles } from '../../support/analyze-files.js';
import { uspsNumber } from '../../support/any-records.js';
import { caseYaml } from '../../support/case-text.js';
import { type ShipmentCells, shipmentsCsv } from '../../support/records-text.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';

const RECORDS = caseYaml({
  notice: { date: '2021-08-16', kind: 'deactivation', deadlineDays: 14 },
  reports: ['shipments.csv'],
  declare: { shipFrom: 'US', category: 'Toys & Games' },
});
const ID = (at: number): string => `111-${String(at).padStart(7, '0')}-0000001`;

type Kind = 'valid' | 'defect' | 'open';

/** A package of its own: a parcel that was scanned, was never, or of which no scan is on file. */
function packageOf(kind: Kind, at: number): ShipmentCells {
  const scan = { valid: '2021-07-13', defect: 'none', open: '' }[kind];
  return {
    'order-id': ID(at),
    'promised-delivery-date': '2021-07-20',
    'tracking-number': uspsNumber(at),
    mailpiece: 'parcel',
    'first-scan': scan,
    value: '20.00',
    tax: '1.00',
  };
}

const lossesOf = async (rows: readonly ShipmentCells[]) =>
  (await analyzeFiles({ 'case.yaml': RECORDS, 'shipments.csv': shipmentsCsv(rows) })).analysis;

describe('what could not be read', () => {
  it('is nothing where everything could', async () => {
    expect((await lossesOf([packageOf('valid', 1)])).losses).toBeNull();
  });

  it('is counted by file, and bounds a rebuilt rate: V ÷ (C + r) to (V + r) ÷ (C + r)', async () => {
    // Two valid, one defect, one open (at worst a defect), two rows without an order.
    const { losses } = await lossesOf([
      packageOf('valid', 1),
      packageOf('valid', 2),
      packageOf('defect', 3),
      packageOf('open', 4),
      { ...packageOf('valid', 5), 'order-id': '' },
      { ...packageOf('defect', 6), 'order-id': 'Robin' },
      { ...packageOf('valid', 7), value: 'eight' },
    ]);
    // With 07: at worst 3 of 5, at best 4 of 5.
    expect(losses).toMatchObject({
      cells: 1,
      shortRows: 0,
      rows: 2,
      files: [{ file: 'shipments.csv', cells: 1, shortRows: 0, rows: 2 }],
      mayBePackages: 2,
      ofAmazonsList: 0,
    });
    expect(losses?.effect[0]).toMatchObject({
      scenario: 'as-counted',
      low: { numerator: 3, denominator: 7, rate: '0.428571', display: '42.85%' },
      high: { numerator: 6, denominator: 7, rate: '0.857143', display: '85.71%' },
    });
  });

  it('bounds the rate that the rows would give if they could be read, whatever they say', async () => {
    const kinds = fc.array(
      fc.record({ kind: fc.constantFrom<Kind>('valid', 'defect'), isLost: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(kinds, async (packages) => {
        const sure = packageOf('valid', 99);
        const rows = packages.map(({ kind }, at) => packageOf(kind, at));
        const damaged = rows.map((row, at) => (packages[at]?.isLost ? { ...row, 'order-id': '' } : row));
        const { losses } = await lossesOf([sure, ...damaged]);
        const lost = packages.filter(({ isLost }) => isLost).length;
        if (lost === 0) return expect(losses).toBeNull();
        // A second count, from the list itself.
        const valid = packages.filter(({ kind }) => kind === 'valid').length + 1;
        const readable = packages.filter(({ kind, isLost }) => kind === 'valid' && !isLost).length + 1;
        const all = packages.length + 1;
        const [effect] = losses?.effect ?? [];
        expect(effect).toMatchObject({
          low: { numerator: readable, denominator: all },
          high: { numerator: readable + lost, denominator: all },
        });
        const truth = valid / all;
        expect(Number(effect?.low.rate)).toBeLessThanOrEqual(truth + 1e-6);
        expect(Number(effect?.high.rate)).toBeGreaterThanOrEqual(truth - 1e-6);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it("of Amazon's report leaves the rate as Amazon counted, and is said", async () => {
    const { analysis } = await analyzeFiles({
      'case.yaml': caseYaml({ reports: ['vtr-report.csv', 'orders.txt'] }),
      'vtr-report.csv': `${vtrCsv([{}])}no order,USPS\n`,
      'orders.txt': ordersTab([{ item: 'x' }, { order: '' }]),
    });
    expect(analysis.scenarios[0]?.total).toMatchObject({ numerator: 90, denominator: 100 });
    expect(analysis.losses).toEqual({
      cells: 1,
      shortRows: 1,
      rows: 2,
      files: [
        { file: 'orders.txt', cells: 1, shortRows: 0, rows: 1 },
        { file: 'vtr-report.csv', cells: 0, shortRows: 1, rows: 1 },
      ],
      mayBePackages: 1,
      ofAmazonsList: 1,
      effect: [],
    });
  });

  it("of Amazon's report may fail packages that the records count as valid", async () => {
    const listed = [1, 2].map((at) => ({ order: ID(at), tracking: uspsNumber(at), valid: 'No' }));
    const analyze = async (vtr: string) =>
      (
        await analyzeFiles({
          'case.yaml': caseYaml({
            notice: { date: '2021-08-16', kind: 'deactivation', deadlineDays: 14 },
            reports: ['vtr-report.csv', 'shipments.csv'],
            declare: undefined,
          }),
          'vtr-report.csv': vtr,
          'shipments.csv': shipmentsCsv([1, 2, 3, 4].map((at) => packageOf('valid', at))),
        })
      ).analysis;
    const whole = vtrCsv(listed);
    const truth = (await analyze(whole)).scenarios[0]?.total;
    expect(truth).toMatchObject({ numerator: 2, denominator: 4 });
    const { scenarios, losses } = await analyze(whole.replace(ID(2), 'Robin'));
    expect(scenarios[0]?.total).toMatchObject({ numerator: 3, denominator: 4 });
    expect(losses).toMatchObject({ mayBePackages: 1, ofAmazonsList: 1 });
    expect(losses?.effect[0]).toMatchObject({
      low: { numerator: 2, denominator: 4 },
      high: { numerator: 4, denominator: 5 },
    });
  });

  it('in a file that makes no package bounds nothing', async () => {
    const { analysis } = await analyzeFiles({
      'case.yaml': caseYaml({
        notice: { date: '2021-08-16', kind: 'deactivation' },
        reports: ['shipments.csv', 'c.csv'],
        declare: undefined,
      }),
      'shipments.csv': shipmentsCsv([packageOf('valid', 1)]),
      'c.csv': 'sku,category\nA,\nB,Toys\n',
    });
    expect(analysis.losses).toMatchObject({ rows: 1, mayBePackages: 0, effect: [] });
  });
});
