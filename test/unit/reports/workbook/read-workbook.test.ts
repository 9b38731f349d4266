import { describe, expect, it } from '@jest/globals';
import { recogniseReport } from '../../../../src/reports/recognise-report.js';
import { failureOf } from '../../../support/failure-of.js';
import { readReportText } from '../../../support/read-report-text.js';
import {
  type CellSpec,
  type SheetSpec,
  type WorkbookSpec,
  workbookOf,
} from '../../../support/workbook-bytes.js';
import { zipOf } from '../../../support/zip-bytes.js';

const HEAD = [
  'Order ID',
  'Carrier Name',
  'Tracking ID',
  'Promised Delivery Date',
  'Has Valid Tracking',
  'Package Value',
];
const PLAIN_ROW: readonly (string | number)[] = [
  '111-1111111-1111111',
  'USPS',
  '9400111899223100000001',
  '2021-07-15',
  'No',
  8.49,
];
const ROW: readonly CellSpec[] = PLAIN_ROW;
const ORDERS: SheetSpec = { name: 'Orders', rows: [HEAD, ROW] };
const CATEGORIES: SheetSpec = {
  name: 'Kinds',
  rows: [
    ['sku', 'category'],
    ['A-1', 'Toys'],
  ],
};
const NOTES: SheetSpec = {
  name: 'Notes',
  rows: [
    ['Dear reader', 'of this'],
    ['no', 'report'],
  ],
};

const read = (spec: WorkbookSpec, how: { readonly sheet?: string; readonly format?: string } = {}) =>
  readReportText(workbookOf(spec), { file: 'book.xlsx', chunk: 1000, ...how });
const codesOf = (issues: readonly { readonly code: string }[]): readonly string[] =>
  issues.map(({ code }) => code);
/** The promised day and the value of one package whose cells are these, by XML where they are not plain. */
const packageOf = async (cells: readonly CellSpec[], spec: Partial<WorkbookSpec> = {}) => {
  const { vtr, issues } = await read({ ...spec, sheets: [{ name: 'Orders', rows: [HEAD, cells] }] });
  return { row: vtr[0], issues };
};
const dated = (value: number | string, style = 1): readonly CellSpec[] =>
  ROW.with(3, { xml: `<c r="D2" s="${style}"><v>${value}</v></c>` });

describe('the upload template of shipping confirmations as a workbook', () => {
  const template = workbookOf({
    sheets: [
      NOTES,
      {
        name: 'Template',
        rows: [
          ['TemplateType=OrderFulfillment', 'Version=2011.1102', 'do not delete this row'],
          ['注文番号', '出荷日', '配送業者コード', 'お問い合わせ伝票番号'],
          ['order-id', 'ship-date', 'carrier-code', 'tracking-number'],
          ['111-1111111-1111111', '2021-07-15', 'USPS', 'LTR1'],
        ],
      },
    ],
  });

  it('is read by its third row of headings, as a text is', async () => {
    const { format, confirmations } = await readReportText(template, { file: 'book.xlsx', chunk: 1000 });
    expect(format).toBe('confirmation');
    expect(confirmations.map(({ orderId, source }) => [orderId, source.row])).toEqual([
      ['111-1111111-1111111', 4],
    ]);
  });

  it('is recognised before any case names it', async () => {
    async function* bytes() {
      yield template;
    }
    expect(await recogniseReport('book.xlsx', bytes)).toMatchObject({
      kind: 'report',
      format: 'confirmation',
      rows: 1,
      sheet: 'Template',
    });
  });
});

