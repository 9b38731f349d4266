import type { Figure, ScenarioFigures } from '../model/analysis.js';
import { groupBy } from '../model/group-by.js';
import type { Scenario } from '../model/scenario.js';
import { bestOf, type ClassifiedShipment, type Outcome, outcomesUnder, worstOf } from '../model/verdict.js';
import { figureFromCount } from './count-figure.js';

function countGroup(packages: readonly ClassifiedShipment[], scenario: string, floor: string): Figure {
  const worst: Record<Outcome, number> = { valid: 0, defect: 0, exempt: 0 };
  const best: Record<Outcome, number> = { valid: 0, defect: 0, exempt: 0 };
  let undetermined = 0;
  for (const one of packages) {
    const outcomes = outcomesUnder(one, scenario);
    worst[worstOf(outcomes)]++;
    best[bestOf(outcomes)]++;
    if (outcomes.length > 1) undetermined++;
  }
  const count = {
    numerator: worst.valid,
    denominator: worst.valid + worst.defect,
    highNumerator: best.valid,
    highDenominator: best.valid + best.defect,
    undetermined,
  };
  return figureFromCount(count, packages.length, floor);
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
 * The metric rebuilt from the records, package by package (contract, rules 6 to 8): the rate takes the worst outcome that
 * each package allows, `high` the best. It is never Amazon's own figure.
 */
export function countRecords(
  packages: readonly ClassifiedShipment[],
  statedNames: readonly string[],
  scenarios: readonly Scenario[],
  floor: string,
): readonly ScenarioFigures[] {
  const groups = groupCategories(packages, statedNames);
  return scenarios.map(({ id, title }) => ({
    id,
    title,
    total: countGroup(packages, id, floor),
    categories: [...groups].map(([category, group]) => ({ category, ...countGroup(group, id, floor) })),
  }));
}
