import type { LocalDate } from '../model/local-date.js';
import type { PackageOutline, ShipmentOutline } from '../model/package-outline.js';
import type { PlaceKind } from '../model/root-cause.js';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const weekdays = new Map<LocalDate, string>();

/** The weekday of a day, told once for each. */
function weekdayOf(day: LocalDate): string {
  const known = weekdays.get(day);
  if (known !== undefined) return known;
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  weekdays.set(day, weekday);
  return weekday;
}

const PLACES: Readonly<Record<PlaceKind, (one: ShipmentOutline) => readonly string[]>> = {
  carrier: ({ carrier }) => (carrier?.value ? [carrier.value] : []),
  service: ({ service, shipMethod }) => {
    const text = service?.value || shipMethod?.value;
    return text ? [text] : [];
  },
  category: ({ category }) => [category],
  sku: ({ skus }) => skus,
  origin: ({ origin }) => (origin?.value ? [origin.value] : []),
  // The day it was sent, else the day promised: a routine of one weekday shows in either.
  weekday: ({ shipDay, day }) => {
    const on = shipDay?.value ?? day?.value;
    return on === undefined ? [] : [weekdayOf(on)];
  },
};

/** The kinds of places, in the order in which they are told. */
export const PLACE_KINDS = Object.keys(PLACES) as readonly PlaceKind[];

/** The places of one kind that a package has: none where nothing tells, several where it holds several SKUs. */
export function placesOf({ shipment }: PackageOutline, kind: PlaceKind): readonly string[] {
  const places = PLACES[kind](shipment);
  return places.length > 1 ? [...new Set(places)] : places;
}
