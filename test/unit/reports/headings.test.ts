import { describe, expect, it } from '@jest/globals';
import { writeResultsTable } from '../../../src/app/batch/results-table.js';
import { EVIDENCE_COLUMNS } from '../../../src/appeal/evidence-table.js';
import { FIXES_COLUMNS } from '../../../src/appeal/fixes-table.js';
import { recogniseReport } from '../../../src/reports/recognise-report.js';
import { toShiftJis } from '../../support/encode-text.js';
import { failureOf } from '../../support/failure-of.js';
import { chunked } from '../../support/memory-inputs.js';
import { readReportText } from '../../support/read-report-text.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';

describe('a file that the case calls another report', () => {
  const how = (format: string) => ({ format });
  it.each([
    [
      'is named for what it is',
      ordersTab([{}]),
      [
        'the case calls it confirmation, but its heading is that of all-orders (All Orders). Leave format off, or name the right file.',
      ],
    ],
    [
      'is told column by column what it lacks where it is no report that is known',
      'order-id\tcarrier-name\ttransaction\n111-1\tUSPS\tx\n',
      [
        expect.stringContaining(
          'is named in the case as Shipping Confirmation but lacks the column "ship-date"',
        ),
        expect.stringContaining('lacks the column "tracking-number"'),
      ],
    ],
  ])('%s', async (_, text, expected) => {
    const { code, problems } = await failureOf(() => readReportText(text, how('confirmation')));
    expect(code).toBe('report-unusable');
    expect(problems.map(({ message }) => message)).toEqual(expected);
  });
});

describe('a table that this program wrote', () => {
  const tables: readonly (readonly [string, string])[] = [
    ['evidence.csv', EVIDENCE_COLUMNS.join(',')],
    ['evidence.csv as a spreadsheet saves it elsewhere', EVIDENCE_COLUMNS.join(';')],
    ['fixes.csv', FIXES_COLUMNS.join(',')],
    [
      'results.csv',
      writeResultsTable({
        formatVersion: 1,
        program: { name: 'vtr-appeal', version: '1' },
        asOf: '2021-08-20',
        clients: [],
      }).trim(),
    ],
  ];
  it.each(tables)('is no report: %s', async (_, heading) => {
    const text = `${heading}\n${heading.replaceAll(/[^,;]+/g, '1')}\n`;
    for (const over of [{}, { format: 'shipments' }]) {
      const { code, problems } = await failureOf(() => readReportText(text, over));
      expect(code).toBe('report-unusable');
      expect(problems[0]?.message).toContain('is a table that this program wrote');
    }
    const is = await recogniseReport('a.csv', () => chunked(new TextEncoder().encode(text), 100));
    expect(is).toMatchObject({ kind: 'unusable', why: expect.stringContaining('proves nothing of its own') });
  });
});

