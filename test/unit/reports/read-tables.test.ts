import { describe, expect, it } from '@jest/globals';
import { failureOf } from '../../support/failure-of.js';
import { readReportText } from '../../support/read-report-text.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';

const utf16le = (text: string, withMark: boolean): Uint8Array =>
  new Uint8Array(Buffer.from((withMark ? '\uFEFF' : '') + text, 'utf16le'));

const ORDERS = ordersTab([
  { order: '111-1', product: '12" ruler, "blue', item: '5.00' },
  { order: '111-2', product: 'Ärmel 猫', item: '6.00' },
]);

describe('a TAB file', () => {
  it('keeps quotes as data, also unbalanced ones at the start of a cell', async () => {
    const text = ordersTab([
      { order: '111-1', sku: '"A" 12" set' },
      { order: '111-2', sku: '"open' },
      { order: '111-3', sku: 'plain' },
    ]);
    const { orders, issues } = await readReportText(text);
    expect(orders.map(({ sku }) => sku)).toEqual(['"A" 12" set', '"open', 'plain']);
    expect(issues).toEqual([]);
  });

  it.each([
    ['UTF-8', new TextEncoder().encode(ORDERS)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${ORDERS}`)],
    ['CRLF line ends', new TextEncoder().encode(ORDERS.replaceAll('\n', '\r\n'))],
    ['no line end after the last row', new TextEncoder().encode(ORDERS.replace(/\n$/, ''))],
    ['blank lines at the end', new TextEncoder().encode(`${ORDERS}\n\r\n\n`)],
    ['UTF-16LE with a byte order mark', utf16le(ORDERS, true)],
    ['UTF-16LE without a byte order mark', utf16le(ORDERS, false)],
    ['UTF-16LE with CRLF', utf16le(ORDERS.replaceAll('\n', '\r\n'), true)],
  ])('is read the same in %s', async (_, bytes) => {
    const { format, orders, issues } = await readReportText(bytes);
    expect(format).toBe('all-orders');
    expect(orders.map((o) => [o.orderId, o.itemPrice, o.source.row])).toEqual([
      ['111-1', 500, 2],
      ['111-2', 600, 3],
    ]);
    expect(issues).toEqual([]);
  });

  it.each([4, 7, 64, 1000])('is read the same when its bytes come %i at a time', async (chunk) => {
    const whole = await readReportText(utf16le(ORDERS, true));
    expect(await readReportText(utf16le(ORDERS, true), { chunk })).toEqual(whole);
    expect((await readReportText(ORDERS, { chunk })).orders).toEqual(whole.orders);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('counts its lines as an editor does, blank ones too, with %s', async (_, end) => {
    const [heading, first, second] = ORDERS.trimEnd().split('\n');
    const text = ['', heading, first, '', '\t\t', second, '', ''].join(end);
    const { orders } = await readReportText(text);
    expect(orders.map(({ source }) => source.row)).toEqual([3, 6]);
  });

  it('takes a cell of undecodable bytes as unknown, and says so', async () => {
    const bytes = new TextEncoder().encode(ordersTab([{ item: 'QQ' }]));
    bytes.set([0xff, 0xfe], bytes.indexOf(0x51));
    const { orders, issues } = await readReportText(bytes);
    expect(orders[0]?.itemPrice).toBeNull();
    expect(issues).toEqual([
      expect.objectContaining({ code: 'cell-undecodable', row: 2, column: 'item-price' }),
    ]);
  });
});

describe('a file with commas', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])(
    'may quote cells, which may hold commas, quotes and line ends, and counts those lines too (%s)',
    async (_, end) => {
      const text = [
        'Order ID,Ship Method,Has valid tracking,Notes,Product Category',
        '111-1,"First ""Class"", letter",No,"two',
        'lines, ""quoted""",Toys & Games',
        '111-2,Letter,No,,Toys & Games',
        '',
      ].join(end);
      const { vtr } = await readReportText(text);
      expect(vtr.map((row) => [row.orderId, row.shipMethod])).toEqual([
        ['111-1', 'First "Class", letter'],
        ['111-2', 'Letter'],
      ]);
      expect(vtr[1]?.source.row).toBe(4);
    },
  );

  it('may be parted by semicolons', async () => {
    const text = 'Order ID;Ship Method;Has valid tracking\n111-1;First Class, letter;No\n';
    const { vtr } = await readReportText(text);
    expect(vtr[0]?.shipMethod).toBe('First Class, letter');
  });

  it.each([
    ['a quote that is never closed', 'Order ID,Has valid tracking\n111-1,"No\n111-2,No\n', 'never closed'],
    [
      'text after a closing quote',
      'Order ID,Has valid tracking\n111-1,"No" x\n',
      'text follows a closing quote',
    ],
    [
      'a quote in the middle of a cell',
      'Order ID,Has valid tracking\n111-1,N"o\n',
      'a quote opens in the middle',
    ],
  ])('is refused with %s, naming the file', async (_, text, what) => {
    const failure = await failureOf(() => readReportText(text, { file: 'vtr.csv' }));
    expect(failure.code).toBe('report-unusable');
    expect(failure.problems[0]).toMatchObject({ file: 'vtr.csv', message: expect.stringContaining(what) });
  });
});

describe('a heading', () => {
  it('is matched whatever its case, padding, order and the columns in between', async () => {
    const text =
      ' PACKAGE VALUE ,something new,has_valid_tracking,  Order   ID,Tracking ID\n9.99,x,No, 111-1 ,LTR1\n';
    const { vtr } = await readReportText(text);
    expect(vtr[0]).toMatchObject({
      orderId: '111-1',
      packageValue: 999,
      listing: 'defect',
      trackingId: 'LTR1',
    });
  });

  it('that repeats a column is read from the first one', async () => {
    const { vtr } = await readReportText('Order ID,Has valid tracking,Order ID\n111-1,No,222-2\n');
    expect(vtr[0]?.orderId).toBe('111-1');
  });

  it.each([
    ['All Orders', ordersTab([{}]), 'all-orders'],
    ['All Orders of 2026, with order-item-id', withItemIds(ordersTab([{}])), 'all-orders'],
    ['a VTR report', vtrCsv([{}]), 'vtr-report'],
    ['categories by SKU', 'sku,category\nA,Toys\n', 'categories'],
    ['categories by ASIN', 'ASIN,Category\nB000000001,Toys\n', 'categories'],
  ])('tells %s from the others', async (_, text, format) => {
    expect((await readReportText(text)).format).toBe(format);
  });

  it('that is no report is refused at its row, without its words', async () => {
    const failure = await failureOf(() => readReportText('Jane Doe,Elm Street\n1,2\n', { file: 'list.csv' }));
    expect(failure).toMatchObject({ code: 'report-unrecognised', exitCode: 3 });
    expect(failure.problems[0]).toMatchObject({ file: 'list.csv', row: 1 });
    expect(failure.message).not.toMatch(/Jane|Elm/);
  });

  it('that lacks a required column is refused, naming the column', async () => {
    const text = ordersTab([{}]).replace('\tsku\t', '\tproduct-code\t');
    const failure = await failureOf(() => readReportText(text));
    expect(failure.code).toBe('report-unusable');
    expect(failure.message).toContain('"sku"');
  });
});

function withItemIds(text: string): string {
  return text
    .split('\n')
    .map((line, at) =>
      line === '' ? '' : line.replace('Shipped\t', at === 0 ? '' : 'Shipped\t12345678901234\t'),
    )
    .join('\n')
    .replace('order-status\t', 'order-status\torder-item-id\t');
}

describe('a file that is no table', () => {
  it.each([
    ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'Excel'],
    ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], '7z'],
    ['a picture', [0xff, 0xd8, 0xff], 'picture'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF'],
  ])('is refused as %s', async (_, magic, word) => {
    const failure = await failureOf(() =>
      readReportText(new Uint8Array([...magic, 1, 2, 3]), { file: 'a.xlsx' }),
    );
    expect(failure).toMatchObject({ code: 'report-unrecognised', exitCode: 3 });
    expect(failure.message).toContain(word);
    expect(failure.problems).toEqual([expect.objectContaining({ file: 'a.xlsx' })]);
  });

  it.each([
    ['no bytes', ''],
    ['blank lines alone', '\n\r\n\n'],
    ['a byte order mark alone', '\uFEFF'],
  ])('is refused when it holds %s', async (_, text) => {
    const failure = await failureOf(() => readReportText(text, { file: 'empty.txt' }));
    expect(failure).toMatchObject({ code: 'report-unrecognised', exitCode: 3 });
    expect(failure.problems).toEqual([expect.objectContaining({ file: 'empty.txt' })]);
  });
});

describe('a text of one endless line', () => {
  it.each([
    ['of zero bytes', '\0'],
    ['of letters', 'a'],
    ['of blanks', ' '],
  ])('is given up after a million characters, and at once: %s', async (_, character) => {
    const failure = await failureOf(() => readReportText(character.repeat(3 << 20), { file: 'line.txt' }));
    expect(failure.exitCode).toBe(3);
    expect(failure.problems).toEqual([expect.objectContaining({ file: 'line.txt' })]);
  });
});

describe('a row', () => {
  it('longer than the heading is left out, with an issue at its line', async () => {
    const { vtr, issues } = await readReportText(
      'Order ID,Has valid tracking\n111-1,No,Jane\n111-2,No\n111-3,No,,\n',
    );
    expect(vtr.map(({ orderId }) => orderId)).toEqual(['111-2', '111-3']);
    expect(issues).toEqual([expect.objectContaining({ code: 'row-too-long', file: 'report.txt', row: 2 })]);
    expect(JSON.stringify(issues)).not.toContain('Jane');
  });

  it('shorter than the heading is read, its missing cells unknown', async () => {
    const { vtr, issues } = await readReportText(
      'Order ID,Has valid tracking,Ship Method,Package Value\n111-1,No\n',
    );
    expect(vtr[0]).toMatchObject({
      orderId: '111-1',
      listing: 'defect',
      shipMethod: null,
      packageValue: null,
    });
    expect(issues).toEqual([expect.objectContaining({ code: 'row-too-short', row: 2 })]);
  });

  it.each([
    ['a VTR report', vtrCsv([{ order: '' }, { order: '111-2' }]), 'Order ID'],
    ['All Orders', ordersTab([{ order: '' }, { order: '111-2' }]), 'amazon-order-id'],
  ])('of %s without an order is left out, with an issue', async (_, text, column) => {
    const { vtr, orders, issues } = await readReportText(text);
    expect([...vtr, ...orders].map(({ orderId }) => orderId)).toEqual(['111-2']);
    expect(issues).toEqual([expect.objectContaining({ code: 'row-without-order', row: 2, column })]);
  });

  it('of a categories file without a category is left out, with an issue', async () => {
    const { categories, issues } = await readReportText('sku,category\nA,\nB,Toys\n,Toys\n');
    expect(categories.map(({ sku }) => sku)).toEqual(['B']);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['row-incomplete', 2],
      ['row-incomplete', 4],
    ]);
  });
});
