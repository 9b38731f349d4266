import { describe, expect, it } from '@jest/globals';
import { readReportText } from '../../support/read-report-text.js';
import { ordersTab } from '../../support/report-text.js';

const datesTab = (...dates: readonly string[]): string =>
  ordersTab(dates.map((purchased, index) => ({ order: `111-${index}`, purchased })));

describe('a date that may be of two months', () => {
  it.each([
    ['US', ['03/04/2021'], ['2021-03-04']],
    ['US', ['03/04/2021', '07/15/2021'], ['2021-03-04', '2021-07-15']],
    // A seller abroad: the column shows that the day stands first.
    ['US', ['03/04/2021', '15/07/2021', '04/05/2021'], ['2021-04-03', '2021-07-15', '2021-05-04']],
    ['UK', ['03/04/2021', '15/07/2021'], ['2021-04-03', '2021-07-15']],
    ['UK', ['15/07/2021 10:00', '03/04/2021 23:59'], ['2021-07-15', '2021-04-03']],
    ['UK', ['07/15/2021', '03/04/2021'], ['2021-07-15', '2021-03-04']],
    ['JP', ['2021/03/04', '2021/07/15'], ['2021-03-04', '2021-07-15']],
    ['DE', ['03.04.2021', '15.07.2021'], ['2021-04-03', '2021-07-15']],
  ] as const)('on %s, among %j, is told by its column, above it or below', async (store, dates, days) => {
    const { orders, issues } = await readReportText(datesTab(...dates), { store });
    expect(orders.map(({ purchaseDay }) => purchaseDay)).toEqual(days);
    expect(issues).toEqual([]);
  });

  it('is unknown on a store other than the US where its column does not tell', async () => {
    const { orders, issues } = await readReportText(datesTab('03/04/2021', '05/05/2021'), { store: 'UK' });
    expect(orders.map(({ purchaseDay }) => purchaseDay)).toEqual([null, '2021-05-05']);
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'cell-unreadable',
        row: 2,
        column: 'purchase-date',
        message: expect.stringContaining('"03/04/2021"'),
      }),
    ]);
  });

  it('is unknown from where its column changes the order, and that is said', async () => {
    const { orders, issues } = await readReportText(datesTab('15/07/2021', '07/15/2021', '03/04/2021'));
    expect(orders.map(({ purchaseDay }) => purchaseDay)).toEqual(['2021-07-15', '2021-07-15', null]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['dates-mixed', 3],
      ['cell-unreadable', 4],
    ]);
  });

  it('is told by its own column alone', async () => {
    const text = 'order-id\tpackage-id\tship-date\tpromised-delivery-date\n1-1\tP1\t03/04/2021\t15/07/2021\n';
    const { packages } = await readReportText(text, { store: 'UK' });
    expect(packages[0]).toMatchObject({ shipDay: null, promisedDay: '2021-07-15' });
  });
});
