import type { ExampleShipment } from '../model/appeal-exhibits.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import { byDay } from './by-day.js';

const MOST = 5;

/** A shipment chosen as an example, and by which part of the rule. */
export interface ChosenExample {
  readonly classified: ClassifiedShipment;
  readonly chosenAs: ExampleShipment['chosenAs'];
}

/** Whether Amazon's own row has the exact words by which an envelope is exempt. */
function hasExactText({ verdicts }: ClassifiedShipment): boolean {
  for (const { dimensions } of verdicts)
    for (const { readings } of dimensions)
      for (const { id, result } of readings)
        if (id === 'by-ship-method' && result.outcome === 'met') return true;
  return false;
}

/** How much of a package's case stands in Amazon's own row and the seller's records. */
function evidenceStrength(one: ClassifiedShipment, exhibited: ReadonlySet<string>): number {
  const { orderId, value } = one.shipment;
  return (
    (exhibited.has(orderId) ? 4 : 0) +
    (value.packageValue ? 2 : 0) +
    (hasExactText(one) ? 2 : 0) +
    (value.tax === null ? 0 : 1)
  );
}

/** The one that an order puts first. */
function firstOf<T>(items: Iterable<T>, compare: (a: T, b: T) => number): T | undefined {
  let first: T | undefined;
  for (const item of items) if (first === undefined || compare(item, first) < 0) first = item;
  return first;
}

const worthOf = ({ shipment }: ClassifiedShipment): number => shipment.value.inclTax.low;

/** The package whose value, with tax where it is known, lies highest comes first: the one a sceptic would pick. */
const hardestFirst = (a: ClassifiedShipment, b: ClassifiedShipment): number =>
  worthOf(b) - worthOf(a) || byDay(a, b);

/** A package that may become an example. */
interface Candidate {
  readonly one: ClassifiedShipment;
  readonly cause: string;
  readonly strength: number;
  /** How much it shows that no example shows yet. */
  novelty: number;
}

/** What the examples chosen so far show. */
interface Shown {
  readonly categories: Set<string>;
  readonly causes: Set<string>;
  readonly days: Set<string>;
}

const dayOf = ({ shipment }: ClassifiedShipment): string => shipment.day?.value ?? '';

const noveltyOf = ({ one, cause }: Candidate, { categories, causes, days }: Shown): number =>
  (categories.has(one.shipment.category) ? 0 : 4) +
  (causes.has(cause) ? 0 : 2) +
  (days.has(dayOf(one)) ? 0 : 1);

const bestFirst = (a: Candidate, b: Candidate): number =>
  b.novelty - a.novelty || b.strength - a.strength || byDay(a.one, b.one);

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
  const hardest = firstOf(exempt, hardestFirst);
  const pool = new Set<Candidate>();
  for (const one of exempt)
    if (one !== hardest)
      pool.add({ one, cause: causeOf(one), strength: evidenceStrength(one, exhibited), novelty: 0 });
  const chosen: ChosenExample[] = [];
  const shown: Shown = { categories: new Set(), causes: new Set(), days: new Set() };
  while (chosen.length < most - 1) {
    for (const candidate of pool) candidate.novelty = noveltyOf(candidate, shown);
    const best = firstOf(pool, bestFirst);
    if (best === undefined || (best.novelty <= 1 && chosen.length >= 2)) break;
    pool.delete(best);
    shown.categories.add(best.one.shipment.category);
    shown.causes.add(best.cause);
    shown.days.add(dayOf(best.one));
    chosen.push({ classified: best.one, chosenAs: 'strongest' });
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