describe('a workbook', () => {
  it.each([
    ['shared strings', true],
    ['inline strings', false],
  ])('is read like the text it was made from: %s', async (_, shared) => {
    const text = [HEAD, PLAIN_ROW].map((row) => row.join(',')).join('\n');
    const plain = await readReportText(text, { file: 'book.xlsx' });
    const { vtr, issues } = await read({ shared, sheets: [ORDERS] });
    expect(vtr).toEqual(plain.vtr);
    expect(issues).toEqual([
      {
        code: 'workbook-read',
        file: 'book.xlsx',
        message: expect.stringContaining('a spreadsheet may have changed numbers and dates'),
        mend: 'name the original download instead if you have it',
      },
    ]);
  });

  it('keeps the rows of the sheet, with blank and short ones passed over', async () => {
    const { vtr, issues } = await read({
      sheets: [{ name: 'S', rows: [[], HEAD, [], ROW, [null, ' '], ROW.slice(0, 5)] }],
    });
    expect(vtr.map(({ source }) => source.row)).toEqual([4, 6]);
    expect(codesOf(issues)).toEqual(['workbook-read']);
  });

  it('is read where cells and rows have no references, and where they skip columns', async () => {
    const inline = (text: string | number): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (cells: readonly (string | number)[]): string => `<row>${cells.map(inline).join('')}</row>`;
    const sparse =
      '<row r="9"><c r="A9" t="str"><v>111-2222222-2222222</v></c><c r="E9" t="str"><v>No</v></c></row>';
    const { vtr } = await read({ sheets: [{ name: 'S', xml: row(HEAD) + row(PLAIN_ROW) + sparse }] });
    expect(vtr.map(({ source, orderId, trackingId }) => [source.row, orderId, trackingId])).toEqual([
      [2, '111-1111111-1111111', '9400111899223100000001'],
      [9, '111-2222222-2222222', ''],
    ]);
  });

  it('has rich texts without their pronunciation, escapes, and names with a prefix', async () => {
    const xml =
      '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row><x:row><x:c t="s"><x:v>2</x:v></x:c><x:c t="s"><x:v>3</x:v></x:c></x:row>';
    const { categories } = await read({
      sheets: [{ name: 'S', xml: xml.replaceAll('x:', '') }],
      sharedXml:
        '<si><t>sku</t></si><si><t>category</t></si><si><r><t>A</t></r><r><rPr><b/></rPr><t>-1</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>Toys_x0020_&amp;_x005F_x0041_</t></si>',
    });
    expect(categories).toMatchObject([{ sku: 'A-1', category: 'Toys &_x0041_' }]);
  });

  it('may have no shared text but a blank one', async () => {
    const row = (cells: string): string => `<row>${cells}</row>`;
    const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const blank = '<c t="s"><v>0</v></c>';
    const { categories } = await read({
      sheets: [
        {
          name: 'S',
          xml:
            row(inline('sku') + inline('asin') + inline('category')) +
            row(inline('A-1') + blank + inline('Toys')),
        },
      ],
      sharedXml: '<si><t/></si>',
    });
    expect(categories).toMatchObject([{ sku: 'A-1', asin: null, category: 'Toys' }]);
  });

  it.each([
    ['as Excel writes 8.49', '8.4900000000000002', 849],
    ['as a whole number', '25', 2500],
    ['as a whole number with a point', '25.0', 2500],
    ['with an exponent', '8.5E-1', 85],
    ['blank', '', null],
  ])('gives the number that a cell holds, %s', async (_, stored, cents) => {
    const { row } = await packageOf(ROW.with(5, { xml: `<c r="F2"><v>${stored}</v></c>` }));
    expect(row?.packageValue ?? null).toEqual(cents);
  });

  it.each(['9.4001118992231E+21', '9400111899223100000000'])(
    'hands a tracking number that became the number %s on as it stands, so that it is seen to be damaged',
    async (stored) => {
      const { row } = await packageOf(ROW.with(2, { xml: `<c r="C2"><v>${stored}</v></c>` }));
      expect(row?.trackingId).toBe(stored);
    },
  );

  it.each([
    ['Excel’s own format 14', 14, 44392, '2021-07-15'],
    ['a format of its own', 'yyyy\\-mm\\-dd', 44392, '2021-07-15'],
    ['a format in words', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 44392, '2021-07-15'],
    ['a day that was a moment', 'd/m/yyyy;@', 44392.999, '2021-07-15'],
    ['a moment', 22, 44392.5, '2021-07-15'],
    ['the last second of a day, by its float', 'm/d/yy h:mm', 44391.9999999999, '2021-07-15'],
    ['the leap day that there was', 14, 36585, '2000-02-29'],
    ['the first day of March 1900', 14, 61, '1900-03-01'],
    ['the last day of February 1900', 14, 59, '1900-02-28'],
    ['the first day that there is', 14, 1, '1900-01-01'],
  ])('gives the day that a cell shows: %s', async (_, format, serial, day) => {
    const { row, issues } = await packageOf(dated(serial), { formats: [format] });
    expect(row?.promisedDeliveryDate).toBe(day);
    expect(codesOf(issues)).toEqual(['workbook-read']);
  });

  it('counts days from 1904 where it says so', async () => {
    expect((await packageOf(dated(42930), { formats: [14], is1904: true })).row?.promisedDeliveryDate).toBe(
      '2021-07-15',
    );
    expect((await packageOf(dated(0), { formats: [14], is1904: true })).row?.promisedDeliveryDate).toBe(
      '1904-01-01',
    );
  });

  it.each([
    ['a number without a date’s style', 0, 44392],
    ['the 29 February 1900, which never was', 1, 60],
    ['a day before all days', 1, 0],
    ['a day after all days', 1, 2_958_466],
    ['a style of money', 2, 44392],
  ])('has no day in %s, which is said', async (_, style, serial) => {
    const { row, issues } = await packageOf(dated(serial, style), { formats: [14, '#,##0.00\\ "day"'] });
    expect(row?.promisedDeliveryDate ?? null).toBeNull();
    expect(codesOf(issues).length).toBeGreaterThan(1);
  });

  it('gives a formula’s saved value, and says where there is none', async () => {
    const saved = await packageOf(ROW.with(5, { xml: '<c r="F2"><f>1+1</f><v>8.49</v></c>' }));
    expect(saved.row?.packageValue).toBe(849);
    const { row, issues } = await packageOf(ROW.with(2, { xml: '<c r="C2"><f>A1</f></c>' }));
    expect(row?.trackingId).toBeNull();
    expect(issues.filter(({ row: line }) => line === 2)).toEqual([
      expect.objectContaining({
        code: 'cell-uncalculated',
        file: 'book.xlsx',
        column: HEAD[2],
        mend: expect.stringContaining('save it'),
      }),
    ]);
  });

  it.each([
    ['saved as a text of no characters', 't="str"', '<v></v>', []],
    ['saved so by a short tag', 't="str"', '<v/>', []],
    ['that a program wrote without working it out', '', '<v></v>', ['cell-uncalculated']],
    ['of a text, without a value', 't="str"', '', ['cell-uncalculated']],
  ])('takes a formula %s for what it is', async (_, type, value, codes) => {
    const xml = `<c r="C2" ${type}><f>IF(1,"")</f>${value}</c>`;
    const { row, issues } = await packageOf(ROW.with(2, { xml }));
    expect(row?.trackingId).toBe(codes.length === 0 ? '' : null);
    expect(codesOf(issues.filter(({ row: line }) => line === 2))).toEqual(codes);
  });

  it('has truths and errors as words', async () => {
    const { row } = await packageOf(ROW.with(4, { xml: '<c r="E2" t="b"><v>0</v></c>' }));
    expect(row).toBeDefined();
    const error = await packageOf(ROW.with(5, { xml: '<c r="F2" t="e"><v>#N/A</v></c>' }));
    expect(error.row?.packageValue ?? null).toBeNull();
  });

  it('leaves out a row with a stray cell far away, and reads the others', async () => {
    const xml = `<row r="1">${HEAD.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row><row r="2"><c t="str"><v>111-1111111-1111111</v></c><c r="XFD2" s="1"/></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    const { vtr, issues } = await read({ sheets: [{ name: 'S', xml }] });
    expect(vtr).toHaveLength(1);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'row-too-long', row: 1_048_576 }));
  });

  it('with macros is read, and they are never looked at', async () => {
    const { vtr } = await read({
      sheets: [ORDERS],
      extra: [{ name: 'xl/vbaProject.bin', content: '\xd0\xcf' }],
    });
    expect(vtr).toHaveLength(1);
  });

  it('is read inside an archive too', async () => {
    const bytes = zipOf([{ name: 'b.xlsx', content: workbookOf({ sheets: [NOTES, ORDERS] }) }]);
    const { vtr } = await readReportText(bytes, { file: 'all.zip' });
    expect(vtr[0]?.source).toEqual({ file: 'all.zip/b.xlsx', row: 2 });
  });
});

describe('the sheet that is read', () => {
  it('is the first that begins like a report; other reports are named', async () => {
    const { vtr, categories, issues } = await read({
      sheets: [NOTES, ORDERS, { name: 'Empty' }, CATEGORIES],
    });
    expect([vtr.length, categories.length]).toEqual([1, 0]);
    expect(codesOf(issues)).toEqual(['workbook-read', 'sheet-left-out']);
    expect(issues[1]?.message).toContain('"Kinds"');
  });

  it('is the one that the case names, hidden or not', async () => {
    const { categories } = await read(
      { sheets: [ORDERS, { ...CATEGORIES, state: 'hidden' }] },
      { sheet: 'kinds' },
    );
    expect(categories[0]?.source).toEqual({ file: 'book.xlsx/Kinds', row: 2 });
  });

  it.each([
    [
      'no sheet of that name',
      { sheets: [ORDERS] },
      { sheet: 'Order' },
      'case-unusable',
      'did you mean "Orders"',
    ],
    ['no report', { sheets: [NOTES] }, {}, 'report-unrecognised', '"Notes"'],
    ['no row', { sheets: [{ name: 'Empty' }] }, {}, 'report-unrecognised', 'without a row'],
    [
      'its report hidden',
      { sheets: [NOTES, { ...ORDERS, state: 'hidden' }] },
      {},
      'report-unrecognised',
      'Hidden sheets',
    ],
  ] as const)('is missing where a workbook has %s', async (_, spec, how, code, words) => {
    const failure = await failureOf(() => read(spec, how));
    expect(failure).toMatchObject({ code, exitCode: 3 });
    expect(failure.message).toContain(words);
    expect(failure.message).not.toContain('Dear');
  });
});

describe('a workbook made to do harm', () => {
  const cell = (xml: string): WorkbookSpec => ({ sheets: [{ name: 'S', xml: `<row>${xml}</row>` }] });
  const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  const part = (name: string, content: string): Buffer =>
    zipOf([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'xl/workbook.xml', content: '<workbook><sheets/></workbook>' },
      { name, content },
    ]);
  it.each([
    [
      'a column that no sheet has',
      workbookOf(cell('<c r="ZZZZZZZ1"><v>1</v></c>')),
      'a column that no sheet has',
    ],
    ['a column just beyond the last', workbookOf(cell('<c r="XFE1"><v>1</v></c>')), 'the last is XFD'],
    ['no reference at all', workbookOf(cell('<c r="1A"><v>1</v></c>')), 'a column that no sheet has'],
    [
      'a first row that reaches to the last column',
      workbookOf(cell('<c r="XFD1"><v>1</v></c>')),
      'column XFD',
    ],
    [
      'cells out of order',
      workbookOf(cell('<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c>')),
      'does not follow',
    ],
    [
      'a row beyond the last',
      workbookOf({ sheets: [{ name: 'S', xml: '<row r="1048577"/>' }] }),
      'does not follow',
    ],
    [
      'a row twice',
      workbookOf({ sheets: [{ name: 'S', xml: '<row r="2"/><row r="2"/>' }] }),
      'does not follow',
    ],
    [
      'a shared text that is not there',
      workbookOf(cell('<c t="s"><v>4</v></c>')),
      'does not have (it has 0)',
    ],
    [
      'many wide rows',
      workbookOf({
        sheets: [
          {
            name: 'S',
            xml: `<row><c t="str"><v>sku</v></c></row>${'<row><c r="XFD1"><v>1</v></c></row>'.repeat(200)}`,
          },
        ],
      }),
      'more than 100 rows',
    ],
    ['an entity bomb', part('_rels/.rels', `${entities}<R>&b;</R>`), 'DOCTYPE'],
    ['an entity of no one', part('_rels/.rels', '<R>&lol;</R>'), 'not well-formed'],
    ['half its XML', part('_rels/.rels', '<R><a>'), 'not well-formed'],
    ['deep XML', part('_rels/.rels', '<a>'.repeat(100_000)), '64 deep'],
    [
      'one endless text',
      workbookOf({ sheets: [ORDERS], sharedXml: `<si><t>${'a'.repeat(3 << 20)}</t></si>` }),
      'no tag between',
    ],
    [
      'one text in many pieces',
      workbookOf({ sheets: [ORDERS], sharedXml: `<si>${'<r><t>aaaaaaaaaa</t></r>'.repeat(20_000)}</si>` }),
      'more than 100000 characters',
    ],
    [
      'no main part',
      zipOf([
        { name: '[Content_Types].xml', content: '' },
        { name: 'xl/a.xml', content: '' },
      ]),
      'without its main part',
    ],
    [
      'a part twice',
      workbookOf({ sheets: [ORDERS], extra: [{ name: 'xl/workbook.xml', content: '' }] }),
      'stands there twice',
    ],
  ])('is refused: %s', async (_, bytes, words) => {
    const failure = await failureOf(() => readReportText(bytes, { file: 'book.xlsx' }));
    expect(failure).toMatchObject({ code: 'report-unusable', exitCode: 3 });
    expect(failure.problems[0]?.file).toMatch(/^book\.xlsx/);
    expect(failure.problems[0]?.message).toContain(words);
    expect(failure.problems[0]?.message).toMatch(/download|save|clear|name/i);
  });

  it.each([
    ['.xlsb', ['[Content_Types].xml', 'xl/workbook.bin'], 'binary Excel workbook'],
    ['.docx', ['[Content_Types].xml', 'word/document.xml'], 'Word document'],
    ['.ods', ['mimetype', 'content.xml'], 'OpenDocument'],
    ['.numbers', ['Index/Document.iwa'], 'Numbers'],
  ])('or of another program is refused with the mend: %s', async (_, names, words) => {
    const bytes = zipOf(names.map((name) => ({ name, content: 'x' })));
    const failure = await failureOf(() => readReportText(bytes, { file: 'book' }));
    expect(failure.code).toBe('report-unrecognised');
    expect(failure.message).toContain(words);
    expect(failure.message).toContain('save the sheet as text');
  });

  it('or behind a password is refused as such', async () => {
    const ole = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
    const bytes = Buffer.concat([ole, Buffer.alloc(5_000), Buffer.from('EncryptedPackage', 'utf16le')]);
    const failure = await failureOf(() => readReportText(bytes, { chunk: 999 }));
    expect(failure.message).toContain('password');
  });
});
