import type { ScenarioFigures } from '../model/analysis.js';
import { groupBy } from '../model/group-by.js';
import type { PackageOutline } from '../model/package-outline.js';
import type { Scenario } from '../model/scenario.js';
import { bestOf, type Outcome, outcomesUnder, worstOf } from '../model/verdict.js';
import { figureFromCount, type LedgerCount } from './count-figure.js';

type Count = { -readonly [key in keyof LedgerCount]: number };

const nothing = (): Count => ({
  numerator: 0,
  denominator: 0,
  highNumerator: 0,
  highDenominator: 0,
  undetermined: 0,
});

/** Packages that are judged alike: one of them, and how many there are. */
interface Alike {
  readonly one: PackageOutline;
  packages: number;
}

/** Packages that share their verdicts are counted together, since there are many of them and few verdicts. */
function gatherAlike(packages: readonly PackageOutline[]): readonly Alike[] {
  const byTracking = new Map<PackageOutline['tracking'], Map<PackageOutline['byScenario'], Alike>>();
  for (const one of packages) {
    const own = byTracking.get(one.tracking) ?? new Map<PackageOutline['byScenario'], Alike>();
    if (own.size === 0) byTracking.set(one.tracking, own);
    const alike = own.get(one.byScenario) ?? { one, packages: 0 };
    if (alike.packages++ === 0) own.set(one.byScenario, alike);
  }
  return [...byTracking.values()].flatMap((own) => [...own.values()]);
}

function countAlike(groups: readonly Alike[], scenario: string): LedgerCount {
  const worst: Record<Outcome, number> = { valid: 0, defect: 0, exempt: 0 };
  const best: Record<Outcome, number> = { valid: 0, defect: 0, exempt: 0 };
  let undetermined = 0;
  for (const { one, packages } of groups) {
    const outcomes = outcomesUnder(one, scenario);
    worst[worstOf(outcomes)] += packages;
    best[bestOf(outcomes)] += packages;
    if (outcomes.length > 1) undetermined += packages;
  }
  return {
    numerator: worst.valid,
    denominator: worst.valid + worst.defect,
    highNumerator: best.valid,
    highDenominator: best.valid + best.defect,
    undetermined,
  };
}

/** Packages counted one by one under a scenario: at their worst and at their best. */
export function countPackagesUnder(packages: readonly PackageOutline[], scenario: string): LedgerCount {
  return countAlike(gatherAlike(packages), scenario);
}

/** Categories in the order in which the notice names them, then the others by name. */
function groupCategories(
  packages: readonly PackageOutline[],
  statedNames: readonly string[],
): ReadonlyMap<string, readonly PackageOutline[]> {
  const byName = groupBy(packages, ({ shipment }) => shipment.category);
  const others = [...byName.keys()].filter((name) => !statedNames.includes(name)).toSorted();
  return new Map([...statedNames, ...others].map((name) => [name, byName.get(name) ?? []]));
}

/**
 * The metric rebuilt from the records, package by package (how-it-counts.md, “Validity”): the rate takes the worst outcome that
 * each package allows, `high` the best. It is never Amazon's own figure.
 */
export function countRecords(
  packages: readonly PackageOutline[],
  statedNames: readonly string[],
  scenarios: readonly Scenario[],
  floor: string,
): readonly ScenarioFigures[] {
  const groups = [...groupCategories(packages, statedNames)].map(([category, own]) => ({
    category,
    packages: own.length,
    alike: gatherAlike(own),
  }));
  return scenarios.map(({ id, title }) => {
    const sum = nothing();
    const categories = groups.map(({ category, packages: all, alike }) => {
      const count = countAlike(alike, id);
      for (const key of Object.keys(sum) as (keyof Count)[]) sum[key] += count[key];
      return { category, ...figureFromCount(count, all, floor) };
    });
    return { id, title, total: figureFromCount(sum, packages.length, floor), categories };
  });
}
