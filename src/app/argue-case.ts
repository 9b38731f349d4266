import { argueCategories } from '../appeal/argue-categories.js';
import { chooseBranch } from '../appeal/choose-branch.js';
import { affectedCategories, chooseLead, passes } from '../appeal/choose-lead.js';
import { type CauseContext, findCauses } from '../causes/find-causes.js';
import { compareScenarios } from '../metrics/compare-scenarios.js';
import { failingOf, type LedgerCategory } from '../metrics/ledger.js';
import type { ScenarioFigures } from '../model/analysis.js';
import type { Branch } from '../model/case-file.js';
import type { CategoryArgument } from '../model/category-argument.js';
import { compareToFloor } from '../model/decimal.js';
import type { RootCause } from '../model/root-cause.js';
import type { Scenario } from '../model/scenario.js';
import {
  type ClassifiedShipment,
  isExemptSomehow,
  isFailing,
  outcomesUnder,
  restsOnAmazonsRow,
} from '../model/verdict.js';

/** Whether `strictest` passes with nothing but such packages. */
function passesOnAmazonsRows(
  ledger: readonly LedgerCategory[],
  scenarios: readonly Scenario[],
  floor: string,
  affected: readonly string[],
): boolean {
  const own = ledger.map((category) => ({
    ...category,
    listed: category.listed.filter(restsOnAmazonsRow),
  }));
  const strictest = scenarios.filter(({ id }) => id === 'strictest');
  return compareScenarios(own, strictest, floor).some((figures) => passes(figures, affected));
}

/** Everything that the appeal can be argued from; null and empty where the files do not tell what failed. */
export interface Argument {
  readonly branch: Branch | null;
  readonly leads: string | null;
  readonly causes: readonly RootCause[];
  readonly affected: readonly string[];
  /** Each affected category by itself. */
  readonly categories: readonly CategoryArgument[];
}

/** Branch, leading scenario and root causes of a case that has Amazon's list and rests on it. */
export function argueLedger(
  ledger: readonly LedgerCategory[],
  figures: readonly ScenarioFigures[],
  scenarios: readonly Scenario[],
  floor: string,
  context: CauseContext,
): Argument {
  const affected = affectedCategories(figures);
  const hasCounts = ledger.some(({ counted }) => counted !== null);
  const spokenOf = ledger.filter(({ counted }) => !hasCounts || counted !== null);
  const groups = spokenOf.map(({ category, listed, valid, counted }) => ({
    category,
    failing: failingOf(listed),
    counted: valid === null || counted === null ? null : { valid, all: counted },
  }));
  return {
    branch: chooseBranch({
      anyExempt: ledger.some(({ listed }) => listed.some(isExemptSomehow)),
      passesInError: passesOnAmazonsRows(ledger, scenarios, floor, affected),
    }),
    leads: chooseLead(figures, affected),
    causes: findCauses(groups, context),
    affected,
    categories: argueCategories(figures, affected, (category) => ({
      anyExempt: ledger.some((one) => one.category === category && one.listed.some(isExemptSomehow)),
      passesInError: passesOnAmazonsRows(ledger, scenarios, floor, [category]),
      onAmazonsRows: true,
    })),
  };
}

/** Where Amazon states counts they tell which categories it failed; else the rebuilt rate does. */
function affectedByRecords(
  figures: readonly ScenarioFigures[],
  ledger: readonly LedgerCategory[],
  floor: string,
): readonly string[] {
  const rebuilt = affectedCategories(figures);
  const names = figures[0]?.categories.map(({ category }) => category) ?? [];
  return names.filter((name) => {
    const stated = ledger.find(({ category }) => category === name);
    if (stated === undefined || stated.valid === null || stated.counted === null || stated.counted === 0)
      return rebuilt.includes(name);
    return compareToFloor(stated.valid, stated.counted, floor) !== 'above';
  });
}

/** Branch, leading scenario and root causes of a case that rests on the seller's records. */
export function argueRecords(
  packages: readonly ClassifiedShipment[],
  figures: readonly ScenarioFigures[],
  ledger: readonly LedgerCategory[],
  floor: string,
  context: CauseContext,
): Argument {
  const affected = affectedByRecords(figures, ledger, floor);
  const asCounted = figures.find(({ id }) => id === 'as-counted');
  const strictest = figures.find(({ id }) => id === 'strictest');
  const isCounted = (one: ClassifiedShipment): boolean =>
    outcomesUnder(one, 'as-counted').some((outcome) => outcome !== 'exempt');
  const counted = packages.filter(isCounted);
  const groups = (asCounted?.categories ?? []).map(({ category, numerator, denominator }) => ({
    category,
    failing: packages.filter((one) => one.shipment.category === category && isFailing(one)),
    counted: { valid: numerator ?? 0, all: denominator ?? 0 },
  }));
  return {
    branch: chooseBranch({
      anyExempt: counted.some(isExemptSomehow),
      passesInError: strictest !== undefined && passes(strictest, affected),
    }),
    leads: chooseLead(figures, affected),
    causes: findCauses(groups, context),
    affected,
    categories: argueCategories(figures, affected, (category) => ({
      anyExempt: counted.some((one) => one.shipment.category === category && isExemptSomehow(one)),
      passesInError: strictest !== undefined && passes(strictest, [category]),
      onAmazonsRows: false,
    })),
  };
}
