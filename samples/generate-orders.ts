import type { Product } from './generate-products.js';
import type { Random } from './generate-random.js';
import { TOWNS, type Town, taxOn } from './generate-towns.js';

/** One line of an order. Amounts are line totals in cents; null is a blank cell. */
export interface Line {
  readonly product: Product;
  readonly quantity: number;
  readonly itemPrice: number | null;
  readonly itemTax: number | null;
  readonly shippingPrice: number | null;
  readonly shippingTax: number | null;
}

export interface Order {
  readonly id: string;
  /** Timestamps as All Orders writes them: UTC with +00:00. */
  readonly purchased: string;
  readonly updated: string;
  readonly status: 'Shipped' | 'Pending' | 'Cancelled';
  readonly fulfillment: 'Merchant' | 'Amazon';
  readonly salesChannel: 'Amazon.com' | 'Non-Amazon';
  readonly town: Town;
  readonly lines: readonly Line[];
}

/** One row of the VTR report. Every row of these samples is a defect. */
export interface VtrRow {
  readonly order: Order;
  readonly promised: string;
  readonly trackingId: string;
  readonly shipMethod: string;
}

/** A store while its reports are made: its chance, its goods and the order ids it has used. */
export interface Store {
  readonly random: Random;
  readonly products: readonly Product[];
  readonly orderIds: Set<string>;
}

/** What a buyer puts in the basket: so many pieces of a product. */
export type BasketEntry = readonly [product: Product, quantity: number];

const DAY = 24 * 60 * 60;

export function priceLines(basket: readonly BasketEntry[], town: Town): Line[] {
  return basket.map(([product, quantity], index) => {
    const itemPrice = product.price * quantity;
    // Further lines of an order travel in the same package: only the first pays shipping.
    const shippingPrice = index === 0 ? product.shipping : 0;
    const itemTax = taxOn(itemPrice, town.taxRate);
    const shippingTax = town.taxesShipping ? taxOn(shippingPrice, town.taxRate) : 0;
    return { product, quantity, itemPrice, itemTax, shippingPrice, shippingTax };
  });
}

/** Item plus shipping, without tax: what the VTR report calls Package Value. */
export function packageValue(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + (line.itemPrice ?? 0) + (line.shippingPrice ?? 0), 0);
}

export function taxOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + (line.itemTax ?? 0) + (line.shippingTax ?? 0), 0);
}

/** A shipped, seller-fulfilled order, bought four to eight days before the promised day. */
export function shipOrder(store: Store, lines: readonly Line[], town: Town, promised: string): Order {
  const { random } = store;
  const bought = Date.parse(promised) / 1000 - random.integer(4, 8) * DAY + random.integer(0, DAY - 1);
  const confirmed = bought + random.integer(8 * 60 * 60, 2 * DAY);
  return {
    id: nextOrderId(store),
    purchased: timestamp(bought),
    updated: timestamp(confirmed),
    status: 'Shipped',
    fulfillment: 'Merchant',
    salesChannel: 'Amazon.com',
    town,
    lines,
  };
}

/** A parcel of one product, or of two, on its way to some town. */
export function shipParcel(
  store: Store,
  goods: readonly Product[],
  promised: string,
  holdsTwo: boolean,
): Order {
  const { random } = store;
  const town = random.pick(TOWNS);
  const first = random.pick(goods);
  const basket: BasketEntry[] = [[first, 1]];
  if (holdsTwo) basket.push([random.pick(goods.filter((each) => each !== first)), 1]);
  return shipOrder(store, priceLines(basket, town), town, promised);
}

/** About one package in twelve holds two products. */
export function isTwelfth(index: number): boolean {
  return index % 12 === 5;
}

/** Orders that never count: FBA, multi-channel, cancelled and pending. */
export function uncountedOrders(
  store: Store,
  days: readonly string[],
  counts: { fba: number; multiChannel: number; cancelled: number; pending: number },
): Order[] {
  const { random } = store;
  const fbaGoods = store.products.filter((product) => product.fba);
  const ownGoods = store.products.filter((product) => !product.fba && product.mailedAs !== 'unsaid');
  const sell = (goods: readonly Product[]): Order => {
    const town = random.pick(TOWNS);
    return shipOrder(store, priceLines([[random.pick(goods), 1]], town), town, random.pick(days));
  };
  const times = (count: number, make: () => Order) => Array.from({ length: count }, make);
  return [
    ...times(counts.fba, () => ({ ...sell(fbaGoods), fulfillment: 'Amazon' })),
    ...times(counts.multiChannel, () => ({
      ...unpriced(sell(fbaGoods), 1),
      id: nextOrderId(store).replace(/^\d+/, 'S01'),
      fulfillment: 'Amazon',
      salesChannel: 'Non-Amazon',
    })),
    ...times(counts.cancelled, () => ({ ...unpriced(sell(ownGoods), 0), status: 'Cancelled' })),
    ...times(counts.pending, () => {
      const order = unpriced(sell(ownGoods), 1);
      return { ...order, status: 'Pending', updated: order.purchased };
    }),
  ];
}

export function unpriced(order: Order, quantity: number): Order {
  const blank = { itemPrice: null, itemTax: null, shippingPrice: null, shippingTax: null };
  return { ...order, lines: order.lines.map((line) => ({ ...line, ...blank, quantity })) };
}

export function nextOrderId({ random, orderIds }: Store): string {
  const block = () => String(random.integer(0, 9_999_999)).padStart(7, '0');
  const id = `${random.pick(['111', '112', '113', '114'])}-${block()}-${block()}`;
  if (orderIds.has(id)) throw new Error(`order id ${id} came up twice`);
  orderIds.add(id);
  return id;
}

export function timestamp(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', '+00:00');
}
