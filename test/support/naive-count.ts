/**
 * The ledger's figures a second time, written from the words of the contract ("How it counts") and of the policy (§3.1)
 * and from nothing of the program. It is slow, flat and literal on purpose: where the two disagree, one of them is wrong.
 */

import {
  all,
  any,
  capped,
  EXACT_WORDS,
  type Maybe,
  NAIVE_SCENARIOS,
  type OtherFacts,
  onEveryDay,
  otherwiseExemptOn,
  smallFlatOn,
} from './naive-exemptions.js';

export interface NaiveCase {
  readonly window: { readonly from: string; readonly to: string };
  readonly stated: readonly {
    readonly name: string;
    readonly valid: number | null;
    readonly counted: number | null;
  }[];
  readonly vtrCsv: string;
  readonly ordersTab: string | null;
  readonly mailpieces: readonly {
    readonly sku?: readonly string[];
    readonly shipMethod?: string;
    readonly is: string;
  }[];
  readonly shipFrom: string | null;
}

export interface NaiveFigure {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly exempt: number;
  readonly undetermined: number;
  /** The best case: numerator and denominator. */
  readonly best: readonly [number, number] | null;
  readonly atLeast: number | null;
}

interface Money {
  readonly low: number;
  readonly high: number;
}

/** Published by USPS as an example of a package barcode; the only one the tests use. */
export const PACKAGE_BARCODE = '9400111899223197428497';

const LIMIT = 1000;

