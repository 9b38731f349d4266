import { describe, expect, it } from '@jest/globals';
import type { Issue } from '../../../../src/model/issue.js';
import { bareOrderLine } from '../../../../src/reports/formats/bare-order-line.js';
import type { OrderFacts } from '../../../../src/reports/join/order-facts.js';
import { sincePurchase } from '../../../../src/reports/join/since-purchase.js';

const source = { file: 'tracker.json', row: 1 };
const orderOf = (purchaseDay: string | null): OrderFacts => ({
  orderId: '111-1',
  lines: [{ ...bareOrderLine(source, '111-1'), purchaseDay }],
  repeats: [],
  standing: 'shipped',
  cancelledLines: 0,
  oddWord: null,
  source,
});
const historyOn = (day: string | null) => ({
  source,
  trackingNumber: '9400111899223197428497',
  carrier: 'USPS',
  asOf: null,
  events: [{ source, kind: 'scan' as const, at: day ?? 'yes', day }],
});

describe('a number that a carrier has used before', () => {
  it.each<[string, string | null, string | null, number]>([
    ['two days before the order was bought', '2021-07-08', '2021-07-10', 0],
    ['on the day before, which may be the same one elsewhere', '2021-07-09', '2021-07-10', 1],
    ['on that day', '2021-07-10', '2021-07-10', 1],
    ['on no day that is stated', null, '2021-07-10', 1],
    ['before an order whose day nothing states', '2019-01-01', null, 1],
  ])('keeps of a scan %s', (_, day, bought, kept) => {
    const issues: Issue[] = [];
    const [history] = sincePurchase([historyOn(day)], orderOf(bought), issues);
    expect(history?.events).toHaveLength(kept);
    expect(issues.map(({ code }) => code)).toEqual(kept === 0 ? ['scan-before-order'] : []);
  });
});
