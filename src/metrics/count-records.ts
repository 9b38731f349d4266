import type { ScenarioFigures } from '../model/analysis.js';
import { groupBy } from '../model/group-by.js';
import type { Scenario } from '../model/scenario.js';
import { bestOf, type ClassifiedShipment, type Outcome, outcomesUnder, worstOf } from '../model/verdict.js';
import { figureFromCount, type LedgerCount } from './count-figure.js';

type Count = { -readonly [key in keyof LedgerCount]: number };

const nothing = (): Count => ({
  numerator: 0,
  denominator: 0,
  highNumerator: 0,
  highDenominator: 0,
  undetermined: 0,
});

/** Packages counted one by one under a scenario: at their worst and at their best. */
export function countPackagesUnder(packages: readonly ClassifiedShipment[], scenario: string): LedgerCount {
  const worst: Record<Outcome, number> = { valid: 0, defect: 0, exempt: 0 };
  const best: Record<Outcome, number> = { valid: 0, defect: 0, exempt: 0 };
  let undetermined = 0;
  for (const one of packages) {
    const outcomes = outcomesUnder(one, scenario);
    worst[worstOf(outcomes)]++;
    best[bestOf(outcomes)]++;
    if (outcomes.length > 1) undetermined++;
  }
  return {
    numerator: worst.valid,
    denominator: worst.valid + worst.defect,
    highNumerator: best.valid,
    highDenominator: best.valid + best.defect,
    undetermined,
  };
}

/** Categories in the order in which the notice names them, then the others by name. */
function groupCategories(
  packages: readonly ClassifiedShipment[],
  statedNames: readonly string[],
): ReadonlyMap<string, readonly ClassifiedShipment[]> {
  const byName = groupBy(packages, ({ shipment }) => shipment.category);
  const others = [...byName.keys()].filter((name) => !statedNames.includes(name)).toSorted();
  return new Map([...statedNames, ...others].map((name) => [name, byName.get(name) ?? []]));
}

/**
 * The metric rebuilt from the records, package by package (how-it-counts.md, “Validity”): the rate takes the worst outcome that
 * each package allows, `high` the best. It is never Amazon's own figure.
 */
export function countRecords(
  packages: readonly ClassifiedShipment[],
  statedNames: readonly string[],
  scenarios: readonly Scenario[],
  floor: string,
): readonly ScenarioFigures[] {
  const groups = [...groupCategories(packages, statedNames)];
  return scenarios.map(({ id, title }) => {
    const sum = nothing();
    const categories = groups.map(([category, group]) => {
      const count = countPackagesUnder(group, id);
      for (const key of Object.keys(sum) as (keyof Count)[]) sum[key] += count[key];
      return { category, ...figureFromCount(count, group.length, floor) };
    });
    return { id, title, total: figureFromCount(sum, packages.length, floor), categories };
  });
}
