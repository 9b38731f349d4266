import type { ShipmentOutline } from '../model/package-outline.js';
import { UNKNOWN_CATEGORY } from '../model/shipment.js';
import { findSharers, type ReconcileGrounds, suspectOf, suspectOutside } from './suspect-records.js';
import type { Suspect } from './suspects.js';

/** Every listed package that may lie behind the difference between Amazon's counts of a category and the rows of its report. */
export function suspectRows(grounds: ReconcileGrounds, category: string): readonly Suspect[] {
  const listed = grounds.packages.filter(({ shipment }) => shipment.listing !== 'not-listed');
  const sharers = findSharers(listed);
  const suspect = (shipment: ShipmentOutline): readonly Suspect[] => {
    const { listing } = shipment;
    if (shipment.category === category && listing === 'unknown')
      return [suspectOf(shipment, 'valid', [['open', ['defect']]])];
    if (shipment.category === UNKNOWN_CATEGORY && category !== UNKNOWN_CATEGORY && listing !== 'valid')
      return [suspectOf(shipment, 'valid', [['unknown-category', ['defect']]])];
    if (listing !== 'defect' || shipment.category !== category) return [];
    if (shipment.standing === 'not-seller-fulfilled')
      return [suspectOf(shipment, 'defect', [['fulfilled-by-amazon', ['valid']]])];
    return sharers.has(shipment) ? [suspectOf(shipment, 'defect', [['merged-orders', ['valid']]])] : [];
  };
  return [
    ...listed.flatMap(({ shipment }) => suspect(shipment)),
    ...grounds.outside
      .filter(
        (shipment) =>
          (shipment.category === category || shipment.category === UNKNOWN_CATEGORY) &&
          shipment.listing === 'defect',
      )
      .flatMap(suspectOutside)
      .map((one) => ({ ...one, now: 'valid' as const })),
  ];
}
