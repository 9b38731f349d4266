import type { PackageOutline } from '../model/package-outline.js';
import type { CausePlace, PlaceKind } from '../model/root-cause.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import { PLACE_KINDS, placesOf } from './places.js';

/** A cause of fewer packages shows no place: what few of them share, they may share by chance. */
const FEWEST = 8;
/** Fewer others than this are nothing to compare with. */
const FEWEST_OTHERS = 5;

/** How many packages there are at each place of a kind, and of how many it is known. */
export interface PlaceCounts {
  readonly at: ReadonlyMap<string, number>;
  readonly known: number;
}

/** Counts the places of one kind over packages. */
export function countPlaces(packages: readonly PackageOutline[], kind: PlaceKind): PlaceCounts {
  const at = new Map<string, number>();
  let known = 0;
  for (const one of packages) {
    const places = placesOf(one, kind);
    if (places.length > 0) known++;
    for (const place of places) at.set(place, (at.get(place) ?? 0) + 1);
  }
  return { at, known };
}

/** The place with the most packages, of several the first by name. */
function busiestOf({ at }: PlaceCounts): readonly [value: string, packages: number] {
  let busiest: readonly [string, number] = ['', 0];
  for (const place of at)
    if (place[1] > busiest[1] || (place[1] === busiest[1] && place[0] < busiest[0])) busiest = place;
  return busiest;
}

function findPlace(own: PlaceCounts, all: PlaceCounts, kind: PlaceKind): readonly CausePlace[] {
  const [value, packages] = busiestOf(own);
  const others = (all.at.get(value) ?? 0) - packages;
  const othersKnown = all.known - own.known;
  const isMost = own.known >= FEWEST && packages * 3 >= own.known * 2;
  // At most half the share that it has among the packages of the cause.
  const isRareElsewhere = othersKnown >= FEWEST_OTHERS && others * own.known * 2 <= packages * othersKnown;
  return isMost && isRareElsewhere ? [{ kind, value, packages, known: own.known, others, othersKnown }] : [];
}

/**
 * The places that explain most of a cause: at least two thirds of its packages have one, and of all other packages in the window
 * at most half as large a share. Without eight of the cause and five others there is nothing to compare. A
 * service that only repeats the carrier is left out.
 */
export function findPlaces(
  packages: readonly ClassifiedShipment[],
  all: ReadonlyMap<PlaceKind, PlaceCounts>,
  saysNothing: readonly PlaceKind[],
): readonly CausePlace[] {
  if (packages.length < FEWEST) return [];
  const found = PLACE_KINDS.filter((kind) => !saysNothing.includes(kind)).flatMap((kind) => {
    const counts = all.get(kind);
    return counts ? findPlace(countPlaces(packages, kind), counts, kind) : [];
  });
  const isAt = (one: ClassifiedShipment, { kind, value }: CausePlace): boolean =>
    placesOf(one, kind).includes(value);
  const carrier = found.find(({ kind }) => kind === 'carrier');
  const repeatsCarrier = (place: CausePlace): boolean =>
    place.kind === 'service' &&
    carrier !== undefined &&
    packages.every((one) => isAt(one, carrier) === isAt(one, place));
  return found.filter((place) => !repeatsCarrier(place));
}
