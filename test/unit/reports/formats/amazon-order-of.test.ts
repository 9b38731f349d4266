import { describe, expect, it } from '@jest/globals';
import { isAmazonOrderId } from '../../../../src/reports/formats/is-amazon-order-id.js';
import { readReportText } from '../../../support/read-report-text.js';
import { confirmationsTab } from '../../../support/records-text.js';
import { ordersTab, vtrCsv } from '../../../support/report-text.js';

describe("an order number of Amazon's", () => {
  it.each(['111-1234567-1234567', 'S01-1234567-1234567', 'D01-1234567-1234567', '111-1', '111-2-3'])(
    'is %s',
    (text) => expect(isAmazonOrderId(text)).toBe(true),
  );

  it.each([
    '30',
    '44392',
    '144.65',
    '11110000262000026',
    '111-1000024',
    '111-1000024-2',
    '5-12-2021',
    'A-1',
    '111-12345a7-1234567',
  ])('is not %s', (text) => expect(isAmazonOrderId(text)).toBe(false));
});

describe("a row of Amazon's own reports", () => {
  it('that is the total line of a VTR report is left out, and said to be perhaps that', async () => {
    const { vtr, issues } = await readReportText(`${vtrCsv([{ order: '111-1' }])}30,,,,,,,,,,,144.65,\n`);
    expect(vtr.map(({ orderId }) => orderId)).toEqual(['111-1']);
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'row-without-order',
        row: 3,
        column: 'Order ID',
        message: expect.stringMatching(/found "30".*total line/),
      }),
    ]);
  });

  it.each([
    ['a count of days', '44392', 'found "44392"'],
    ['a number without its hyphens', '11110000262000026', 'found "11110000262000026"'],
    ['a part of a number', '111-1000024', 'part of an order number'],
  ])('that names %s is left out with the mend', async (_, order, message) => {
    const { vtr, issues } = await readReportText(vtrCsv([{ order }]));
    expect(vtr).toEqual([]);
    expect(issues.filter(({ code }) => code === 'row-without-order')).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(message),
        mend: expect.stringContaining('original'),
      }),
    ]);
  });

  it('of a confirmation and of All Orders is no package by a bare number', async () => {
    const { confirmations } = await readReportText(confirmationsTab([{ 'order-id': '30' }]));
    const { orders } = await readReportText(ordersTab([{ order: '30' }]));
    expect([confirmations, orders]).toEqual([[], []]);
  });
});

describe("a tool's own order number", () => {
  it('may be a bare number', async () => {
    const { packages } = await readReportText('order-id,tracking-number,service\n30,N1,Letter\n', {
      format: 'shipments',
    });
    expect(packages.map(({ orderId }) => orderId)).toEqual(['30']);
  });
});
