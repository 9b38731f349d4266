import { isDamagedBySpreadsheet } from '../../model/damaged-number.js';
import { numberKey } from '../../model/number-key.js';
import type { Shipment } from '../../model/shipment.js';

/** Tells which packages bear a tracking number that a package of another order bears too. */
export interface NumberIndex {
  /** Notes every number that files state of a package. */
  readonly note: (shipment: Shipment) => void;
  /** The package as it is known once all are noted. */
  readonly settle: (shipment: Shipment) => Shipment;
}

/** Opens an index of tracking numbers with nothing in it. */
export function indexNumbers(): NumberIndex {
  const orderOf = new Map<string, string>();
  const shared = new Set<string>();
  return {
    note: ({ orderId, numbers }) => {
      for (const number of numbers) {
        // Digits that a spreadsheet ate make different numbers look alike.
        if (isDamagedBySpreadsheet(number)) continue;
        const key = numberKey(number);
        const earlier = orderOf.get(key);
        if (earlier === undefined) orderOf.set(key, orderId);
        else if (earlier !== orderId) shared.add(key);
      }
    },
    settle: (shipment) => {
      const { number, trackingNumber } = shipment;
      const isShared =
        number !== null && trackingNumber !== null && shared.has(numberKey(trackingNumber.value));
      return isShared ? { ...shipment, numberIsShared: true } : shipment;
    },
  };
}
