import { describe, expect, it } from '@jest/globals';
import { readReportText } from '../../support/read-report-text.js';
import { ordersTab } from '../../support/report-text.js';

describe('an amount in a report', () => {
  it.each([
    ['8.49', 'US', 'USD', 849],
    ['25.0', 'US', 'USD', 2_500],
    ['$8.49', 'US', 'USD', 849],
    ['US$ 8.49', 'US', 'USD', 849],
    ['8.49 USD', 'US', 'USD', 849],
    ['USD8.49', 'US', 'USD', 849],
    ['2,329.86', 'US', 'USD', 232_986],
    ['1,234,567', 'US', 'USD', 123_456_700],
    ['"2,329.86"', 'US', 'USD', 232_986],
    ['8,49 €', 'DE', 'EUR', 849],
    ['8,49\u00A0€', 'DE', 'EUR', 849],
    ['€8.49', 'DE', 'EUR', 849],
    ['EUR 8,4', 'DE', 'EUR', 840],
    ['1.210,00 €', 'DE', 'EUR', 121_000],
    ['1 210,00', 'DE', 'EUR', 121_000],
    ['1\u202F210,00', 'DE', 'EUR', 121_000],
    ['1\u2009210', 'DE', 'EUR', 121_000],
    ['£1,210.00', 'UK', 'GBP', 121_000],
    ['￥1,200', 'JP', 'JPY', 120_000],
    ['¥120', 'JP', 'JPY', 12_000],
    ['1,200円', 'JP', 'JPY', 120_000],
    // A yen has no smaller unit: the sign can only part thousands.
    ['1,234', 'JP', 'JPY', 123_400],
    ['1,234,567', 'JP', 'JPY', 123_456_700],
  ] as const)(
    '"%s" on %s is %s %i hundredths, and nothing to report',
    async (item, store, currency, cents) => {
      const { orders, issues } = await readReportText(ordersTab([{ item, currency }]), { store });
      expect(orders[0]?.itemPrice).toBe(cents);
      expect(issues).toEqual([]);
    },
  );

  it.each(['1.00', '-1.00', '−1.00', '(1.00)', '-$1.00', '$-1.00', '1.00-', '- 1.00', '$1.00'])(
    'taken off as "%s" is 100 cents',
    async (itemOff) => {
      const { orders, issues } = await readReportText(ordersTab([{ itemOff }]));
      expect(orders[0]?.itemDiscount).toBe(100);
      expect(issues).toEqual([]);
    },
  );

  it.each(['', '--', '-', '—', 'N/A', 'n/a', '\u00A0', '\u00A0--\u2009'])(
    'that says nothing ("%s") is unknown, and nothing to report',
    async (itemTax) => {
      const { orders, issues } = await readReportText(ordersTab([{ itemTax }]));
      expect(orders[0]?.itemTax).toBeNull();
      expect(issues).toEqual([]);
    },
  );

  it.each([
    ['an amount below zero', '-1.00', 'an amount of 0 or more'],
    ['another currency', '8,49 €', 'an amount in USD'],
    ['parts of a cent', '0.825', 'an amount such as 8.49'],
    ['groups that are none', '12,34.50', 'an amount such as 8.49'],
    ['two signs of a currency', '$8.49 USD', 'an amount such as 8.49'],
    ['words', 'eight', 'an amount such as 8.49'],
    ['thousands or thousandths', '1,234', 'reads in one way'],
    ['thousands or thousandths', '1.234', 'reads in one way'],
    ['ten or ten thousand', '10.000', 'reads in one way'],
  ])('with %s, %s, is unknown, with its place and what was expected', async (_, itemTax, expected) => {
    // The price proves nothing of another column.
    const { orders, issues } = await readReportText(
      ordersTab([{}, { order: '111-2', itemTax }]).replace('0.40', '0'),
    );
    expect(orders.map((line) => line.itemTax)).toEqual([0, null]);
    expect(orders[1]).toMatchObject({ itemPrice: 500, shippingTax: 8 });
    expect(issues).toEqual([
      {
        code: 'cell-unreadable',
        file: 'report.txt',
        row: 3,
        column: 'item-tax',
        message: expect.stringContaining(expected),
      },
    ]);
  });

  it.each([
    ['1,234', '8.49', 123_400],
    ['1.234', '8,49', 123_400],
    ['10.000', '8.49', 1_000],
    ['10.000', '8,49', 1_000_000],
    ['10,000', '8,49', 1_000],
    ['1,234', '1.234.567', null],
    ['1,234', '8,49', null],
  ])('"%s" is read by "%s" in its column, above it or below', async (item, other, cents) => {
    for (const column of [
      [item, other],
      [other, item],
    ]) {
      const text = ordersTab(column.map((one, index) => ({ order: `111-${index}`, item: one })));
      const { orders, issues } = await readReportText(text);
      expect(orders.map(({ itemPrice }) => itemPrice)[column.indexOf(item)]).toBe(cents);
      expect(orders.map(({ orderId }) => orderId)).toEqual(['111-0', '111-1']);
      expect(issues.map(({ code, row }) => [code, row])).toEqual(
        cents === null ? [['cell-unreadable', column.indexOf(item) + 2]] : [],
      );
    }
  });

  it('is unknown where its column proves both signs', async () => {
    const text = ordersTab(['1,234', '8.49', '8,49'].map((item, index) => ({ order: `111-${index}`, item })));
    const { orders, issues } = await readReportText(text);
    expect(orders.map(({ itemPrice }) => itemPrice)).toEqual([null, 849, 849]);
    expect(issues).toEqual([
      expect.objectContaining({ code: 'cell-unreadable', row: 2, column: 'item-price' }),
    ]);
  });
});