function table(text: string, separator: string): Record<string, string>[] {
  const [heading = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const names = heading.split(separator);
  return lines.map((line) =>
    Object.fromEntries(line.split(separator).map((cell, at) => [names[at] ?? '', cell])),
  );
}

const cell = (row: Record<string, string>, name: string): string => row[name] ?? '';

/** Dollars and cents in cents; a blank lies anywhere from 0 up. */
function money(text: string): Money {
  if (text === '') return { low: 0, high: Number.POSITIVE_INFINITY };
  const [dollars = '0', cents = ''] = text.split('.');
  const amount = Number(dollars) * 100 + Number(`${cents}00`.slice(0, 2));
  return { low: amount, high: amount };
}

const plus = (a: Money, b: Money): Money => ({ low: a.low + b.low, high: a.high + b.high });
/** What is left of an amount, never less than nothing. */
const minus = (a: Money, b: Money): Money => ({
  low: Math.max(0, a.low - b.high),
  high: Math.max(0, a.high - b.low),
});

/** Strictly less than the limit. */
function underLimit({ low, high }: Money, limit = LIMIT): Maybe {
  if (high < limit) return true;
  return low >= limit ? false : null;
}

/** A day of Los Angeles. The only times the tests use are 07:30 UTC: half past midnight in July, 23:30 the day before in January. */
function localDay(text: string): string | null {
  if (text === '') return null;
  const [day = '', time] = text.split('T');
  if (time === undefined || day.slice(5, 7) === '07') return day;
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}-${month}-${String(Number(date) - 1).padStart(2, '0')}`;
}

interface Parcel {
  readonly category: string;
  readonly failing: boolean;
  readonly day: string | null;
  readonly common: Maybe;
  readonly isDigital: boolean;
  readonly exTax: Maybe;
  readonly inclTax: Maybe;
  readonly net: Maybe;
  readonly other: OtherFacts;
  readonly byMailpiece: Maybe;
  readonly byShipMethod: Maybe;
}

/** Every selector of a rule must match. Two rules that disagree on a line, or a line that none covers: unknown. */
function mailpieceOf(skus: readonly string[], method: string, rules: NaiveCase['mailpieces']): string | null {
  const kinds: string[] = [];
  for (const sku of skus.length > 0 ? skus : [null]) {
    const said = new Set<string>();
    for (const rule of rules)
      if (
        (rule.sku === undefined || (sku !== null && rule.sku.includes(sku))) &&
        (rule.shipMethod === undefined || rule.shipMethod === method)
      )
        said.add(rule.is);
    if (said.size !== 1) return null;
    kinds.push(...said);
  }
  return kinds.includes('parcel') ? 'parcel' : kinds.includes('flat') ? 'flat' : (kinds[0] ?? null);
}

function readParcels(given: NaiveCase): Parcel[] {
  const orders = given.ordersTab === null ? [] : table(given.ordersTab, '\t');
  const vtr = table(given.vtrCsv, ',');
  return vtr.map((row) => {
    const id = cell(row, 'Order ID');
    const lines = orders.filter(
      (line) => cell(line, 'amazon-order-id') === id && cell(line, 'item-status') !== 'Cancelled',
    );
    // An order sent in several packages tells only that each of them holds no more than the whole.
    const several = vtr.filter((other) => cell(other, 'Order ID') === id).length > 1;
    const sum = (...columns: readonly string[]): Money => {
      const whole = lines
        .flatMap((line) => columns.map((column) => money(cell(line, column))))
        .reduce(plus, { low: 0, high: 0 });
      if (lines.length === 0) return money('');
      return several ? { low: 0, high: whole.high } : whole;
    };
    const stated = cell(row, 'Package Value');
    const value = stated === '' ? sum('item-price', 'shipping-price') : money(stated);
    // Whether Amazon's own value is before discounts is not documented.
    const net = minus(
      value,
      plus(
        capped(sum('item-promotion-discount'), sum('item-price')),
        capped(sum('ship-promotion-discount'), sum('shipping-price')),
      ),
    );
    const method = cell(row, 'Ship Method');
    const skus = [...new Set(lines.map((line) => cell(line, 'sku')))];
    const mailpiece = mailpieceOf(skus, method, given.mailpieces);
    const origin = cell(row, 'Origin Country') || given.shipFrom;
    const countries = lines.map((line) => cell(line, 'ship-country'));
    const carrier = cell(row, 'Carrier Name');
    return {
      category: cell(row, 'Product Category'),
      failing: cell(row, 'Has valid tracking') === 'No',
      day: localDay(cell(row, 'Promised Delivery Date')),
      common: all(
        origin === null ? null : origin === 'US',
        countries.every((country) => country === 'US'),
        carrier === '' || carrier === 'USPS',
        mailpiece !== 'parcel' && mailpiece !== 'digital',
        cell(row, 'Tracking ID') !== PACKAGE_BARCODE,
      ),
      isDigital: mailpiece === 'digital',
      exTax: underLimit(value),
      inclTax: underLimit(plus(value, sum('item-tax', 'shipping-tax'))),
      net: underLimit(stated === '' ? net : { low: net.low, high: value.high }),
      other: {
        origin,
        isToHome: countries.every((country) => country === 'US'),
        carrier,
        mailpiece,
        hasNumber: cell(row, 'Tracking ID') !== '',
        hasTrackedNumber: cell(row, 'Tracking ID') === PACKAGE_BARCODE,
        isUnder15: underLimit(value, 1500),
      },
      byMailpiece: mailpiece === null ? null : mailpiece === 'letter' || mailpiece === 'flat',
      byShipMethod: EXACT_WORDS.includes(method),
    };
  });
}

function isExempt(parcel: Parcel, scenario: string, window: NaiveCase['window']): Maybe {
  if (scenario === 'as-counted') return false;
  if (parcel.isDigital) return true;
  // Where the day is unknown, so is the edition: each one that touches the window must say the same.
  const days = parcel.day === null ? daysOfEditions(window) : [parcel.day];
  return onEveryDay(days, (day) =>
    any(smallFlatOn(day, parcel, scenario), otherwiseExemptOn(day, parcel.other)),
  );
}

function daysOfEditions({ from, to }: NaiveCase['window']): string[] {
  return [from, '2022-07-25', '2025-01-15'].filter((day) => day >= from && day <= to);
}

/** A failing package may be a defect or exempt, one that counts as valid may be valid or exempt. */
function count(
  parcels: readonly Parcel[],
  scenario: string,
  window: NaiveCase['window'],
  counts: { readonly valid: number; readonly counted: number } | null,
): NaiveFigure {
  let [failing, gone, goneAtBest, validGone, validGoneAtBest, undetermined] = [0, 0, 0, 0, 0, 0];
  for (const parcel of parcels) {
    const exempt = isExempt(parcel, scenario, window);
    if (exempt === null) undetermined++;
    if (parcel.failing) {
      failing++;
      if (exempt === true) gone++;
      if (exempt !== false) goneAtBest++;
    } else {
      if (exempt !== false) validGone++;
      if (exempt === true) validGoneAtBest++;
    }
  }
  const exempt = gone + validGone;
  if (counts === null) {
    // The smallest C with (C − M − v) / (C − k − v) at 95 % or more, found by trying.
    let least = 0;
    while (100 * (least - failing - validGone) < 95 * (least - gone - validGone)) least++;
    return { numerator: null, denominator: null, exempt, undetermined, best: null, atLeast: least };
  }
  return {
    numerator: counts.valid - validGone,
    denominator: counts.counted - gone - validGone,
    exempt,
    undetermined,
    best: [counts.valid - validGoneAtBest, counts.counted - goneAtBest - validGoneAtBest],
    atLeast: null,
  };
}

/** Every figure of a case: scenario → category (or `total`) → figure. */
export function naiveCount(given: NaiveCase): Record<string, Record<string, NaiveFigure>> {
  const inside = readParcels(given).filter(
    ({ day }) => day === null || (day >= given.window.from && day <= given.window.to),
  );
  const known = given.stated.flatMap(({ name, valid, counted }) =>
    valid === null || counted === null ? [] : [{ name, valid, counted }],
  );
  const names = [...new Set([...given.stated.map(({ name }) => name), ...inside.map((p) => p.category)])];
  return Object.fromEntries(
    NAIVE_SCENARIOS.map((scenario) => {
      const figures: Record<string, NaiveFigure> = {};
      for (const name of names)
        figures[name] = count(
          inside.filter(({ category }) => category === name),
          scenario,
          given.window,
          known.find((c) => c.name === name) ?? null,
        );
      const total = known.reduce(
        (sum, c) => ({ valid: sum.valid + c.valid, counted: sum.counted + c.counted }),
        { valid: 0, counted: 0 },
      );
      figures.total =
        known.length === 0
          ? count(inside, scenario, given.window, null)
          : count(
              inside.filter(({ category }) => known.some((c) => c.name === category)),
              scenario,
              given.window,
              total,
            );
      return [scenario, figures];
    }),
  );
}
