import type { Cents } from '../../model/money.js';
import type { OrderLine } from '../../model/report-rows.js';
import type { JsonFields } from '../json-fields.js';

/** One part of a list of amounts, by its kind. */
interface Part {
  readonly kind: string;
  readonly cents: Cents | null;
}

const DISCOUNT = 'DISCOUNT';

const addUp = (amounts: readonly (Cents | null)[]): Cents | null =>
  amounts.reduce<Cents | null>((sum, cents) => (sum === null || cents === null ? null : sum + cents), 0);

/** What a discount takes off is subtracted, whether it is written with a minus or without. */
function sumOf(parts: readonly Part[]): Cents | null {
  return addUp(parts.map(({ kind, cents }) => (kind === DISCOUNT && cents !== null ? 0 - cents : cents)));
}

/** What a list states of one kind. One that it does not name is 0 where the others add up to the total; else it is unknown. */
function amountOf(parts: readonly Part[], kind: string, total: Cents | null): Cents | null {
  const own = parts.filter((part) => part.kind === kind);
  if (own.length > 0) return addUp(own.map(({ cents }) => cents));
  return total !== null && sumOf(parts) === total ? 0 : null;
}

function readPart(part: JsonFields, kindKey: string, amountKey: string, isOff: boolean): Part {
  const kind = part.text(kindKey) ?? '';
  const isReduction = isOff || kind === DISCOUNT;
  return { kind, cents: isReduction ? part.reduction(amountKey) : part.money(amountKey) };
}

/** A part that may be broken down further. */
interface Breakdown extends Part {
  readonly fields: JsonFields;
}

/** Item and shipping of a kind that is broken down further, such as tax; unknown where the list does not name it. */
function splitOf(breakdowns: readonly Breakdown[], kind: string): readonly [Cents | null, Cents | null] {
  const own = breakdowns.filter((one) => one.kind === kind);
  if (own.length === 0) return [null, null];
  const isOff = kind === DISCOUNT;
  const total = addUp(own.map(({ cents }) => cents));
  const parts = own.flatMap(({ fields: { maybe } }) =>
    maybe.objects('detailedBreakdowns', (part) => readPart(part, 'subtype', 'value', isOff)),
  );
  return [amountOf(parts, 'ITEM', total), amountOf(parts, 'SHIPPING', total)];
}

type Amounts = Pick<
  OrderLine,
  'itemPrice' | 'itemTax' | 'shippingPrice' | 'shippingTax' | 'itemDiscount' | 'shippingDiscount'
>;

/**
 * The amounts of an order item by its `proceeds`: line totals, which `product.price.unitPrice` is not. Gift wrap, fees and tips are left
 * out. Shipping that the list does not name is 0 where the rest adds up to `proceedsTotal`; tax that it does not name is unknown: it
 * may not be the seller's. Whether ITEM holds the tax on stores whose prices do is not documented; in Amazon's example of the UK
 * store the tax stands beside it. The amounts are taken as they are written.
 */
export function readProceeds(item: JsonFields): Amounts {
  const proceeds = item.maybe.object('proceeds')?.maybe;
  const readOne = (fields: JsonFields): Breakdown => ({
    fields,
    ...readPart(fields, 'type', 'subtotal', false),
  });
  const parts = proceeds?.objects('breakdowns', readOne) ?? [];
  const total = proceeds?.money('proceedsTotal') ?? null;
  const [itemTax, shippingTax] = splitOf(parts, 'TAX');
  const [itemDiscount, shippingDiscount] = splitOf(parts, DISCOUNT);
  return {
    itemPrice: amountOf(parts, 'ITEM', null),
    shippingPrice: amountOf(parts, 'SHIPPING', total),
    itemTax,
    shippingTax,
    itemDiscount,
    shippingDiscount,
  };
}
