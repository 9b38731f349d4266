import type { ClauseParameters } from '../../model/clause.js';
import { type CentsRange, exactly, formatMoney, parseCents, smallestStep } from '../../model/money.js';
import type { ShipmentValue } from '../../model/shipment.js';
import { type ClauseTest, type FactKey, met, notMet, policyOpen, testOf, unknown } from '../clause-tests.js';

/** @param needs what would settle it; null where only whether the prices hold the tax is not known. */
function underLimit(what: string, needs: string | null, range: CentsRange, { limit }: ClauseParameters) {
  const cents = limit === null ? null : parseCents(limit.amount);
  if (limit === null || cents === null)
    return unknown(`${what}: no limit in force`, 'an edition with a limit');
  const money = (amount: number): string => formatMoney(amount, limit.currency);
  const value = exactly(range);
  // The first value that is over: the limit itself, or the one above it where the limit is still within.
  const step = smallestStep(limit.currency);
  const over = limit.comparator === 'less-than' ? cents : cents + step;
  const within = limit.comparator === 'less-than' ? 'less than' : 'at most';
  if (range.high !== null && range.high < over) {
    const by = money(over - range.high);
    const shown = value === null ? 'at most ' : '';
    return met(`${what} ${shown}${money(range.high)} is ${within} ${money(cents)}`, {
      by,
      change: `${by} more`,
    });
  }
  if (range.low >= over) {
    const by = money(range.low - over + step);
    const shown = value === null ? 'at least ' : '';
    return notMet(`${what} ${shown}${money(range.low)} is not ${within} ${money(cents)}`, {
      by,
      change: `${by} less`,
    });
  }
  return needs === null
    ? policyOpen(`${what}: whether the prices of this store hold the tax is not known`)
    : unknown(`${what} is not fully known`, needs);
}

const PRICES = 'the item and shipping price (All Orders, Order Report), or the Package Value (VTR report)';
const TAX = 'the tax on item and shipping (All Orders or Order Report)';

const DISCOUNTS = 'the discounts on item and shipping (All Orders or Order Report)';
const DISCOUNTS_UNTOLD =
  'the discounts on item and shipping, which the order reports do not tell (where one was given, the order page shows it)';

/** What would settle the value without tax: on stores whose prices hold the tax, or may, it hangs on the tax as well. */
function exTaxNeeds(
  { itemPrice, shippingPrice, tax, packageValue }: ShipmentValue,
  { store }: ClauseParameters,
) {
  const isPriced = itemPrice !== null && shippingPrice !== null;
  if (packageValue !== null || !isPriced || store.tax === 'on-top') return PRICES;
  return tax === null ? TAX : null;
}

/** More than any figure by which facts that are missing are told apart. */
const FACTS = 8;

/** The range, and beside it a figure for what else decides. An amount that is known exactly makes a number, which is found fastest. */
const keyOf = ({ low, high }: CentsRange, facts = 0): FactKey =>
  low === high ? low * FACTS + facts : `${low}/${high}/${facts}`;

/** What decides, beside the range, which fact is missing. */
const missingOf = ({ itemPrice, shippingPrice, tax }: ShipmentValue): number =>
  (itemPrice === null || shippingPrice === null ? 1 : 0) + (tax === null ? 2 : 0);

/** Item + shipping, before discounts and without tax, against the limit. */
export const exTax: ClauseTest = testOf(
  ({ value }) => keyOf(value.exTax, missingOf(value) + (value.packageValue === null ? 0 : 4)),
  ({ value }, parameters) =>
    underLimit('item + shipping', exTaxNeeds(value, parameters), value.exTax, parameters),
);

/** The same with tax. */
export const inclTax: ClauseTest = testOf(
  ({ value }) => keyOf(value.inclTax, missingOf(value)),
  ({ value }, parameters) => {
    const isOpen = parameters.store.tax === 'unknown' && value.tax !== null && value.inclTax.high !== null;
    return underLimit('item + shipping + tax', isOpen ? null : TAX, value.inclTax, parameters);
  },
);

/** Item + shipping after discounts, without tax, against the limit. */
export const net: ClauseTest = testOf(
  ({ value }) => keyOf(value.net, value.itemPrice === null ? 0 : 1),
  ({ value }, parameters) =>
    underLimit(
      'item + shipping − discounts',
      value.itemPrice === null ? DISCOUNTS : DISCOUNTS_UNTOLD,
      value.net,
      parameters,
    ),
);
