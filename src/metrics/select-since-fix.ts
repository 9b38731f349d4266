import type { LocalDate } from '../model/local-date.js';
import type { ClassifiedShipment } from '../model/verdict.js';

/** The packages shipped after the day of the fix, up to the day of the letter. One of unknown ship date is none of them. */
export function selectSinceFix(
  packages: readonly ClassifiedShipment[],
  fixDay: LocalDate,
  asOf: LocalDate,
): readonly ClassifiedShipment[] {
  return packages.filter(({ shipment: { shipDay } }) => {
    const day = shipDay?.value;
    return day !== undefined && day > fixDay && day <= asOf;
  });
}
