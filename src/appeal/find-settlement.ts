import type { CategoryFigure, ScenarioFigures } from '../model/analysis.js';
import type { Settlement } from '../model/category-argument.js';
import { compareText } from '../model/compare-text.js';
import { compareToFloor, formatPercent, formatRate } from '../model/decimal.js';
import { groupBy } from '../model/group-by.js';
import type { Scenario } from '../model/scenario.js';
import {
  type ClassifiedShipment,
  exemptionUnder,
  type Outcome,
  outcomesUnder,
  worstOf,
} from '../model/verdict.js';
import { testsUnder } from './tests-under.js';

/** With more kinds of facts than this, sets of at most three are tried; of more than twenty, those that most packages lack. */
const MOST_KINDS = 10;
const KINDS_TRIED = 20;

/** One way to settle a package: the facts that it takes, and what it then counts as. */
interface Way {
  readonly needs: readonly string[];
  readonly outcome: Outcome;
}

/** An undetermined package with its ways out; packages alike in all of it are counted together. */
interface Open {
  readonly category: string;
  readonly worst: Outcome;
  readonly ways: readonly Way[];
  readonly packages: number;
}

/** Facts of its tracking that speak for the seller. While its exemption is open, a valid package may still leave both sides. */
function waysByTracking(one: ClassifiedShipment, { id }: Scenario): readonly Way[] {
  const { needs, outcomes } = one.tracking;
  if (needs === null || !outcomes.includes('valid')) return [];
  return [{ needs: [needs], outcome: exemptionUnder(one, id) === 'not-exempt' ? 'valid' : 'exempt' }];
}

/** Facts that make a clause exempt it. What the policy itself leaves open no fact settles. */
function waysByClause({ verdicts, shipment }: ClassifiedShipment, { choice }: Scenario): readonly Way[] {
  // Where the day is unknown, so is the edition: no single fact of a clause settles it.
  if (shipment.day === null || choice.kind === 'none') return [];
  return verdicts.flatMap((verdict): readonly Way[] => {
    const tests = testsUnder(verdict, choice).map(({ result }) => result);
    const open = tests.filter(({ outcome }) => outcome === 'unknown');
    const isLost = tests.some(({ outcome }) => outcome === 'not-met');
    if (isLost || open.length === 0 || open.some(({ needs }) => needs === null)) return [];
    return [{ needs: [...new Set(open.flatMap(({ needs }) => needs ?? []))], outcome: 'exempt' }];
  });
}

/** Every way in which facts could help; one that leaves the package what it counts as already is none. */
function waysOf(one: ClassifiedShipment, scenario: Scenario, worst: Outcome): readonly Way[] {
  // Where Amazon's own row is no answer, no fact of the seller's tells how Amazon counted it.
  if (one.shipment.listing === 'unknown') return [];
  return [...waysByTracking(one, scenario), ...waysByClause(one, scenario)].filter(
    ({ outcome }) => outcome !== worst,
  );
}

const keyOf = ({ category, worst, ways }: Open): string =>
  [category, worst, ...ways.flatMap(({ outcome, needs }) => [outcome, ...needs])].join('\n');

function gatherOpen(packages: readonly ClassifiedShipment[], scenario: Scenario): readonly Open[] {
  const open = packages.flatMap((one) => {
    const outcomes = outcomesUnder(one, scenario.id);
    const worst = worstOf(outcomes);
    const ways = outcomes.length > 1 ? waysOf(one, scenario, worst) : [];
    return ways.length > 0 ? [{ category: one.shipment.category, worst, ways, packages: 1 }] : [];
  });
  return [...groupBy(open, keyOf).values()].flatMap((alike) => {
    const [first] = alike;
    return first ? [{ ...first, packages: alike.length }] : [];
  });
}

const isKnown = ({ needs }: Way, facts: ReadonlySet<string>): boolean =>
  needs.every((need) => facts.has(need));

/** What an undetermined package counts as once facts speak for the seller; null where they do not settle it. */
function settledBy({ ways }: Open, facts: ReadonlySet<string>): Outcome | null {
  const settled = ways.filter((way) => isKnown(way, facts));
  if (settled.length === 0) return null;
  return settled.some(({ outcome }) => outcome === 'valid') ? 'valid' : 'exempt';
}

