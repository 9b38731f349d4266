import { chooseBranch } from '../appeal/choose-branch.js';
import { chooseLead, passes } from '../appeal/choose-lead.js';
import { findCauses } from '../causes/find-causes.js';
import { compareScenarios } from '../metrics/compare-scenarios.js';
import { failingOf, type LedgerCategory } from '../metrics/ledger.js';
import type { ScenarioFigures } from '../model/analysis.js';
import type { Branch } from '../model/case-file.js';
import type { RootCause } from '../model/root-cause.js';
import type { Scenario } from '../model/scenario.js';
import { isExemptSomehow, restsOnAmazonsRow } from '../model/verdict.js';

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

/** Everything that the appeal can be argued from; null and empty where the files do not list what Amazon failed. */
export interface Argument {
  readonly branch: Branch | null;
  readonly leads: string | null;
  readonly causes: readonly RootCause[];
}

/** Branch, leading scenario and root causes of a case that has Amazon's list. */
export function argueCase(
  ledger: readonly LedgerCategory[],
  figures: readonly ScenarioFigures[],
  scenarios: readonly Scenario[],
  floor: string,
  affected: readonly string[],
): Argument {
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
      passesOnAmazonsRows: passesOnAmazonsRows(ledger, scenarios, floor, affected),
    }),
    leads: chooseLead(figures, affected),
    causes: findCauses(groups),
  };
}
