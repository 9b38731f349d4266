import type { ExampleShipment } from '../model/appeal-exhibits.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import { byDay } from './by-day.js';

const MOST = 5;

/** A shipment chosen as an example, and by which part of the rule. */
export interface ChosenExample {
  readonly classified: ClassifiedShipment;
  readonly chosenAs: ExampleShipment['chosenAs'];
}

/** How much of a package's case stands in Amazon's own row and the seller's records. */
function evidenceStrength(one: ClassifiedShipment, exhibited: ReadonlySet<string>): number {
  const { shipment, verdicts } = one;
  const exactText = verdicts.some((verdict) =>
    verdict.dimensions.some((d) =>
      d.readings.some((r) => r.id === 'by-ship-method' && r.result.outcome === 'met'),
    ),
  );
  return (
    (exhibited.has(shipment.orderId) ? 4 : 0) +
    (shipment.value.packageValue ? 2 : 0) +
    (exactText ? 2 : 0) +
    (shipment.value.tax === null ? 0 : 1)
  );
}

/** The one that an order puts first. */
function firstOf<T>(items: readonly T[], compare: (a: T, b: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (first, item) => (first === undefined || compare(item, first) < 0 ? item : first),
    undefined,
  );
}

/** The package whose value, with tax where it is known, lies highest: the one a sceptic would pick. */
function hardestOf(packages: readonly ClassifiedShipment[]): ClassifiedShipment | undefined {
  const worth = (one: ClassifiedShipment): number => one.shipment.value.inclTax.low;
  return firstOf(packages, (a, b) => worth(b) - worth(a) || byDay(a, b));
}

/**
 * Three to five exempt shipments by a disclosed rule: strongest evidence first, each new one from a category, cause and day
 * not shown yet where there is one, and last the hardest case. All of them are exempt under the leading scenario.
 */
export function chooseExamples(
  exempt: readonly ClassifiedShipment[],
  causeOf: (one: ClassifiedShipment) => string,
  exhibited: ReadonlySet<string>,
  most: number = MOST,
): readonly ChosenExample[] {
  const hardest = hardestOf(exempt);
  const pool = exempt.filter((one) => one !== hardest);
  const chosen: ChosenExample[] = [];
  const seen = { categories: new Set<string>(), causes: new Set<string>(), days: new Set<string>() };
  const novelty = (one: ClassifiedShipment): number =>
    (seen.categories.has(one.shipment.category) ? 0 : 4) +
    (seen.causes.has(causeOf(one)) ? 0 : 2) +
    (seen.days.has(one.shipment.day?.value ?? '') ? 0 : 1);
  while (chosen.length < most - 1 && pool.length > 0) {
    const best = firstOf(
      pool,
      (a, b) =>
        novelty(b) - novelty(a) ||
        evidenceStrength(b, exhibited) - evidenceStrength(a, exhibited) ||
        byDay(a, b),
    );
    if (best === undefined || (novelty(best) <= 1 && chosen.length >= 2)) break;
    pool.splice(pool.indexOf(best), 1);
    seen.categories.add(best.shipment.category);
    seen.causes.add(causeOf(best));
    seen.days.add(best.shipment.day?.value ?? '');
    chosen.push({ classified: best, chosenAs: 'strongest' });
  }
  if (hardest) {
    const isTaxed = hardest.shipment.value.tax !== null;
    chosen.push({ classified: hardest, chosenAs: isTaxed ? 'hardest-with-tax' : 'hardest' });
  }
  return chosen;
}

/** Of the most examples, so many may be owned packages of categories that have no exempt one. */
const MOST_OWNED = 2;

/**
 * For a letter that disputes some packages and owns others: three to five exempt ones, and of categories that have none the first
 * failing one, so that no category goes without an example.
 */
export function chooseDisputed(
  exempt: readonly ClassifiedShipment[],
  causes: readonly { readonly id: string; readonly packages: readonly ClassifiedShipment[] }[],
  affected: readonly string[],
  exhibited: ReadonlySet<string>,
): readonly ChosenExample[] {
  const causeOf = new Map(causes.flatMap(({ id, packages: own }) => own.map((one) => [one, id] as const)));
  const claimed = new Set(exempt.map(({ shipment }) => shipment.category));
  const lacking = affected.filter((category) => !claimed.has(category)).slice(0, MOST_OWNED);
  const chosen = chooseExamples(
    exempt,
    (one) => causeOf.get(one) ?? 'unknown',
    exhibited,
    MOST - lacking.length,
  );
  return [...chosen, ...chooseUnshown(causes, lacking, chosen)];
}

/** The first failing package of each of some categories of which none is shown yet. */
function chooseUnshown(
  causes: readonly { readonly packages: readonly ClassifiedShipment[] }[],
  affected: readonly string[],
  shown: readonly ChosenExample[],
): readonly ChosenExample[] {
  const categories = new Set(shown.map(({ classified }) => classified.shipment.category));
  const all = causes.flatMap(({ packages }) => packages).toSorted(byDay);
  return affected
    .filter((category) => !categories.has(category))
    .flatMap((category) => all.find(({ shipment }) => shipment.category === category) ?? [])
    .map((classified) => ({ classified, chosenAs: 'first-of-category' }));
}

/**
 * For a letter that disputes nothing: the first package of each cause, which shows what went wrong, and of each affected
 * category that none of those is from.
 */
export function chooseDefects(
  causes: readonly { readonly packages: readonly ClassifiedShipment[] }[],
  affected: readonly string[],
): readonly ChosenExample[] {
  const first = causes
    .flatMap(({ packages }) => packages.toSorted(byDay).slice(0, 1))
    .map((classified): ChosenExample => ({ classified, chosenAs: 'first-of-cause' }));
  return [...first, ...chooseUnshown(causes, affected, first)].slice(0, MOST);
}
