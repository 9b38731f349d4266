import { describe, expect, it } from '@jest/globals';
import { readCells } from '../../../src/reports/read-cells.js';
import { analyzeFiles } from '../../support/analyze-files.js';
import { caseYaml } from '../../support/case-text.js';
import { expectLinear } from '../../support/expect-linear.js';
import { failureOf } from '../../support/failure-of.js';
import { readReportText } from '../../support/read-report-text.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';

const HEADING = 'Order ID,Has valid tracking,Ship Method\n';

describe('a quoted cell', () => {
  it.each([
    ['opens in row 2 and never closes', `${HEADING}111-1,No,"x\n111-2,No,x\n`, 2],
    ['opens behind one that holds line ends', `${HEADING}111-1,No,"a\nb\nc"\n111-2,No,"x\n`, 5],
    ['opens behind blank lines', `${HEADING}\n\n111-1,No,"x\n\n111-2,No,x\n`, 4],
    ['opens in the heading', `Order ID,"Has valid tracking\n111-1,No\n`, 1],
    ['is a million characters long', `${HEADING}111-1,No,x\n111-2,No,"${'x\n'.repeat(600_000)}`, 3],
  ])('that %s is told by the row in which it opened', async (_, text, row) => {
    const { code, problems } = await failureOf(() => readReportText(text));
    expect([code, problems]).toEqual([
      'report-unusable',
      [
        {
          message: expect.stringContaining('a quoted cell of the row that begins here'),
          file: expect.any(String),
          row,
        },
      ],
    ]);
  });
});

describe('a report of nothing but broken rows', () => {
  it('is refused by the first of them, before their issues fill the memory', async () => {
    const { code, problems } = await failureOf(() => readReportText(`${HEADING}${'x\n'.repeat(150_000)}`));
    expect([code, problems]).toEqual([
      'report-unusable',
      [
        {
          message: expect.stringMatching(/^100,001 of the first 100,001 rows are no rows of this report/),
          file: expect.any(String),
          row: 2,
        },
      ],
    ]);
  });

  it('is read where the good ones are more', async () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => `111-${at},No,x\n${at % 3 === 0 ? 'x\n' : ''}`);
    expect((await readReportText(HEADING + rows.join(''))).issues.length).toBeGreaterThan(300);
  });
});

describe('a name of the prototype', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it('as category, SKU or ship method loses no row and changes no other', async () => {
    const rows = NAMES.map((name, at) => ({
      order: `111-000000${at}-0000001`,
      category: name,
      method: name,
    }));
    const { analysis, packages } = await analyzeFiles({
      'case.yaml': caseYaml({
        notice: {
          date: '2021-08-16',
          kind: 'deactivation',
          categories: NAMES.map((name) => ({ name, valid: 9, counted: 10 })),
        },
        reports: ['vtr-report.csv', 'orders.txt'],
        declare: {
          categoryNames: { constructor: ['b'], toString: ['c'] },
          mailpieces: [{ sku: NAMES, is: 'letter' }],
        },
      }),
      'vtr-report.csv': vtrCsv(rows),
      'orders.txt': ordersTab(NAMES.map((sku, at) => ({ order: `111-000000${at}-0000001`, sku }))),
    });
    expect(packages.map(({ shipment }) => shipment.category).toSorted()).toEqual(NAMES.toSorted());
    expect(packages.map(({ shipment }) => shipment.mailpiece?.value)).toEqual(NAMES.map(() => 'letter'));
    const [first] = analysis.scenarios;
    expect(first?.categories.map(({ category, denominator }) => [category, denominator])).toEqual(
      expect.arrayContaining(NAMES.map((name) => [name, 10])),
    );
  });

  it('as a heading is no column, and as a mapped field is refused', async () => {
    const [, row = ''] = vtrCsv([{}]).split('\n');
    const text = vtrCsv([{}])
      .replace('\n', `,${NAMES.join(',')}\n`)
      .replace(row, `${row},a,b,c,d`);
    expect((await readReportText(text)).format).toBe('vtr-report');
    for (const name of NAMES) {
      const failure = await failureOf(() =>
        analyzeFiles({
          'case.yaml': caseYaml().replace(
            '"vtr-report.csv"',
            `{ "file": "vtr-report.csv", "columns": { "${name}": "Order ID" } }`,
          ),
          'vtr-report.csv': vtrCsv([{}]),
        }),
      );
      expect(failure.exitCode).toBe(3);
    }
  });
});

describe('a control character', () => {
  it('within a tracking number is told, and the number stays malformed', async () => {
    const { vtr, issues } = await readReportText(vtrCsv([{ tracking: '94001118\u0000992231' }]));
    expect(vtr[0]?.trackingId).toBe('94001118 992231');
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'number-broken',
        row: 2,
        column: 'Tracking ID',
        mend: expect.any(String),
      }),
    ]);
  });

  it('within a SKU leaves it unknown', async () => {
    const { orders, issues } = await readReportText(ordersTab([{ sku: 'A\u0001B' }]));
    expect(orders[0]?.sku).toBe('');
    expect(issues).toEqual([expect.objectContaining({ code: 'cell-undecodable', column: 'sku' })]);
  });

  it('before a long text costs time that grows as the text does', () => {
    const columns = new Map([['number', { index: 0, heading: 'Tracking ID' }]]);
    const cells = readCells(columns, { timeZone: 'UTC', currency: 'USD' }, []);
    expectLinear((size) => {
      cells.turnTo([`\u0001${'9'.repeat(size)}`], { file: 'r.csv', row: 2 }, false);
      cells.number('number');
    }, 20_000);
  });

  it('that is a line end or stands around a number is none', async () => {
    const { vtr, issues } = await readReportText(
      vtrCsv([{ tracking: '"94001118\n992231"' }, { order: '111-2', tracking: 'N1\0' }]),
    );
    expect(vtr.map(({ trackingId }) => trackingId)).toEqual(['94001118 992231', 'N1']);
    expect(issues).toEqual([]);
  });
});
