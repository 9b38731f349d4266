import { deliveryDays, spreadOver } from './generate-days.js';
import {
  isTwelfth,
  type Order,
  type Store,
  shipParcel,
  uncountedOrders,
  type VtrRow,
} from './generate-orders.js';
import { PARCELS } from './generate-products.js';
import { seedRandom } from './generate-random.js';

export interface ParcelStore {
  readonly orders: readonly Order[];
  readonly rows: readonly VtrRow[];
}

const VALID = 131;
const DEFECTS = 49;
const UNCOUNTED = { fba: 6, multiChannel: 0, cancelled: 3, pending: 0 };

/** A store whose defects are all its own: parcels without a number, or with the packing system's own one. */
export function makeParcelStore(): ParcelStore {
  const store: Store = { random: seedRandom(180131), products: PARCELS, orderIds: new Set() };
  const days = deliveryDays('2021-07-07', '2021-08-05');
  const goods = PARCELS.filter((product) => !product.fba);

  const rows = Array.from({ length: DEFECTS }, (_, index): VtrRow => {
    const promised = spreadOver(days, index, DEFECTS);
    const order = shipParcel(store, goods, promised, false);
    // Two of seven were confirmed with a number that no carrier knows.
    const trackingId = index % 7 < 2 ? `PKG-${2040 + index * 3}` : '';
    return { order, promised, trackingId, shipMethod: trackingId === '' ? 'Standard Shipping' : 'Standard' };
  });
  const valid = Array.from({ length: VALID }, (_, index) =>
    shipParcel(store, goods, spreadOver(days, index, VALID), isTwelfth(index)),
  );
  const uncounted = uncountedOrders(store, days, UNCOUNTED);
  return { orders: [...rows.map((row) => row.order), ...valid, ...uncounted], rows };
}
