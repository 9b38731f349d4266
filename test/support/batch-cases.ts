import { caseYaml } from './case-text.js';
import { ordersTab, vtrCsv } from './report-text.js';

/** The words that stand in a client's files alone, wherever a file has room for words. */
export interface ClientWords {
  readonly seller: string;
  readonly sku: string;
  readonly report: string;
  readonly control: string;
  readonly order: string;
}

const LETTERS = 'bcdfghjklm';

/** Words of the client of a number, which no other client has: pronounceable, so that no stem or hyphen hides them. */
export function clientWords(number: number): ClientWords {
  const word = String(number)
    .padStart(3, '0')
    .replaceAll(/\d/g, (digit) => `${LETTERS[Number(digit)]}a`);
  return {
    seller: `Seller${word}`,
    sku: `SKU${word.toUpperCase()}`,
    report: `report${word}.csv`,
    control: `control${word}`,
    order: `1${String(number).padStart(2, '0')}-${String(7_000_000 + number)}-${String(1_000_000 + number)}`,
  };
}

/** A small case that is done: six letters under the limit that Amazon counted, and a control that is in force. */
export function clientCase(number: number, over: Readonly<Record<string, unknown>> = {}) {
  const words = clientWords(number);
  const rows = Array.from({ length: 6 }, (_, index) => ({
    order: words.order.slice(0, -1) + index,
    value: '6.00',
  }));
  const step = {
    cause: 'exempt-counted',
    what: `A weekly list of ${words.control} letters`,
    from: '2021-08-18',
    measure: 'letters listed as failing, target 0',
    evidence: [`${words.control}.txt`],
  };
  return {
    'case.yaml': caseYaml({
      seller: { name: words.seller },
      reports: [words.report, 'orders.txt'],
      notice: {
        date: '2021-08-16',
        kind: 'deactivation',
        deadlineDays: 14 + (number % 5),
        categories: [{ name: 'Toys & Games', valid: 94, counted: 100 }],
      },
      declare: { shipFrom: 'US', mailpieces: [{ sku: [words.sku], is: 'letter' }] },
      prevention: [step],
      ...over,
    }),
    [words.report]: vtrCsv(rows),
    'orders.txt': ordersTab(rows.map(({ order }) => ({ order, sku: words.sku }))),
    [`${words.control}.txt`]: `rules of ${words.control}\n`,
  };
}
