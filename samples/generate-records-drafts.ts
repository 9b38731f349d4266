import { spreadOver } from './generate-days.js';
import { drawCleanEnvelope, productNamed } from './generate-novelties.js';
import {
  isTwelfth,
  type Line,
  nextOrderId,
  type Order,
  priceLines,
  type Store,
  shipOrder,
  shipParcel,
  timestamp,
  unpriced,
} from './generate-orders.js';
import type { Category } from './generate-products.js';
import { type ChosenSale, isEnvelope, type Kind, type RecordsPlan } from './generate-records-plan.js';
import { townNamed } from './generate-towns.js';

/** A shipped order with what only the Order Report knows of it. */
export interface RecordsOrder extends Order {
  readonly promised: string;
  /** The lines as they were bought. All Orders holds them as they were sent. */
  readonly bought: readonly Line[];
  readonly itemIds: readonly string[];
  /** Tells buyers apart. They are invented, and so is everything that the reports hold of them. */
  readonly buyer: number;
}

/** A package before it has a label. */
export interface Draft {
  readonly kind: Kind;
  readonly order: RecordsOrder;
  /** The lines that it holds, and how many pieces of each. */
  readonly holds: readonly (readonly [line: number, quantity: number])[];
  /** Whether it is one of several packages of its order. */
  readonly isPart: boolean;
  /** The package of another order in which it travelled. */
  readonly partner: Draft | null;
}

/** All packages of one category, spread over the days on which they were promised. */
export function draftSales(
  store: Store,
  { category, chosen, drawn }: RecordsPlan,
  days: readonly string[],
): Draft[] {
  const sales = [
    ...chosen.map((sale) => (promised: string) => draftChosen(store, sale, promised)),
    ...Object.entries(drawn).flatMap(([kind, count]) =>
      Array.from(
        { length: count },
        (_, index) => (promised: string) =>
          draftDrawn(store, category, kind as Kind, promised, isTwelfth(index)),
      ),
    ),
  ];
  return store.random.shuffle(sales).flatMap((draft, index) => draft(spreadOver(days, index, sales.length)));
}

function draftDrawn(
  store: Store,
  category: Category,
  kind: Kind,
  promised: string,
  holdsTwo: boolean,
): Draft[] {
  const order = drawOrder(store, category, kind, promised, holdsTwo);
  // By 2025 every state of the list that has a sales tax charges it here.
  if (order.town.taxRate === 0) return draftDrawn(store, category, kind, promised, holdsTwo);
  if (kind !== 'merged') return [draftWhole(kind, record(store, order, promised))];
  const partner = draftWhole('parcel', record(store, order, promised));
  const goods = drawOrder(store, category, kind, promised, false).lines;
  const minutesLater = timestamp(Date.parse(order.purchased) / 1000 + 7 * 60);
  const lines = priceLines(
    goods.map(({ product, quantity }) => [product, quantity]),
    order.town,
  );
  const second = { ...order, id: nextOrderId(store), purchased: minutesLater, lines };
  const sameBuyer = { ...record(store, second, promised), buyer: partner.order.buyer };
  return [partner, { ...draftWhole(kind, sameBuyer), partner }];
}

function drawOrder(store: Store, category: Category, kind: Kind, promised: string, holdsTwo: boolean): Order {
  if (isEnvelope(kind)) {
    const { lines, town } = drawCleanEnvelope(store, category, holdsTwo);
    return shipOrder(store, lines, town, promised);
  }
  const goods = store.products.filter(
    (product) => product.category === category && product.mailedAs === 'parcel' && !product.fba,
  );
  return shipParcel(store, goods, promised, holdsTwo);
}

function draftChosen(store: Store, { kind, basket, city, twist }: ChosenSale, promised: string): Draft[] {
  const town = townNamed(city);
  const goods = basket.map(([sku, quantity]) => [productNamed(sku), quantity] as const);
  const order = record(store, shipOrder(store, priceLines(goods, town), town, promised), promised);
  const whole = draftWhole(kind, order);
  if (twist === 'taken back') {
    const [kept, cancelled] = [order.bought.slice(0, -1), { ...order, lines: order.bought.slice(-1) }];
    const lines = [...kept, ...unpriced(cancelled, 0).lines];
    return [{ ...whole, order: { ...order, lines }, holds: whole.holds.slice(0, -1) }];
  }
  if (twist !== 'split') return [whole];
  const pieces = whole.holds.flatMap(([line, quantity]) => Array.from({ length: quantity }, () => line));
  return pieces.map((line) => ({ ...whole, holds: [[line, 1]], isPart: true }));
}

function draftWhole(kind: Kind, order: RecordsOrder): Draft {
  const holds = order.bought.map(({ quantity }, line) => [line, quantity] as const);
  return { kind, order, holds, isPart: false, partner: null };
}

/** The order with what the Order Report adds to it. */
export function record({ random, orderIds }: Store, order: Order, promised: string): RecordsOrder {
  const itemIds = order.lines.map(
    () => `${random.integer(1_000_000, 9_999_999)}${random.integer(1_000_000, 9_999_999)}`,
  );
  return { ...order, promised, bought: order.lines, itemIds, buyer: orderIds.size };
}
