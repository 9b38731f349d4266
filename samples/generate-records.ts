import { deliveryDays } from './generate-days.js';
import { type Order, type Store, uncountedOrders } from './generate-orders.js';
import { NOVELTIES, type Product } from './generate-products.js';
import { seedRandom } from './generate-random.js';
import { draftSales, type RecordsOrder } from './generate-records-drafts.js';
import { type Sent, sendPackages } from './generate-records-packages.js';
import { OUTSIDE, RECORDS_PLAN, UNCOUNTED } from './generate-records-plan.js';

export interface Records {
  readonly products: readonly Product[];
  /** Every order of All Orders. */
  readonly orders: readonly Order[];
  /** Those of the Order Report. */
  readonly shipped: readonly RecordsOrder[];
  /** Every package, in the order in which they were sent. */
  readonly sent: readonly Sent[];
}

/** A store that has no VTR report: its own records of what was shipped carry the case. */
export function makeRecords(): Records {
  const products = NOVELTIES.filter(
    ({ category, mailedAs }) =>
      mailedAs !== 'unsaid' && RECORDS_PLAN.some((plan) => plan.category === category),
  );
  const store: Store = { random: seedRandom(20250414), products, orderIds: new Set() };
  const window = deliveryDays('2025-03-05', '2025-04-03');
  const edges = [...deliveryDays('2025-03-03', '2025-03-04'), ...deliveryDays('2025-04-04', '2025-04-05')];
  const drafts = RECORDS_PLAN.flatMap((plan) => [
    ...draftSales(store, plan, window),
    ...draftSales(store, { ...plan, chosen: [], drawn: OUTSIDE }, edges),
  ]);
  const uncounted = uncountedOrders(store, window.slice(2), UNCOUNTED);
  const sent = sendPackages(
    store.random,
    drafts.toSorted((a, b) => Date.parse(a.order.updated) - Date.parse(b.order.updated)),
  );
  const shipped = [...new Map(sent.map(({ order }) => [order.id, order])).values()];
  return {
    products,
    orders: [...shipped.map((order) => asUpdated(order, sent)), ...uncounted],
    shipped,
    sent,
  };
}

/** The order as All Orders holds it: updated when it was confirmed last. */
function asUpdated(order: RecordsOrder, sent: readonly Sent[]): Order {
  const own = sent.filter((one) => one.order.id === order.id);
  const moments = own.flatMap(({ uploads }) => uploads.map(({ at }) => at));
  return { ...order, updated: moments.toSorted().at(-1) ?? order.updated };
}
