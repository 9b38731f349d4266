import { addDays, type DateSpan, daysBetween } from '../model/local-date.js';
import type { CauseTrace, PlaceKind } from '../model/root-cause.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import { findPlaces, type PlaceCounts } from './find-places.js';

/** With fewer dated packages than this no trend is told, nor on a difference of fewer. */
const FEWEST = 5;

/** A failing package, its leading cause first and every other cause that explains it too. */
export interface CausedPackage {
  readonly classified: ClassifiedShipment;
  readonly causes: readonly string[];
}

function trendOf([first, second]: CauseTrace['halves']): CauseTrace['trend'] {
  if (first + second < FEWEST) return null;
  if (second >= first * 2 && second - first >= FEWEST) return 'rising';
  return first >= second * 2 && first - second >= FEWEST ? 'falling' : 'steady';
}

/** How many of the facts that show what went wrong some row states. */
const factsRead = ({ shipment }: ClassifiedShipment): number =>
  [
    shipment.day,
    shipment.carrier,
    shipment.trackingNumber,
    shipment.shipMethod,
    shipment.service,
    shipment.mailpiece,
    shipment.scans,
    shipment.value.packageValue,
  ].filter((fact) => fact !== null).length;

/** Which of two packages shows a cause better: the one of fewer causes, then of more facts, then the earlier, then by id. */
function clearer(a: CausedPackage, b: CausedPackage): CausedPackage {
  const byCauses = a.causes.length - b.causes.length;
  if (byCauses !== 0) return byCauses < 0 ? a : b;
  const byFacts = factsRead(b.classified) - factsRead(a.classified);
  if (byFacts !== 0) return byFacts < 0 ? a : b;
  const key = ({ classified: { shipment } }: CausedPackage): string =>
    `${shipment.day?.value ?? '~'} ${shipment.packageId}`;
  return key(a) <= key(b) ? a : b;
}

function clearestOf(packages: readonly CausedPackage[]): ClassifiedShipment | null {
  const [first, ...others] = packages;
  return first === undefined ? null : others.reduce(clearer, first).classified;
}

function countAlso(packages: readonly CausedPackage[]): CauseTrace['also'] {
  const counts = new Map<string, number>();
  for (const { causes } of packages)
    for (const id of causes.slice(1)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, packages: count }));
}

/**
 * Since when a cause stands in the rows, whether it grows, and where. The window's halves are compared: it rises or falls where
 * one holds at least twice the other, and five packages more.
 */
export function traceCause(
  packages: readonly CausedPackage[],
  window: DateSpan,
  everywhere: ReadonlyMap<PlaceKind, PlaceCounts>,
  saysNothing: readonly PlaceKind[],
): CauseTrace {
  const own = packages.map(({ classified }) => classified);
  const days = own.flatMap(({ shipment }) => (shipment.day ? [shipment.day.value] : [])).toSorted();
  const middle = addDays(window.from, Math.floor(daysBetween(window.from, window.to) / 2));
  const first = days.filter((day) => day <= middle).length;
  const halves = [first, days.length - first] as const;
  return {
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    halves,
    trend: trendOf(halves),
    places: findPlaces(own, everywhere, saysNothing),
    clearest: clearestOf(packages),
    also: countAlso(packages),
  };
}
