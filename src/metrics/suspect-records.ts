import type { LeftOutOrder } from '../model/left-out.js';
import { numberKey } from '../model/number-key.js';
import { firstSource, type PackageOutline, type ShipmentOutline } from '../model/package-outline.js';
import { UNKNOWN_CATEGORY } from '../model/shipment.js';
import { outcomesUnder, worstOf } from '../model/verdict.js';
import type { Place } from './reach.js';
import type { Suspect, Suspicion } from './suspects.js';

/** How many rows could not be read and were left out: of Amazon's list, and of all files that make packages. */
export interface RowsLeftOut {
  readonly listing: number;
  readonly all: number;
}

/** Everything beside which Amazon's counts of a category are held. */
export interface ReconcileGrounds {
  /** All packages of the window. */
  readonly packages: readonly PackageOutline[];
  readonly outside: readonly ShipmentOutline[];
  readonly leftOut: readonly LeftOutOrder[];
  readonly rowsLeftOut: RowsLeftOut;
}

const SOMEHOW: readonly Place[] = ['valid', 'defect'];
const GONE: readonly Place[] = ['absent'];

export function suspectOf(shipment: ShipmentOutline, now: Place, reasons: readonly Suspicion[]): Suspect {
  const { packageId, orderId } = shipment;
  return { id: packageId, orderId, source: firstSource(shipment), now, reasons };
}

const sharesNumber = ({ numberIsShared, number }: ShipmentOutline): boolean =>
  numberIsShared === true && (number?.shape.wellFormed ?? false);

/** Of packages that share a number all but the first by id: if Amazon counts the number once, these are the ones too many. */
export function findSharers(packages: readonly PackageOutline[]): ReadonlySet<ShipmentOutline> {
  const firsts = new Map<string, ShipmentOutline>();
  const all: ShipmentOutline[] = [];
  for (const { shipment } of packages) if (sharesNumber(shipment)) all.push(shipment);
  for (const one of all) {
    const key = numberKey(one.trackingNumber?.value ?? '');
    const first = firsts.get(key);
    if (first === undefined || one.packageId < first.packageId) firsts.set(key, one);
  }
  const kept = new Set(firsts.values());
  return new Set(all.filter((one) => !kept.has(one)));
}

/** Why Amazon may count a package of the category otherwise than the records do. */
function suspectOwn(one: PackageOutline, sharers: ReadonlySet<ShipmentOutline>): Suspect | null {
  const { shipment, tracking } = one;
  const outcomes = outcomesUnder(one, 'as-counted');
  const isListed = shipment.listing !== 'not-listed';
  const isOut = outcomes.length === 1 && outcomes[0] === 'exempt';
  const isOutByAmazon = isOut && tracking.outcomes.length === 1 && tracking.outcomes[0] === 'exempt';
  const found: Suspicion[] = [];
  if (outcomes.length > 1) found.push(['open', outcomes]);
  if (isOutByAmazon) found.push(['left-out-by-amazon', SOMEHOW]);
  if (isOut && !isOutByAmazon) found.push(['exempt-by-clause', SOMEHOW]);
  if (isListed && shipment.standing === null) found.push(['listed-unknown', GONE]);
  if (isListed && shipment.standing === 'not-seller-fulfilled') found.push(['fulfilled-by-amazon', GONE]);
  if (sharers.has(shipment)) found.push(['merged-orders', GONE]);
  if (shipment.dayIs !== 'promised-delivery-date' || shipment.day === null)
    found.push(['placed-by-another-date', GONE]);
  return found.length === 0 ? null : suspectOf(shipment, worstOf(outcomes), found);
}

/** Orders left out that a confirmation or a label names all the same: of which day and category nobody knows. */
function suspectLeftOut({ orderId, because, isNamed, source }: LeftOutOrder): readonly Suspect[] {
  if (!isNamed || because === 'not-shipped') return [];
  const reason = because === 'cancelled' ? 'cancelled' : 'fulfilled-by-amazon';
  return [{ id: orderId, orderId, source, now: 'absent', reasons: [[reason, SOMEHOW]] }];
}

/** Packages outside the window that Amazon may count in it: it lists them, or no promised date says that they are outside. */
export function suspectOutside(shipment: ShipmentOutline): readonly Suspect[] {
  const { listing, dayIs } = shipment;
  if (listing === 'not-listed' && dayIs === 'promised-delivery-date') return [];
  const may: readonly Place[] = listing === 'defect' ? ['defect'] : listing === 'valid' ? ['valid'] : SOMEHOW;
  return [suspectOf(shipment, 'absent', [['outside-window', may]])];
}

/** A package of which nobody knows the category. */
function suspectUnknown(one: PackageOutline): Suspect {
  return suspectOf(one.shipment, 'absent', [['unknown-category', outcomesUnder(one, 'as-counted')]]);
}

/**
 * Every package that may lie behind the difference between Amazon's counts and those of the records.
 * @param category null for the total.
 */
export function suspectRecords(
  { packages, outside, leftOut }: ReconcileGrounds,
  category: string | null,
): readonly Suspect[] {
  const sharers = findSharers(packages);
  const found: Suspect[] = [];
  const unknown: Suspect[] = [];
  for (const one of packages)
    if (category === null || one.shipment.category === category) {
      const suspect = suspectOwn(one, sharers);
      if (suspect !== null) found.push(suspect);
    } else if (one.shipment.category === UNKNOWN_CATEGORY) unknown.push(suspectUnknown(one));
  for (const shipment of outside)
    if (category === null || shipment.category === category || shipment.category === UNKNOWN_CATEGORY)
      found.push(...suspectOutside(shipment));
  return [...found, ...leftOut.flatMap(suspectLeftOut), ...unknown];
}
