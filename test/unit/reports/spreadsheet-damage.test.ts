import { describe, expect, it } from '@jest/globals';
import { readReportText } from '../../support/read-report-text.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';

const MEND = expect.stringMatching(/open the original text file/);

describe('a file that a spreadsheet has saved', () => {
  it.each(['9.40011E+21', '"9,40011E+21"', '4.43658E+11', '9400110200881000000000', '#######', '#NAME?'])(
    'keeps the tracking number %s as it stands, since it may be what Amazon was given, and says so',
    async (tracking) => {
      const { vtr, issues } = await readReportText(vtrCsv([{}, { order: '111-2', tracking }]));
      expect(vtr[1]?.trackingId).toBe(tracking.replaceAll('"', ''));
      expect(issues[0]?.message).toContain(`found "${tracking.replaceAll('"', '')}"`);
      expect(issues).toEqual([
        expect.objectContaining({ code: 'number-damaged', row: 3, column: 'Tracking ID', mend: MEND }),
        expect.objectContaining({ code: 'saved-by-spreadsheet', file: 'report.txt', mend: MEND }),
      ]);
    },
  );

  it.each([
    ['a date', { promised: '44392' }, 'promisedDeliveryDate', 'Promised Delivery Date'],
    ['a date with a time', { promised: '44392.5' }, 'promisedDeliveryDate', 'Promised Delivery Date'],
    ['a date that did not fit', { promised: '########' }, 'promisedDeliveryDate', 'Promised Delivery Date'],
    ['an amount that did not fit', { value: '###' }, 'packageValue', 'Package Value'],
    ['an amount that was a formula', { value: '#WERT!' }, 'packageValue', 'Package Value'],
    ['a method that was a formula', { method: '#REF!' }, 'shipMethod', 'Ship Method'],
    ['a category that was a formula', { category: '#NAME?' }, 'category', 'Product Category'],
  ] as const)('has %s unknown, with its row and column', async (_, cells, field, column) => {
    const { vtr, issues } = await readReportText(vtrCsv([cells]));
    expect(vtr[0]?.[field]).toBeNull();
    expect(issues).toEqual([
      expect.objectContaining({ code: 'cell-damaged', row: 2, column }),
      expect.objectContaining({ code: 'saved-by-spreadsheet' }),
    ]);
  });

  it.each(['Aug 49', '8-Apr', '12/5/2021'])(
    'has an amount unknown that became the date %s, and shows it',
    async (value) => {
      const { vtr, issues } = await readReportText(vtrCsv([{ value }]));
      expect(vtr[0]?.packageValue).toBeNull();
      expect(issues[0]).toMatchObject({ code: 'cell-damaged', column: 'Package Value', mend: MEND });
      expect(issues[0]?.message).toContain(`found "${value}", expected an amount`);
    },
  );

  it.each(['Sep Ltd 49', 'Mario 12', '12 Marlborough'])(
    'shows no words that are no date (%s)',
    async (value) => {
      const { issues } = await readReportText(vtrCsv([{ value }]));
      expect(issues.map(({ code, message }) => [code, message.includes(value)])).toEqual([
        ['cell-unreadable', false],
      ]);
    },
  );

  it('has a validity unknown that is its message', async () => {
    const { vtr, issues } = await readReportText(vtrCsv([{ valid: '#N/A' }]));
    expect(vtr[0]?.listing).toBe('unknown');
    expect(issues[0]).toMatchObject({ code: 'cell-damaged', column: 'Has valid tracking', mend: MEND });
  });

  it('is told of once, however much it shows', async () => {
    const { issues } = await readReportText(
      vtrCsv([{ promised: '44392' }, { promised: '44393', value: '##' }]),
    );
    expect(issues.map(({ code }) => code)).toEqual([
      'cell-damaged',
      'saved-by-spreadsheet',
      'cell-damaged',
      'cell-damaged',
    ]);
  });

  it.each([
    ['1.11123E+16', 'another number'],
    ['12-May', 'a date'],
    ['5-Dec-2021', 'a date'],
    ['12/5/2021', 'a date'],
    ['2021-12-05', 'a date'],
  ])('has rows left out whose order is %s, %s', async (order) => {
    const { vtr, issues } = await readReportText(vtrCsv([{ order }, { order: '111-2' }]));
    expect(vtr.map(({ orderId }) => orderId)).toEqual(['111-2']);
    expect(issues).toEqual([
      expect.objectContaining({ code: 'cell-damaged', row: 2, column: 'Order ID', mend: MEND }),
      expect.objectContaining({ code: 'saved-by-spreadsheet' }),
      expect.objectContaining({ code: 'row-without-order', row: 2, column: 'Order ID' }),
    ]);
  });

  it('has item numbers unknown that now look alike', async () => {
    const heading =
      'order-id\torder-item-id\tpurchase-date\tsku\tquantity-purchased\titem-price\tshipping-price';
    const rows = ['A', 'B'].map((sku) => `111-1\t1.23457E+13\t2021-07-10\t${sku}\t1\t5.00\t0`);
    const { orders, issues } = await readReportText([heading, ...rows].join('\n'));
    expect(orders.map(({ orderItemId, sku }) => [orderItemId, sku])).toEqual([
      [null, 'A'],
      [null, 'B'],
    ]);
    expect(issues.filter(({ code }) => code === 'cell-damaged').map(({ row }) => row)).toEqual([2, 3]);
  });

  it('has two items of a confirmation apart whose numbers now look alike', async () => {
    const heading = 'order-id\torder-item-id\tquantity\tship-date\tcarrier-code\ttracking-number';
    const rows = ['N1', 'N2'].map((number) => `111-1\t1.23457E+13\t1\t2021-07-10\tUSPS\t${number}`);
    const { confirmations } = await readReportText([heading, ...rows].join('\n'));
    const [first, second] = confirmations.map(({ orderItemId }) => orderItemId);
    expect(first).not.toBe(second);
    expect(first).not.toBeNull();
  });

  it('has SKUs unknown that are no more what they were', async () => {
    const { orders } = await readReportText(
      ordersTab([{ sku: '4.01234E+12' }, { sku: '#NAME?' }, { sku: '12E5' }]),
    );
    expect(orders.map(({ sku }) => sku)).toEqual(['', '', '12E5']);
  });

  it('has the ASIN of a book unknown that has lost its leading zeros: an ASIN has ten characters', async () => {
    const { orders, issues } = await readReportText(
      ordersTab([{ asin: '306406152' }, { asin: '0306406152' }]),
    );
    expect(orders.map(({ asin }) => asin)).toEqual(['', '0306406152']);
    expect(issues[0]).toMatchObject({ code: 'cell-damaged', row: 2, column: 'asin' });
  });
});

describe('a text that its program wrote as a formula, to keep it from a spreadsheet', () => {
  it.each([
    ['in a TAB file', 'Order ID\tHas valid tracking\tTracking ID\n="111-1"\tNo\t="9400110200881000000001"\n'],
    [
      'in a file with commas',
      'Order ID,Has valid tracking,Tracking ID\n="111-1",No,="9400110200881000000001"\n',
    ],
    [
      'in a file with commas and quotes',
      'Order ID,Has valid tracking,Tracking ID\n"=""111-1""",No,"=""9400110200881000000001"""\n',
    ],
  ])('%s is that text', async (_, text) => {
    for (const chunk of [5, 1 << 16]) {
      const { vtr, issues } = await readReportText(text, { chunk });
      expect(vtr[0]).toMatchObject({ orderId: '111-1', trackingId: '9400110200881000000001' });
      expect(issues).toEqual([]);
    }
  });

  it('is no reason to touch what a quoted cell holds', async () => {
    const text = 'Order ID,Ship Method,Has valid tracking\n111-1,"a,=""x"",b",No\n';
    expect((await readReportText(text)).vtr[0]?.shipMethod).toBe('a,="x",b');
  });
});