describe('a file joined of two downloads', () => {
  it('whose columns change is read by each heading in turn', async () => {
    const text = `${vtrCsv([{ order: '111-1', value: '9.99' }])}${[
      'Package Value,ORDER ID,Tracking ID,No Valid Tracking',
      '8.49,111-2,N2,X',
      '7.49,111-3,N3,',
    ].join('\n')}\n`;
    const { vtr, issues } = await readReportText(text);
    expect(vtr.map((row) => [row.orderId, row.packageValue, row.listing, row.source.row])).toEqual([
      ['111-1', 999, 'defect', 2],
      ['111-2', 849, 'defect', 4],
      ['111-3', 749, 'valid', 5],
    ]);
    expect(issues).toEqual([
      expect.objectContaining({ code: 'heading-changed', file: 'report.txt', row: 3 }),
    ]);
  });

  it('whose columns change behind one that no report has is read by each heading in turn', async () => {
    const text = `${vtrCsv([{ order: '111-1' }])}Something new,Order ID,No Valid Tracking\nA,111-2,\n`;
    const { vtr, issues } = await readReportText(text);
    expect(vtr.map((row) => [row.orderId, row.listing])).toEqual([
      ['111-1', 'defect'],
      ['111-2', 'valid'],
    ]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([['heading-changed', 3]]);
  });

  it('repeats its heading, padded, in capitals or behind a byte order mark, and that row is left out', async () => {
    const [heading = '', row = ''] = vtrCsv([{}]).trimEnd().split('\n');
    const text = [
      heading,
      row,
      ` ${heading.toUpperCase().replaceAll(',', ' ,')}`,
      row,
      `\uFEFF${heading}`,
      row,
    ];
    const { vtr, issues } = await readReportText(text.join('\n'));
    expect(vtr).toHaveLength(3);
    expect(issues.map(({ code, row: at }) => [code, at])).toEqual([
      ['heading-repeated', 3],
      ['heading-repeated', 5],
    ]);
  });

  it('of two different reports is refused at the second heading', async () => {
    const orders = ordersTab([{}]);
    const text = `${orders}order-id\torder-item-id\tquantity\tship-date\tcarrier-code\ttracking-number\n111-1\t\t\t2021-07-10\tUSPS\tN1\n`;
    const failure = await failureOf(() => readReportText(text));
    expect(failure.code).toBe('report-unusable');
    expect(failure.problems).toEqual([
      { file: 'report.txt', row: 3, message: expect.stringContaining('a file of its own') },
    ]);
  });

  it('whose second heading lacks a column is refused there', async () => {
    const text = `${ordersTab([{}])}amazon-order-id\tpurchase-date\torder-status\titem-price\n111-2\t2021-07-10\tShipped\t5.00\n`;
    const failure = await failureOf(() => readReportText(text));
    expect(failure.problems.map(({ row }) => row)).toEqual([3, 3, 3]);
  });
});

describe('the confirmation template of Japan', () => {
  const text = [
    'TemplateType=OrderFulfillment\tVersion=2011.1102\tこの行は削除しないでください',
    '注文番号\t注文商品番号\t出荷数\t出荷日\t配送業者コード\t配送業者名\tお問い合わせ伝票番号\t配送方法',
    'order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method',
    '250-1234567-1234567\t\t\t2021/07/15\tYamato\t\t123456789012\tネコポス',
    '',
  ].join('\r\n');

  it.each([
    ['Shift_JIS', toShiftJis(text)],
    ['UTF-8', new TextEncoder().encode(text)],
  ])('is read by its third row of headings, in %s', async (_, bytes) => {
    const { format, confirmations } = await readReportText(bytes, { store: 'JP' });
    expect(format).toBe('confirmation');
    expect(confirmations).toEqual([
      expect.objectContaining({
        orderId: '250-1234567-1234567',
        shipDay: '2021-07-15',
        carrier: 'Yamato',
        shipMethod: 'ネコポス',
        source: { file: 'report.txt', row: 4 },
      }),
    ]);
  });

  it('is recognised by them before any case names it', async () => {
    const bytes = toShiftJis(text);
    expect(await recogniseReport('confirm.txt', () => chunked(bytes, 64))).toMatchObject({
      kind: 'report',
      format: 'confirmation',
      rows: 1,
    });
  });

  it('that ends before its headings is refused', async () => {
    const failure = await failureOf(() => readReportText('TemplateType=OrderFulfillment\tVersion=1\n'));
    expect(failure.problems).toEqual([
      { file: 'report.txt', row: undefined, message: expect.stringContaining('headings') },
    ]);
  });
});

describe('a heading in another language', () => {
  const text = 'Bestell-Nr.;Gültige Sendungsnummer;Paketwert\n111-1;No;1.210,00 €\n';

  it('is read by the map of the case', async () => {
    const { format, vtr } = await readReportText(text, {
      store: 'DE',
      columns: {
        orderId: 'bestell-nr.',
        hasValidTracking: 'GÜLTIGE SENDUNGSNUMMER',
        packageValue: 'Paketwert',
      },
    });
    expect(format).toBe('vtr-report');
    expect(vtr[0]).toMatchObject({ orderId: '111-1', listing: 'defect', packageValue: 121_000 });
  });

  it('that no map explains is refused with the map to write, and with the fields each format needs', async () => {
    const failure = await failureOf(() => readReportText(text, { file: 'bericht.csv' }));
    expect(failure.code).toBe('report-unrecognised');
    expect(failure.problems).toEqual([
      { file: 'bericht.csv', row: 1, message: expect.stringContaining('{ file: bericht.csv, format: ') },
    ]);
    expect(failure.message).toContain('vtr-report (orderId, hasValidTracking or noValidTracking)');
    expect(failure.message).toContain('confirmation (orderId, shipDate, trackingNumber)');
    // It may be a row of a file without a heading.
    expect(failure.message).not.toContain('Bestell');
  });

  it('of a format that the case names is refused with the entry of the map that it lacks', async () => {
    const failure = await failureOf(() => readReportText(text, { format: 'confirmation' }));
    expect(failure.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('columns: { orderId: "…" }'),
      expect.stringContaining('columns: { shipDate: "…" }'),
      expect.stringContaining('columns: { trackingNumber: "…" }'),
    ]);
  });
});

describe('the name of a file', () => {
  it.each([
    ['orders.csv', ordersTab([{ sku: 'a,b;c' }])],
    ['orders.txt', ordersTab([{ sku: 'a,b;c' }])],
  ])('tells nothing of TABs (%s)', async (file, text) => {
    expect((await readReportText(text, { file })).orders[0]?.sku).toBe('a,b;c');
  });

  it.each([
    ['vtr.tsv', ','],
    ['vtr.tab', ';'],
    ['vtr.txt', ','],
  ])('tells nothing of what parts cells (%s with "%s")', async (file, separator) => {
    const text = vtrCsv([{ order: '111-1', method: 'Letter' }]).replaceAll(',', separator);
    expect((await readReportText(text, { file })).vtr[0]).toMatchObject({
      orderId: '111-1',
      shipMethod: 'Letter',
    });
  });
});

