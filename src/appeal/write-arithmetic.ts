import type { StoreFacts } from '../model/clause.js';
import { exactly, formatMoney } from '../model/money.js';
import type { Shipment, ShipmentValue } from '../model/shipment.js';

type Money = (cents: number) => string;

/** Item and shipping as the order lines state them, or what is known of them. */
function writeSum({ itemPrice, shippingPrice, packageValue, exTax }: ShipmentValue, money: Money): string {
  const lines = itemPrice !== null && shippingPrice !== null ? itemPrice + shippingPrice : null;
  const parts =
    itemPrice !== null && shippingPrice !== null
      ? `item ${money(itemPrice)} + shipping ${money(shippingPrice)} = ${money(itemPrice + shippingPrice)}`
      : null;
  if (packageValue !== null) {
    if (lines === packageValue.value) return `${parts}, Amazon's Package Value`;
    const differs = parts === null ? '' : ` (the order lines: ${parts})`;
    return `Amazon's Package Value ${money(packageValue.value)}${differs}`;
  }
  if (parts !== null) return parts;
  if (exTax.high === null) return 'item and shipping are not fully known';
  return `item + shipping ${exactly(exTax) === null ? 'at most ' : ''}${money(exTax.high)}`;
}

/** What was taken off, where that is known and more than nothing. */
function writeDiscount({ exTax, net }: ShipmentValue, money: Money): string {
  const [ex, after] = [exactly(exTax), exactly(net)];
  return ex === null || after === null || ex === after
    ? ''
    : `; after discounts of ${money(ex - after)}, without tax, ${money(after)}`;
}

/**
 * The sum, written out so that it can be checked against the order page.
 * @param holds whether the amounts of the store's reports hold the tax.
 */
export function writeArithmetic({ value }: Pick<Shipment, 'value'>, holds: StoreFacts['tax']): string {
  return `${writePrice(value, holds)}${writeDiscount(value, (cents) => formatMoney(cents, value.currency))}`;
}

function writePrice(value: ShipmentValue, holds: StoreFacts['tax']): string {
  const { itemPrice, shippingPrice, tax, packageValue, exTax, inclTax } = value;
  const money: Money = (cents) => formatMoney(cents, value.currency);
  const sum = writeSum(value, money);
  const lines = itemPrice !== null && shippingPrice !== null ? itemPrice + shippingPrice : null;
  const [ex, incl] = [exactly(exTax), exactly(inclTax)];
  if (tax === null) return `${sum}; tax not stated`;
  if (packageValue === null && lines !== null && tax > 0) {
    if (lines === incl && ex !== null)
      return `${sum}, which holds tax ${money(tax)}; without it ${money(ex)}`;
    if (ex === null) return `${sum}; whether it holds the tax of ${money(tax)} is not known`;
  }
  if (incl === null || ex === null) return `${sum}; tax not stated`;
  // It is not documented whether Amazon's column holds the tax, so nothing is said to be added to a price that does.
  if (packageValue !== null && holds !== 'on-top')
    return `${sum}, taken as the value without tax; with the tax of ${money(tax)}: ${money(incl)}`;
  return lines === null || lines === ex
    ? `${sum}; + tax ${money(tax)} = ${money(incl)}`
    : `${sum}; ${money(ex)} + tax ${money(tax)} = ${money(incl)}`;
}
