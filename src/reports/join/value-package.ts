import type { IssueSink } from '../../model/issue.js';
import {
  addRanges,
  type Cents,
  type CentsRange,
  exactly,
  formatCents,
  subtractRanges,
  toRange,
  UNKNOWN_AMOUNT,
} from '../../model/money.js';
import type { OrderLine } from '../../model/report-rows.js';
import type { ShipmentValue } from '../../model/shipment.js';
import type { Fact, Source } from '../../model/source.js';
import type { JoinContext } from './join-context.js';
import type { Holding, LinePart } from './package-seed.js';

type AmountOf = (line: OrderLine) => Cents | null;

const ITEM: readonly AmountOf[] = [({ itemPrice }) => itemPrice];
const SHIPPING: readonly AmountOf[] = [({ shippingPrice }) => shippingPrice];
/** What a value is made of: it is item + shipping. */
export const ITEM_AND_SHIPPING: readonly AmountOf[] = [...ITEM, ...SHIPPING];
const TAXES: readonly AmountOf[] = [({ itemTax }) => itemTax, ({ shippingTax }) => shippingTax];
const ITEM_DISCOUNT: readonly AmountOf[] = [({ itemDiscount }) => itemDiscount];
const SHIPPING_DISCOUNT: readonly AmountOf[] = [({ shippingDiscount }) => shippingDiscount];

/** A part of a line carries quantity ÷ ordered of its amount in whole cents; the last part carries what is left over. */
function amountOfPart({ line, quantity, before }: LinePart, amount: Cents): Cents {
  const ordered = line.quantity ?? 0;
  if (quantity === null && before === null) return amount;
  const cut = (pieces: number): Cents => (ordered === 0 ? amount : Math.floor((amount * pieces) / ordered));
  if (before !== null) return amount - before.reduce((sum, pieces) => sum + cut(pieces), 0);
  return cut(quantity ?? ordered);
}

/**
 * What a package carries of an order's amounts. Where it is not certain which lines it holds, anything from nothing to all;
 * lines that may be mere repetitions raise the upper bound.
 */
export function amountRange(
  { parts, isCertain }: Holding,
  repeats: readonly OrderLine[],
  amounts: readonly AmountOf[],
): CentsRange {
  let low = 0;
  let high: number | null = 0;
  for (const part of parts)
    for (const amount of amounts) {
      const whole = amount(part.line);
      const own = whole === null ? null : amountOfPart(part, whole);
      low += own ?? 0;
      high = high === null || own === null ? null : high + own;
    }
  for (const line of repeats)
    for (const amount of amounts) {
      const extra = amount(line);
      high = extra === null || high === null ? null : high + extra;
    }
  return { low: isCertain ? low : 0, high };
}

/** A discount is no more than the price that it is taken off. */
function atMost({ low, high }: CentsRange, price: CentsRange): CentsRange {
  if (price.high === null) return { low, high };
  return { low: Math.min(low, price.high), high: high === null ? price.high : Math.min(high, price.high) };
}

/** An amount from which another may already have been taken. */
function orLess(amount: CentsRange, off: CentsRange): CentsRange {
  return { low: subtractRanges(amount, off).low, high: amount.high };
}

/** What else states the value of a package. */
export interface StatedValue {
  /** Amazon's Package Value: item + shipping, without tax. It outranks our sum. */
  readonly byAmazon: Fact<Cents> | null;
  /** A `shipments` file's, used where no order report holds the order. */
  readonly byFile: {
    readonly value: CentsRange;
    readonly tax: CentsRange;
    readonly sources: readonly Source[];
  } | null;
}

function nameCurrency(code: string | null): string {
  if (code === null) return "a currency that can't be read";
  return /^[A-Z]{3}$/.test(code) ? code : 'another currency';
}

