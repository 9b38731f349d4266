import type { OrderLine } from '../../model/report-rows.js';
import type { Cells } from '../cells.js';
import type { Field } from './report-format.js';

/** The columns that every order report states of a line's money and destination. */
export const AMOUNT_FIELDS = {
  currency: { headings: ['currency'] },
  itemPrice: { headings: ['item-price'], required: true },
  itemTax: { headings: ['item-tax'] },
  shippingPrice: { headings: ['shipping-price'], required: true },
  shippingTax: { headings: ['shipping-tax'] },
  itemDiscount: { headings: ['item-promotion-discount'] },
  shippingDiscount: { headings: ['ship-promotion-discount'] },
  shipCountry: { headings: ['ship-country'] },
} satisfies Record<string, Field>;

type Amounts = Pick<
  OrderLine,
  | 'currency'
  | 'itemPrice'
  | 'itemTax'
  | 'shippingPrice'
  | 'shippingTax'
  | 'itemDiscount'
  | 'shippingDiscount'
  | 'shipCountry'
>;

/** The currency by its code, `''` where the row names none and its store's is meant; null where it can't be read. */
function readCurrency(cells: Cells): string | null {
  return cells.saysNothing('currency') ? '' : (cells.text('currency')?.toUpperCase() ?? null);
}

/** A line's money, as line totals, and the country it went to. */
export function readAmounts(cells: Cells): Amounts {
  return {
    currency: readCurrency(cells),
    itemPrice: cells.money('itemPrice'),
    itemTax: cells.money('itemTax'),
    shippingPrice: cells.money('shippingPrice'),
    shippingTax: cells.money('shippingTax'),
    itemDiscount: cells.reduction('itemDiscount'),
    shippingDiscount: cells.reduction('shippingDiscount'),
    shipCountry: cells.text('shipCountry') ?? '',
  };
}
