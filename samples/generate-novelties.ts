import { deliveryDays, spreadOver } from './generate-days.js';
import type { CategoryPlan, Kind, Sale } from './generate-novelties-plan.js';
import { ENVELOPE_METHODS, ENVELOPES_WITHOUT_ID, PLAN } from './generate-novelties-plan.js';
import type { BasketEntry, Line, Order, Store, VtrRow } from './generate-orders.js';
import {
  isTwelfth,
  packageValue,
  priceLines,
  shipOrder,
  shipParcel,
  taxOf,
  uncountedOrders,
} from './generate-orders.js';
import { type Category, NOVELTIES, type Product } from './generate-products.js';
import { seedRandom } from './generate-random.js';
import { TOWNS, type Town, townNamed } from './generate-towns.js';

export interface NoveltiesRow extends VtrRow {
  readonly kind: Kind;
  readonly category: Category;
}

export interface Novelties {
  readonly orders: readonly Order[];
  /** The defects promised in the window. */
  readonly rows: readonly NoveltiesRow[];
  /** Defects promised after it. */
  readonly laterRows: readonly NoveltiesRow[];
}

/** A defect before it has a ship method and a reference id. */
type Draft = Omit<NoveltiesRow, 'trackingId' | 'shipMethod'>;

const UNCOUNTED = { fba: 25, multiChannel: 5, cancelled: 8, pending: 4 };
const PARCEL_METHODS = ['Standard Shipping', 'Standard', 'Std US Dom'];

/** Chance-drawn clean envelopes stay below the one chosen as the hardest: 9.20, and 9.99 with tax. */
const HARDEST = { value: 920, withTax: 999 };

export function makeNovelties(): Novelties {
  const store: Store = { random: seedRandom(20210816), products: NOVELTIES, orderIds: new Set() };
  const window = deliveryDays('2021-07-07', '2021-08-05');
  const drafts = PLAN.flatMap((plan) => draftDefects(store, plan, window));
  const later = draftLater(store, deliveryDays('2021-08-06', '2021-08-09'));
  const valid = PLAN.flatMap((plan) => shipValid(store, plan, window));
  const uncounted = uncountedOrders(store, window.slice(2), UNCOUNTED);

  const rows = confirm(store, drafts, ENVELOPES_WITHOUT_ID, 3107);
  const laterRows = confirm(store, later, 1, 4012);
  const listed = [...rows, ...laterRows].map((row) => row.order);
  return { orders: [...listed, ...valid, ...uncounted], rows, laterRows };
}

function draftDefects(store: Store, plan: CategoryPlan, days: readonly string[]): Draft[] {
  const { category } = plan;
  const sales: readonly (Sale | null)[] = [...plan.chosen, ...Array.from({ length: plan.clean }, () => null)];
  return store.random.shuffle(sales).map((sale, index) => {
    const promised = spreadOver(days, index, sales.length);
    if (sale === null) return draftClean(store, category, promised, index);
    const [kind, basket, city] = sale;
    const town = townNamed(city);
    const goods = basket.map(([sku, quantity]) => [productNamed(sku), quantity] as const);
    const lines = priceLines(goods, town).map((line) =>
      kind === 'tax-unknown' ? { ...line, itemTax: null } : line,
    );
    return { kind, category, promised, order: shipOrder(store, lines, town, promised) };
  });
}

function draftClean(store: Store, category: Category, promised: string, index: number): Draft {
  const { lines, town } = drawCleanEnvelope(store, category, isTwelfth(index));
  return { kind: 'clean', category, promised, order: shipOrder(store, lines, town, promised) };
}

/** Draws baskets until one stays under the limit with tax. Two products in one envelope are of one mailpiece. */
export function drawCleanEnvelope(
  { random }: Store,
  category: Category,
  two: boolean,
): { lines: Line[]; town: Town } {
  const envelopes = NOVELTIES.filter((each) => each.category === category && isEnvelope(each));
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const town = random.pick(TOWNS);
    const first = random.pick(envelopes);
    const like = envelopes.filter((each) => each !== first && each.mailedAs === first.mailedAs);
    const basket: BasketEntry[] = [[first, !two && random.integer(1, 4) === 1 ? 2 : 1]];
    if (two) basket.push([random.pick(like), 1]);
    const lines = priceLines(basket, town);
    const value = packageValue(lines);
    if (value < HARDEST.value && value + taxOf(lines) < HARDEST.withTax) return { lines, town };
  }
  throw new Error(`no clean envelope found for ${category}`);
}

function draftLater(store: Store, days: readonly string[]): Draft[] {
  return PLAN.flatMap(({ category }, index) =>
    [0, 1].map((turn) => draftClean(store, category, spreadOver(days, index * 2 + turn, 6), turn)),
  );
}

function shipValid(store: Store, { category, valid }: CategoryPlan, days: readonly string[]): Order[] {
  const goods = NOVELTIES.filter(
    (each) => each.category === category && each.mailedAs === 'parcel' && !each.fba,
  );
  return Array.from({ length: valid }, (_, index) =>
    shipParcel(store, goods, spreadOver(days, index, valid), isTwelfth(index)),
  );
}

/** Gives each defect the ship method and the id it was confirmed with; letters are numbered as they were bought. */
function confirm(store: Store, drafts: readonly Draft[], withoutId: number, firstNumber: number) {
  const { random } = store;
  const byPurchase = drafts.toSorted((a, b) => Date.parse(a.order.purchased) - Date.parse(b.order.purchased));
  const envelopes = byPurchase.filter((draft) => draft.kind !== 'parcel' && draft.kind !== 'undeclared');
  const texts = random.shuffle(ENVELOPE_METHODS.flatMap(([text, count]) => Array<string>(count).fill(text)));
  const methods = new Map(envelopes.map((draft, index) => [draft, texts[index] ?? '']));
  const blank = new Set(random.shuffle(envelopes).slice(0, withoutId));

  let number = firstNumber;
  return byPurchase.map((draft): NoveltiesRow => {
    if (draft.kind === 'parcel') {
      return { ...draft, trackingId: '', shipMethod: random.pick(PARCEL_METHODS) };
    }
    number += random.integer(1, 4);
    const trackingId = blank.has(draft) ? '' : `LTR${String(number).padStart(5, '0')}`;
    return { ...draft, trackingId, shipMethod: methods.get(draft) ?? 'First Class' };
  });
}

function isEnvelope({ mailedAs }: Product): boolean {
  return mailedAs === 'letter' || mailedAs === 'flat';
}

export function productNamed(sku: string): Product {
  const found = NOVELTIES.find((product) => product.sku === sku);
  if (!found) throw new Error(`no product is called ${sku}`);
  return found;
}
