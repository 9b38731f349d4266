import { describe, expect, it } from '@jest/globals';
import { analyzeFiles } from '../../../support/analyze-files.js';

const CASE = `formatVersion: 1
seller: { name: Test Store }
store: US
window: { from: 2021-07-07, to: 2021-08-05 }
reports: [vtr.csv, orders.txt, categories.csv]
declare: { shipFrom: US, category: Home, categoryNames: { "Toys & Games": [toys] } }
`;
const ORDERS = [
  'amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity\tcurrency\titem-price\titem-tax\tshipping-price\tshipping-tax',
  ...[1, 2, 3, 4].map(
    (n) =>
      `111-0000000-000000${n}\t2021-07-10\tShipped\tMerchant\tAmazon.com\tCARD-0${((n - 1) % 3) + 1}\tB00000000${((n - 1) % 3) + 1}\t1\tUSD\t5.00\t0.10\t0.00\t0.00`,
  ),
].join('\n');
const vtr = (category = ''): string =>
  [
    'Order ID,Tracking ID,Promised Delivery Date,Has valid tracking,Package Value,Product Category',
    ...[1, 2, 3, 4].map(
      (n) => `111-0000000-000000${n},LTR${n},2021-07-1${n},No,5.00,${n === 1 ? category : ''}`,
    ),
  ].join('\n');

async function read(categories: string, listed = '') {
  const found = await analyzeFiles({
    'case.yaml': CASE,
    'vtr.csv': vtr(listed),
    'orders.txt': ORDERS,
    'categories.csv': categories,
  });
  return {
    categoryOf: (n: number) =>
      found.packages.find(({ shipment }) => shipment.orderId.endsWith(String(n)))?.shipment.category,
    issues: found.analysis.issues.filter(({ code }) => code.startsWith('category-')),
  };
}

describe('a SKU that a categories file gives several categories', () => {
  it.each([
    ['Toys & Games first', 'CARD-01,Toys & Games\nCARD-02,Toys & Games\nCARD-01,Office\n', 2, 4],
    ['Toys & Games last', 'CARD-01,Office\nCARD-02,Toys & Games\nCARD-01,Toys & Games\n', 2, 4],
  ])(
    '(%s) has none by it, and none that is declared, an issue that names the rows',
    async (_, rows, one, other) => {
      const { categoryOf, issues } = await read(`sku,category\n${rows}`);
      expect([1, 2, 3].map(categoryOf)).toEqual(['(unknown)', 'Toys & Games', 'Home']);
      expect(issues).toEqual([
        expect.objectContaining({ code: 'category-disputed', file: 'categories.csv', row: one }),
      ]);
      for (const row of [one, other]) expect(issues[0]?.message).toContain(`categories.csv:${row}`);
    },
  );

  it('has that of its ASIN, where rows give one', async () => {
    const { categoryOf } = await read(
      'sku,asin,category\nCARD-01,,Office\nCARD-01,,Home\n,B000000001,Toys & Games\n',
    );
    expect(categoryOf(1)).toBe('Toys & Games');
  });

  it('has that of the VTR report, where it says one of the SKU', async () => {
    const { categoryOf } = await read('sku,category\nCARD-01,Office\nCARD-01,Home\n', 'Toys & Games');
    expect([1, 4, 3].map(categoryOf)).toEqual(['Toys & Games', 'Toys & Games', 'Home']);
  });

  it('has none where its ASIN has several too', async () => {
    const { categoryOf, issues } = await read('asin,category\nB000000001,Office\nB000000001,Home\n');
    expect(categoryOf(1)).toBe('(unknown)');
    expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining('ASIN B000000001')]);
  });

  it('is none where the rows repeat one category, also in spellings that the case joins', async () => {
    const { categoryOf, issues } = await read(
      'sku,category\nCARD-01,toys\nCARD-01,Toys & Games\nCARD-01,TOYS & GAMES\n',
    );
    expect(categoryOf(1)).toBe('Toys & Games');
    expect(issues).toEqual([]);
  });
});

describe('a SKU that differs in upper and lower case from that of the orders', () => {
  it('lends its category to none, and is told once', async () => {
    const { categoryOf, issues } = await read(
      'sku,category\ncard-01,Toys & Games\nCard-01,toys\nCARD-02,Office\n',
    );
    expect([1, 2].map(categoryOf)).toEqual(['Home', 'Office']);
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'category-case',
        message: expect.stringContaining('differs only in upper and lower case from CARD-01'),
        file: 'categories.csv',
        row: 2,
      }),
    ]);
  });

  it('is not told where several categories would be its', async () => {
    const { issues } = await read('sku,category\ncard-01,Toys & Games\nCard-01,Office\n');
    expect(issues).toEqual([]);
  });
});
