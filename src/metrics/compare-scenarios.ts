import type { Figure, ScenarioFigures } from '../model/analysis.js';
import type { Scenario } from '../model/scenario.js';
import { exemptionUnder } from '../model/verdict.js';
import {
  countCategory,
  countLedger,
  type ExemptionOf,
  figureFromCount,
  figureWithoutCounts,
  type LedgerCount,
} from './count-figure.js';
import type { LedgerCategory } from './ledger.js';

/** Counts are summed before they are divided: a total is no average of rates. */
function countTotal(ledger: readonly LedgerCategory[], exemptionOf: ExemptionOf, floor: string): Figure {
  const sum: { -readonly [key in keyof LedgerCount]: number } = {
    numerator: 0,
    denominator: 0,
    highNumerator: 0,
    highDenominator: 0,
    undetermined: 0,
  };
  let all = 0;
  for (const { valid, counted, listed } of ledger) {
    if (valid === null || counted === null) continue;
    const count = countLedger(valid, counted, listed, exemptionOf);
    for (const key of Object.keys(sum) as (keyof LedgerCount)[]) sum[key] += count[key];
    all += counted;
  }
  if (ledger.some((category) => category.counted !== null)) return figureFromCount(sum, all, floor);
  return figureWithoutCounts(
    ledger.flatMap((category) => category.listed),
    exemptionOf,
    floor,
  );
}

/**
 * The metric under each scenario, per category and in total. The total covers the categories whose counts Amazon states;
 * where it states none, every figure says instead how many packages Amazon must have counted.
 */
export function compareScenarios(
  ledger: readonly LedgerCategory[],
  scenarios: readonly Scenario[],
  floor: string,
): readonly ScenarioFigures[] {
  return scenarios.map(({ id, title }) => {
    const exemptionOf: ExemptionOf = (classified) => exemptionUnder(classified, id);
    return {
      id,
      title,
      total: countTotal(ledger, exemptionOf, floor),
      categories: ledger.map((category) => ({
        category: category.category,
        ...countCategory(category, exemptionOf, floor),
      })),
    };
  });
}
