import { compareText } from '../model/compare-text.js';
import type { ClassifiedShipment } from '../model/verdict.js';

/** The order in which packages are listed: by day, then by package. Those without a day come first. */
export function byDay({ shipment: a }: ClassifiedShipment, { shipment: b }: ClassifiedShipment): number {
  return compareText(a.day?.value ?? '', b.day?.value ?? '') || compareText(a.packageId, b.packageId);
}
