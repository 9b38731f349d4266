import type { CategoryFigure, ScenarioFigures } from '../model/analysis.js';
import type { Settlement } from '../model/category-argument.js';
import { compareToFloor, formatPercent, formatRate } from '../model/decimal.js';
import { groupBy } from '../model/group-by.js';
import type { Scenario } from '../model/scenario.js';
import { type ClassifiedShipment, type Outcome, outcomesUnder, worstOf } from '../model/verdict.js';
import { testsUnder } from './tests-under.js';

/** With more kinds of facts than this, sets of at most three are tried. */
const MOST_KINDS = 10;

/** One way to settle a package: the facts that it takes, and what it then counts as at best. */
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

/** Every way in which facts could settle a package for the seller. What the policy itself leaves open no fact settles. */
function waysOf(one: ClassifiedShipment, scenario: Scenario): readonly Way[] {
  const { tracking, verdicts, shipment } = one;
  const byTracking: readonly Way[] =
    tracking.needs !== null && tracking.outcomes.includes('valid')
      ? [{ needs: [tracking.needs], outcome: 'valid' }]
      : [];
  // Where the day is unknown, so is the edition: no single fact of a clause settles it.
  if (shipment.day === null || scenario.choice.kind === 'none') return byTracking;
  const byClause = verdicts.flatMap((verdict): readonly Way[] => {
    const tests = testsUnder(verdict, scenario.choice).map(({ result }) => result);
    const open = tests.filter(({ outcome }) => outcome === 'unknown');
    const isLost = tests.some(({ outcome }) => outcome === 'not-met');
    if (isLost || open.length === 0 || open.some(({ needs }) => needs === null)) return [];
    return [{ needs: [...new Set(open.flatMap(({ needs }) => needs ?? []))], outcome: 'exempt' }];
  });
  return [...byTracking, ...byClause];
}

function gatherOpen(packages: readonly ClassifiedShipment[], scenario: Scenario): readonly Open[] {
  const open = packages.flatMap((one) => {
    const outcomes = outcomesUnder(one, scenario.id);
    const ways = outcomes.length > 1 ? waysOf(one, scenario) : [];
    return ways.length > 0
      ? [{ category: one.shipment.category, worst: worstOf(outcomes), ways, packages: 1 }]
      : [];
  });
  return [...groupBy(open, (one) => JSON.stringify(one)).values()].flatMap((alike) => {
    const [first] = alike;
    return first ? [{ ...first, packages: alike.length }] : [];
  });
}

/** What an undetermined package counts as once facts speak for the seller; null where they do not settle it. */
function settledBy({ ways }: Open, facts: ReadonlySet<string>): Outcome | null {
  const settled = ways.filter(({ needs }) => needs.every((need) => facts.has(need)));
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
 * none suffices, the smallest that lifts the most categories, and then the one that leaves the fewest packages open. Null where the
 * categories pass already, or where no fact would settle anything.
 */
export function findSettlement(
  figures: ScenarioFigures | undefined,
  packages: readonly ClassifiedShipment[],
  affected: readonly string[],
  scenario: Scenario | undefined,
  floor: string,
): Settlement | null {
  const isRated = (one: CategoryFigure): one is Rated => one.numerator !== null && one.denominator !== null;
  const rated = (figures?.categories ?? []).filter(isRated).filter((one) => affected.includes(one.category));
  if (scenario === undefined || rated.length === 0 || passesIn({ categories: rated }) === rated.length)
    return null;
  const open = gatherOpen(
    packages.filter(({ shipment }) => affected.includes(shipment.category)),
    scenario,
  );
  const kinds = [...new Set(open.flatMap(({ ways }) => ways.flatMap(({ needs }) => needs)))].toSorted();
  const tried = subsetsOf(kinds, kinds.length > MOST_KINDS ? 3 : kinds.length).map((needs): Settlement => {
    const facts = new Set(needs);
    const settled = open.filter((one) => settledBy(one, facts) !== null);
    const sum = (some: readonly Open[]): number => some.reduce((total, one) => total + one.packages, 0);
    const categories = rated.map((figure) => settle(figure, open, facts, floor));
    return {
      facts: needs.map((need) => ({
        need,
        packages: sum(settled.filter(({ ways }) => ways.some((way) => way.needs.includes(need)))),
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
