import { isDamagedBySpreadsheet } from '../../model/damaged-number.js';
import { numberKey } from '../../model/number-key.js';
import type { Shipment } from '../../model/shipment.js';

/** Marks the packages whose tracking number a package of another order bears too. */
export function markSharedNumbers(shipments: readonly Shipment[]): readonly Shipment[] {
  const orderOf = new Map<string, string>();
  const shared = new Set<string>();
  for (const { orderId, numbers } of shipments)
    for (const number of numbers) {
      // Digits that a spreadsheet ate make different numbers look alike.
      if (isDamagedBySpreadsheet(number)) continue;
      const key = numberKey(number);
      const earlier = orderOf.get(key);
      if (earlier === undefined) orderOf.set(key, orderId);
      else if (earlier !== orderId) shared.add(key);
    }
  const isShared = ({ number, trackingNumber }: Shipment): boolean =>
    number !== null && trackingNumber !== null && shared.has(numberKey(trackingNumber.value));
  return shipments.map((one) => (isShared(one) ? { ...one, numberIsShared: true } : one));
}
