import type { ClauseParameters } from '../../model/clause.js';
import { type CentsRange, exactly, formatMoney, parseCents, smallestStep } from '../../model/money.js';
import { type ClauseTest, met, notMet, policyOpen, remembered, unknown } from '../clause-tests.js';

function underLimit(what: string, needs: string, range: CentsRange, { limit, store }: ClauseParameters) {
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
  // Both bounds are known, and only whether the price holds the tax is not.
  return store.tax === 'unknown' && range.high !== null
    ? policyOpen(`${what}: whether the prices of this store hold the tax is not known`)
    : unknown(`${what} is not fully known`, needs);
}

const keyOf = ({ low, high }: CentsRange): string => `${low}/${high}`;

/** Item + shipping, before discounts and without tax, against the limit. */
export const exTax: ClauseTest = remembered(
  ({ value }) => keyOf(value.exTax),
  ({ value }, parameters) =>
    underLimit(
      'item + shipping',
      'the item and shipping price (All Orders, Order Report), or the Package Value (VTR report)',
      value.exTax,
      parameters,
    ),
);

/** The same with tax. */
export const inclTax: ClauseTest = remembered(
  ({ value }) => keyOf(value.inclTax),
  ({ value }, parameters) =>
    underLimit(
      'item + shipping + tax',
      'the tax on item and shipping (All Orders or Order Report)',
      value.inclTax,
      parameters,
    ),
);

/** Item + shipping after discounts, without tax, against the limit. */
export const net: ClauseTest = remembered(
  ({ value }) => keyOf(value.net),
  ({ value }, parameters) =>
    underLimit(
      'item + shipping − discounts',
      'the discounts on item and shipping (All Orders or Order Report)',
      value.net,
      parameters,
    ),
);
