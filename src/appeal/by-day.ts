import type { ClassifiedShipment } from '../model/verdict.js';

/** The order in which packages are listed: by day, then by package. Those without a day come first. */
export function byDay({ shipment: a }: ClassifiedShipment, { shipment: b }: ClassifiedShipment): number {
  const day = a.day?.value ?? '';
  const other = b.day?.value ?? '';
  if (day !== other) return day < other ? -1 : 1;
  return a.packageId < b.packageId ? -1 : 1;
}