type Rated = CategoryFigure & { readonly numerator: number; readonly denominator: number };

function settle(
  figure: Rated,
  open: readonly Open[],
  facts: ReadonlySet<string>,
  floor: string,
): Settlement['categories'][number] {
  let { numerator, denominator } = figure;
  for (const one of open) {
    const outcome = one.category === figure.category ? settledBy(one, facts) : null;
    if (outcome === null) continue;
    if (outcome === 'valid') numerator += one.packages;
    if (outcome === 'valid' && one.worst === 'exempt') denominator += one.packages;
    if (outcome === 'exempt' && one.worst === 'defect') denominator -= one.packages;
  }
  // Amazon's report may list more failing packages than Amazon counted.
  denominator = Math.max(numerator, denominator);
  return {
    category: figure.category,
    numerator,
    denominator,
    rate: formatRate(numerator, denominator),
    display: formatPercent(numerator, denominator),
    standing: denominator === 0 ? null : compareToFloor(numerator, denominator, floor),
  };
}

/** The kinds of facts that packages lack. */
function listKinds(open: readonly Open[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { ways, packages } of open)
    for (const need of new Set(ways.flatMap(({ needs }) => needs)))
      counts.set(need, (counts.get(need) ?? 0) + packages);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, KINDS_TRIED)
    .map(([need]) => need)
    .toSorted();
}

/** Every set of up to `most` things, the smallest first. */
function subsetsOf<T>(things: readonly T[], most: number): readonly (readonly T[])[] {
  const sets: (readonly T[])[] = [[]];
  for (const thing of things)
    sets.push(...sets.filter((set) => set.length < most).map((set) => [...set, thing]));
  return sets.filter((set) => set.length > 0).toSorted((a, b) => a.length - b.length);
}

const passesIn = ({ categories }: Pick<Settlement, 'categories'>): number =>
  categories.filter(({ standing, denominator }) => standing === 'above' || denominator === 0).length;

/**
 * The smallest set of missing facts with which the affected categories would pass, if every one of them spoke for the seller; where
 * none suffices, of the sets that lift the most categories the smallest of those that settle the most packages. Null where the
 * categories pass already, or where no fact would help any package.
 */
export function findSettlement(
  figures: ScenarioFigures | undefined,
  packages: readonly ClassifiedShipment[],
  affected: readonly string[],
  scenario: Scenario | undefined,
  floor: string,
): Settlement | null {
  const isRated = (one: CategoryFigure): one is Rated =>
    one.numerator !== null && one.denominator !== null && one.denominator + one.exempt > 0;
  const rated = (figures?.categories ?? []).filter(isRated).filter((one) => affected.includes(one.category));
  if (scenario === undefined || rated.length === 0 || passesIn({ categories: rated }) === rated.length)
    return null;
  const open = gatherOpen(
    packages.filter(({ shipment }) => affected.includes(shipment.category)),
    scenario,
  );
  const kinds = listKinds(open);
  const tried = subsetsOf(kinds, kinds.length > MOST_KINDS ? 3 : kinds.length).map((needs): Settlement => {
    const facts = new Set(needs);
    const settled = open.filter((one) => settledBy(one, facts) !== null);
    const sum = (some: readonly Open[]): number => some.reduce((total, one) => total + one.packages, 0);
    const categories = rated.map((figure) => settle(figure, open, facts, floor));
    return {
      facts: needs.map((need) => ({
        need,
        packages: sum(
          settled.filter(({ ways }) => ways.some((way) => way.needs.includes(need) && isKnown(way, facts))),
        ),
      })),
      packages: sum(settled),
      categories,
      passes: passesIn({ categories }) === rated.length,
    };
  });
  const [best] = tried
    .filter((one) => one.packages > 0)
    .toSorted(
      (a, b) =>
        passesIn(b) - passesIn(a) ||
        (a.passes ? a.facts.length - b.facts.length || a.packages - b.packages : b.packages - a.packages) ||
        a.facts.length - b.facts.length,
    );
  return best ?? null;
}
