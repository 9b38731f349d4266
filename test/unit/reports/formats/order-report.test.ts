import { describe, expect, it } from '@jest/globals';
import { readReportText } from '../../../support/read-report-text.js';

const HEADING = [
  'order-id',
  'order-item-id',
  'purchase-date',
  'sku',
  'quantity-purchased',
  'item-price',
  'shipping-price',
].join('\t');
const ORDER = '111-0000001-0000001';
const WHOLE = `${ORDER}\t11\t2021-07-05\tCARD-01\t1\t4.00\t1.00`;

const read = (...rows: readonly string[]) =>
  readReportText(`${[HEADING, ...rows].join('\n')}\n`, { encoding: 'utf-8' });

describe('a row of the Order Report', () => {
  it.each([
    ['ends before SKU, quantity and price', '111-0000002-0000002\t22\t2021-07-05'],
    ['ends after the SKU', '111-0000002-0000002\t22\t2021-07-05\t'],
    ['holds a spreadsheet’s messages', '111-0000002-0000002\t22\t2021-07-05\t#NAME?\t#NAME?\t#NAME?\t1.00'],
    ['holds bytes that are no text', '111-0000002-0000002\t22\t2021-07-05\t\uFFFD\t\uFFFD\t\uFFFD\t1.00'],
    ['says in words that it has nothing', '111-0000002-0000002\t22\t2021-07-05\t--\t--\t--\t1.00'],
  ])('that %s is a line of its own', async (_, row) => {
    const { orders, continuedItems } = await read(WHOLE, row);
    expect(orders.map(({ orderId }) => orderId)).toEqual([ORDER, '111-0000002-0000002']);
    expect(orders[1]).toMatchObject({ quantity: null, itemPrice: null });
    expect(continuedItems.size).toBe(0);
  });

  it.each([
    ['whole', `${ORDER}\t11\t2021-07-05\t\t \t\t`],
    ['cut off behind them', `${ORDER}\t11\t2021-07-05\t\t\t`],
  ])('that is blank in SKU, quantity and price, and is %s, continues the line above', async (_, row) => {
    const { orders, continuedItems } = await read(WHOLE, row);
    expect([orders.length, [...continuedItems]]).toEqual([1, ['11']]);
  });

  it('has an issue for each cell that is damaged, and no second one', async () => {
    const { issues } = await read('111-0000002-0000002\t22\t2021-07-05\t#NAME?\t#NAME?\t#NAME?\t1.00');
    const cells = issues.flatMap(({ code, column }) => (code === 'cell-damaged' ? [column] : []));
    expect(cells).toEqual(['sku', 'quantity-purchased', 'item-price']);
  });
});