describe('two downloads joined without a line end between them', () => {
  const first = vtrCsv([
    { order: '111-1', value: '1.00' },
    { order: '111-2', value: '2.00' },
  ]).trimEnd();

  it('are both read where the heading is the same', async () => {
    const { vtr, issues } = await readReportText(`${first}\uFEFF${vtrCsv([{ order: '111-3' }])}`);
    expect(vtr.map(({ orderId, category }) => [orderId, category])).toEqual([
      ['111-1', 'Toys & Games'],
      ['111-2', null],
      ['111-3', 'Toys & Games'],
    ]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['row-too-short', 3],
      ['heading-repeated', 3],
    ]);
  });

  it('are each read by their own heading where the second has other columns', async () => {
    const second = 'Order ID,Package Value,No Valid Tracking\n111-3,8.49,X\n';
    const { vtr, issues } = await readReportText(first + second);
    expect(vtr.map((row) => [row.orderId, row.packageValue, row.listing])).toEqual([
      ['111-1', 100, 'defect'],
      ['111-2', 200, 'defect'],
      ['111-3', 849, 'defect'],
    ]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['row-too-short', 3],
      ['heading-changed', 3],
    ]);
  });

  it('are read in a TAB file whose last cells are blank', async () => {
    const { orders } = await readReportText(
      ordersTab([{ order: '111-1' }])
        .trimEnd()
        .concat('\t\t', ordersTab([{ order: '111-2' }])),
    );
    expect(orders.map(({ orderId }) => orderId)).toEqual(['111-1', '111-2']);
  });

  it('are read where a table has two columns', async () => {
    const { categories, issues } = await readReportText(
      'sku,category\nA,Toys\nB,Homesku,category\nC,Books\n',
    );
    expect(categories.map(({ sku }) => sku)).toEqual(['A', 'C']);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'row-too-short', row: 3 }));
  });

  it('are refused where the second heading begins in a row that was cut', async () => {
    const text = `${first.slice(0, first.lastIndexOf(',No,No,2.00'))}${vtrCsv([{ order: '111-3' }])}`;
    const { code, problems } = await failureOf(() => readReportText(text));
    expect(code).toBe('report-unusable');
    expect(problems).toEqual([
      { file: 'report.txt', row: 3, message: expect.stringContaining('joined here without a line end') },
    ]);
  });

  it('are no others than those: a row that is too long is left out alone', async () => {
    const { vtr, issues } = await readReportText(
      `${first},SKU-1\n${vtrCsv([{ order: '111-3' }]).split('\n')[1]}\n`,
    );
    expect(vtr.map(({ orderId }) => orderId)).toEqual(['111-1', '111-3']);
    expect(issues.map(({ code }) => code)).toEqual(['row-too-long']);
  });
});

describe('a second heading in words that no report has', () => {
  const heading =
    'Bestellnummer,Versand,Sendung,Land,Datum,Art,Option,Gültig,Nummer,Scan,Zustellung,Wert,Kategorie';

  it('is told with the row, since the rows below may be shifted', async () => {
    const { vtr, issues } = await readReportText(`${vtrCsv([{ order: '111-1' }])}${heading}\n`);
    expect(vtr).toHaveLength(1);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['heading-unknown', 3],
      ['row-without-order', 3],
    ]);
  });

  it.each([
    ['a row with a figure', heading.replace('Wert', '4.99')],
    ['a remark at the end', `End of report${','.repeat(12)}`],
    ['a row that says the same twice', heading.replace('Scan', 'Nummer')],
  ])('is not what %s is', async (_, row) => {
    const { issues } = await readReportText(`${vtrCsv([{ order: '111-1' }])}${row}\n`);
    expect(issues.map(({ code }) => code)).toEqual(['row-without-order']);
  });
});

describe('a first row that is no heading', () => {
  const vtr = vtrCsv([{}]);
  it.each([
    ['a mark for spreadsheets', `sep=;\n${vtr.replaceAll(',', ';')}`, 'mark for spreadsheets'],
    ['a title', `Valid Tracking Rate report\n${vtr}`, 'delete the rows above the heading'],
    [
      'a TAB heading in quotes',
      vtr
        .split('\n')
        .map((row) => row.replaceAll(/[^,]+/g, '"$&"').replaceAll(',', '\t'))
        .join('\n'),
      'stand in quotes',
    ],
    ['bytes of something else', `\u0001\u0002,\u0000\n${vtr}`, 'neither text nor picture'],
  ])('is told for what it is: %s', async (_, text, message) => {
    const { code, problems } = await failureOf(() => readReportText(text));
    expect(code).toBe('report-unrecognised');
    expect(problems).toEqual([{ file: 'report.txt', row: 1, message: expect.stringContaining(message) }]);
  });
});
