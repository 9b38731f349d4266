import type { PackageOutline } from '../model/package-outline.js';
import type { DayKind } from '../model/shipment.js';

const WEAKEST_FIRST: readonly DayKind[] = [
  'purchase-date',
  'ship-by-date',
  'ship-date',
  'promised-delivery-date',
];

/** The weakest date that places one of these packages in the window. */
export function weakestDay(packages: readonly PackageOutline[]): DayKind {
  const kinds = new Set(packages.map(({ shipment }) => shipment.dayIs));
  return WEAKEST_FIRST.find((kind) => kinds.has(kind)) ?? 'promised-delivery-date';
}
