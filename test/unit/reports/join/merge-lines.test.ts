import { describe, expect, it } from '@jest/globals';
import type { Issue } from '../../../../src/model/issue.js';
import { mergeLines } from '../../../../src/reports/join/merge-lines.js';
import { readReportText } from '../../../support/read-report-text.js';
import { allOrdersTab } from '../../../support/records-text.js';

/** What stands of rows of one line, by their update and price. */
async function standing(withIds: boolean, ...rows: readonly (readonly [updated: string, price: string])[]) {
  const cells = rows.map(([updated, price]) => ({ 'last-updated-date': updated, 'item-price': price }));
  const { orders, issues } = await readReportText(allOrdersTab(cells, withIds));
  const noted: Issue[] = [...issues];
  const { lines, repeats } = mergeLines(orders, noted);
  return {
    prices: lines.map(({ itemPrice }) => itemPrice),
    repeats: repeats.map(({ itemPrice }) => itemPrice),
    codes: noted.map(({ code }) => code),
    messages: noted.map(({ message }) => message),
  };
}

describe('of two rows of one line', () => {
  it.each([
    ['days without leading zeros', '7/9/2021 10:00', '7/10/2021 10:00'],
    ['times of two zones', '2021-07-16T05:00:00+00:00', '2021-07-15T23:30:00-07:00'],
    ['a time without a zone and one with', '2021-07-15 23:30', '2021-07-16T06:31:00+00:00'],
  ])('the later update stands: %s', async (_, earlier, later) => {
    for (const withIds of [true, false])
      for (const rows of [
        [[earlier, '20.00'] as const, [later, '5.00'] as const],
        [[later, '5.00'] as const, [earlier, '20.00'] as const],
      ])
        expect((await standing(withIds, ...rows)).prices).toEqual([500]);
  });

  it('the dearer stands where one update can’t be read, which is told', async () => {
    for (const rows of [
      [['2021-07-16T05:00:00+00:00', '5.00'] as const, ['soon', '20.00'] as const],
      [['soon', '20.00'] as const, ['2021-07-16T05:00:00+00:00', '5.00'] as const],
    ]) {
      const { prices, codes, messages } = await standing(true, ...rows);
      expect([prices, codes]).toEqual([[2_000], ['cell-unreadable', 'line-repeated']]);
      expect(messages[1]).toContain('which update is the later one is not known');
    }
  });

  it('without an id, one whose update can’t be read may be a line besides', async () => {
    const { prices, repeats } = await standing(false, ['2021-07-16T05:00:00Z', '5.00'], ['', '20.00']);
    expect([prices, repeats]).toEqual([[500], [2_000]]);
  });

  it('of three the choice does not hang on their order', async () => {
    const rows = [
      ['2021-07-15T05:00:00Z', '20.00'],
      ['2021-07-16T05:00:00Z', '5.00'],
      ['', '10.00'],
    ] as const;
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ] as const;
    for (const order of orders)
      expect((await standing(true, ...order.map((at) => rows[at]))).prices).toEqual([1_000]);
  });
});
