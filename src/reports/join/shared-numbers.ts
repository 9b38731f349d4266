import { isDamagedBySpreadsheet } from '../../model/damaged-number.js';
import { numberKey } from '../../model/number-key.js';
import type { JoinedPackage } from './build-shipment.js';
import { numbersOf } from './numbers-of.js';

/** Finds the tracking numbers that packages of more than one order bear. */
export function sharedNumbers(packages: readonly JoinedPackage[]): (number: string) => boolean {
  const orderOf = new Map<string, string>();
  const shared = new Set<string>();
  for (const one of packages)
    for (const number of numbersOf(one)) {
      // Digits that a spreadsheet ate make different numbers look alike.
      if (isDamagedBySpreadsheet(number)) continue;
      const key = numberKey(number);
      const earlier = orderOf.get(key);
      if (earlier === undefined) orderOf.set(key, one.seed.orderId);
      else if (earlier !== one.seed.orderId) shared.add(key);
    }
  return (number) => shared.has(numberKey(number));
}
