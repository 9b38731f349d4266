import type { ClassifiedShipment } from '../model/verdict.js';

const key = ({ shipment }: ClassifiedShipment): string =>
  `${shipment.day?.value ?? ''} ${shipment.packageId}`;

/** The order in which packages are listed: by day, then by package. */
export function byDay(a: ClassifiedShipment, b: ClassifiedShipment): number {
  return key(a) < key(b) ? -1 : 1;
}