function noteForeign(parts: readonly LinePart[], currency: string, issues: IssueSink): boolean {
  const foreign = parts.find(({ line }) => line.currency !== '' && line.currency !== currency)?.line;
  if (foreign)
    issues.push({
      code: 'other-currency',
      message: `amounts in ${nameCurrency(foreign.currency)}, not ${currency}; taken as unknown`,
      ...foreign.source,
      column: 'currency',
    });
  return foreign !== undefined;
}

/** Item + shipping as the reports state it, without tax and with it: on some stores the amounts hold the tax already. */
function withAndWithoutTax(
  stated: CentsRange,
  tax: CentsRange,
  mode: JoinContext['tax'],
): Pick<ShipmentValue, 'exTax' | 'inclTax'> {
  const [less, more] = [subtractRanges(stated, tax), addRanges(stated, tax)];
  switch (mode) {
    case 'on-top':
      return { exTax: stated, inclTax: more };
    case 'within':
      return { exTax: less, inclTax: stated };
    case 'unknown':
      return { exTax: { low: less.low, high: stated.high }, inclTax: { low: stated.low, high: more.high } };
    default:
      return mode satisfies never;
  }
}

/** Whether amounts hold the tax: of a store whose reports do, that is not documented of its Orders API. */
const modeOf = (parts: readonly LinePart[], store: JoinContext['tax']): JoinContext['tax'] =>
  store === 'within' && parts.some(({ line }) => line.report === 'orders-api') ? 'unknown' : store;

/**
 * The value of a package by rule 3: line totals before discounts and without gift wrap; with tax, item tax and shipping
 * tax are added, or, where the store's amounts hold the tax, without it they are subtracted. A blank part is unknown and leaves
 * the value without an upper bound. Amazon's own Package Value, where a report carries it, replaces our sum of item and shipping;
 * a difference is an issue.
 * @param repeats lines that may be mere repetitions of those held.
 */
export function valuePackage(
  holding: Holding,
  repeats: readonly OrderLine[],
  stated: StatedValue,
  { currency, tax: mode }: Pick<JoinContext, 'currency' | 'tax'>,
  issues: IssueSink,
): ShipmentValue {
  const { byAmazon, byFile } = stated;
  const isKnown = holding.parts.length > 0 && !noteForeign(holding.parts, currency, issues);
  const sumOf = (amounts: readonly AmountOf[]): CentsRange =>
    isKnown ? amountRange(holding, repeats, amounts) : UNKNOWN_AMOUNT;
  const item = sumOf(ITEM);
  const shipping = sumOf(SHIPPING);
  const useFile = holding.parts.length === 0 && byFile !== null;
  const ours = useFile ? byFile.value : sumOf(ITEM_AND_SHIPPING);
  const tax = useFile ? byFile.tax : sumOf(TAXES);
  const discounts = addRanges(atMost(sumOf(ITEM_DISCOUNT), item), atMost(sumOf(SHIPPING_DISCOUNT), shipping));
  // What a `shipments` file calls the value holds no tax.
  const own = withAndWithoutTax(ours, tax, useFile ? 'on-top' : modeOf(holding.parts, mode));
  const known = exactly(own.exTax);
  if (byAmazon !== null && known !== null && known !== byAmazon.value)
    issues.push({
      code: 'package-value-differs',
      message: `Amazon's Package Value is ${formatCents(byAmazon.value)}, item and shipping price add up to ${formatCents(known)}; Amazon's is used`,
      ...byAmazon.source,
      column: 'Package Value',
    });
  const exTax = byAmazon === null ? own.exTax : toRange(byAmazon.value);
  return {
    currency,
    itemPrice: exactly(item),
    shippingPrice: exactly(shipping),
    tax: exactly(tax),
    packageValue: byAmazon,
    exTax,
    inclTax: byAmazon === null ? own.inclTax : addRanges(exTax, tax),
    // Whether Amazon's own value is before discounts is not documented.
    net: byAmazon === null ? subtractRanges(exTax, discounts) : orLess(exTax, discounts),
    sources: useFile ? byFile.sources : holding.parts.map(({ line }) => line.source),
  };
}
