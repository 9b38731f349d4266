import type { Issue } from '../../model/issue.js';
import { addRanges, type Cents, type CentsRange, exactly, formatCents, toRange } from '../../model/money.js';
import type { OrderLine } from '../../model/report-rows.js';
import type { ShipmentValue } from '../../model/shipment.js';
import type { Fact } from '../../model/source.js';

function sum(lines: readonly OrderLine[], amount: (line: OrderLine) => Cents | null): CentsRange {
  return lines.map((line) => toRange(amount(line))).reduce(addRanges, { low: 0, high: 0 });
}

/** The sum of the lines, and as its upper bound the sum with lines that may be listed twice. */
function sumWith(
  lines: readonly OrderLine[],
  repeats: readonly OrderLine[],
  amount: (line: OrderLine) => Cents | null,
): CentsRange {
  const least = sum(lines, amount);
  return { low: least.low, high: sum([...lines, ...repeats], amount).high };
}

/** What a whole order states is only an upper bound for one of its several packages. */
function share(range: CentsRange, packagesOfOrder: number): CentsRange {
  return packagesOfOrder > 1 ? { low: 0, high: range.high } : range;
}

const UNKNOWN: CentsRange = { low: 0, high: null };

/**
 * The value of a package by rule 3: line totals before discounts and without gift wrap; with tax, item tax and shipping
 * tax are added. A blank part is unknown and leaves the value without an upper bound. Amazon's own Package Value, where a
 * report carries it, replaces our sum of item and shipping; a difference is an issue.
 * @param lines the order's lines, or null where no report states the order.
 * @param repeats lines that may be mere repetitions of `lines`.
 * @param packagesOfOrder how many packages the order is known to have been sent in.
 */
export function valuePackage(
  lines: readonly OrderLine[] | null,
  repeats: readonly OrderLine[],
  packageValue: Fact<Cents> | null,
  packagesOfOrder: number,
  currency: string,
  issues: Issue[],
): ShipmentValue {
  const foreign = lines?.find((line) => line.currency !== '' && line.currency !== currency);
  if (foreign)
    issues.push({
      code: 'other-currency',
      message: `amounts in ${/^[A-Z]{3}$/.test(foreign.currency) ? foreign.currency : 'another currency'}, not ${currency}; taken as unknown`,
      ...foreign.source,
      column: 'currency',
    });
  const known = lines !== null && lines.length > 0 && !foreign ? lines : null;
  const item = known ? sumWith(known, repeats, (line) => line.itemPrice) : UNKNOWN;
  const shipping = known ? sumWith(known, repeats, (line) => line.shippingPrice) : UNKNOWN;
  const itemTax = known ? sumWith(known, repeats, (line) => line.itemTax) : UNKNOWN;
  const shippingTax = known ? sumWith(known, repeats, (line) => line.shippingTax) : UNKNOWN;
  const ours = share(addRanges(item, shipping), packagesOfOrder);
  const tax = share(addRanges(itemTax, shippingTax), packagesOfOrder);
  const stated = exactly(ours);
  if (packageValue !== null && stated !== null && stated !== packageValue.value)
    issues.push({
      code: 'package-value-differs',
      message: `Amazon's Package Value is ${formatCents(packageValue.value)}, item and shipping price add up to ${formatCents(stated)}; Amazon's is used`,
      ...packageValue.source,
      column: 'Package Value',
    });
  const exTax = packageValue === null ? ours : toRange(packageValue.value);
  const single = packagesOfOrder === 1;
  return {
    currency,
    itemPrice: single ? exactly(item) : null,
    shippingPrice: single ? exactly(shipping) : null,
    tax: single ? exactly(tax) : null,
    packageValue,
    exTax,
    inclTax: addRanges(exTax, tax),
  };
}
