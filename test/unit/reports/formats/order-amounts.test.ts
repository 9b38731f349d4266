import { describe, expect, it } from '@jest/globals';
import type { Issue } from '../../../../src/model/issue.js';
import { valuePackage } from '../../../../src/reports/join/value-package.js';
import { readReportText } from '../../../support/read-report-text.js';

const HEADING =
  'amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsku\tquantity\titem-price\tshipping-price';
const CELLS = '111-0000001-0000001\t2021-07-05\tShipped\tMerchant\tCARD-01\t1\t4.00\t1.00';

/** The value in cents of a line whose currency reads so, with the issues told; without a text there is no such column. */
async function valued(currency?: string) {
  const [heading, row] =
    currency === undefined ? [HEADING, CELLS] : [`${HEADING}\tcurrency`, `${CELLS}\t${currency}`];
  const { orders, issues } = await readReportText(`${heading}\n${row}\n`, { encoding: 'utf-8' });
  const noted: Issue[] = [...issues];
  const holding = {
    parts: orders.map((line) => ({ line, quantity: null, before: null })),
    isCertain: true,
  };
  const stated = { byAmazon: null, byFile: null };
  const { exTax } = valuePackage(holding, [], stated, { currency: 'USD', tax: 'on-top' }, noted);
  return [exTax, noted.map(({ code }) => code)];
}

describe('amounts of a row whose currency', () => {
  it.each([
    ['is the store’s', 'USD'],
    ['is written small', 'usd'],
    ['is blank', ''],
    ['says that it has nothing', '--'],
    ['has no column', undefined],
  ])('%s are the store’s', async (_, currency) => {
    expect(await valued(currency)).toEqual([{ low: 500, high: 500 }, []]);
  });

  it.each([
    ['can’t be read', '\uFFFD', ['cell-undecodable', 'other-currency']],
    ['is a spreadsheet’s message', '#NAME?', ['cell-damaged', 'saved-by-spreadsheet', 'other-currency']],
    ['is another', 'CAD', ['other-currency']],
  ])('%s are unknown', async (_, currency, codes) => {
    expect(await valued(currency)).toEqual([{ low: 0, high: null }, codes]);
  });

  it('is cut off are unknown', async () => {
    const { orders } = await readReportText(`${HEADING}\tcurrency\n${CELLS}\n`);
    expect(orders.map(({ currency }) => currency)).toEqual([null]);
  });
});
