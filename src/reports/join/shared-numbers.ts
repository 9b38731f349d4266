import type { JoinedPackage } from './build-shipment.js';

/** Finds the tracking numbers that packages of more than one order bear. */
export function sharedNumbers(packages: readonly JoinedPackage[]): (number: string) => boolean {
  const orderOf = new Map<string, string>();
  const shared = new Set<string>();
  for (const { seed, row, attached } of packages)
    for (const number of [
      row?.trackingId,
      seed.trackingNumber?.value,
      ...attached.labels.map((label) => label.seed.trackingNumber?.value),
    ]) {
      if (!number) continue;
      const earlier = orderOf.get(number);
      if (earlier === undefined) orderOf.set(number, seed.orderId);
      else if (earlier !== seed.orderId) shared.add(number);
    }
  return (number) => shared.has(number);
}
