import type { CauseContext } from '../causes/find-causes.js';
import { compareScenarios } from '../metrics/compare-scenarios.js';
import { countRecords } from '../metrics/count-records.js';
import { buildLedger, type LedgerCategory } from '../metrics/ledger.js';
import type { Basis, ScenarioFigures } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import type { PackageOutline } from '../model/package-outline.js';
import type { Scenario } from '../model/scenario.js';
import { countsOf } from '../model/stated-counts.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import { type Argument, argueLedger, argueRecords } from './argue-case.js';

/** Whether Amazon's counts of some category are given whole, and can be right. */
export function statesCounts({ notice }: CaseFile): boolean {
  return (notice?.categories ?? []).some((stated) => countsOf(stated) !== null);
}

/** What leads: Amazon's counts where they and its list are there, else the records, else what is left. */
export function chooseBasis(hasVtr: boolean, hasCounts: boolean, rebuilds: boolean): Basis {
  if (hasVtr && hasCounts) return 'ledger';
  if (rebuilds) return 'records';
  return hasVtr ? 'report-only' : 'orders-only';
}

/** The figures that lead, and those of the records beside Amazon's. */
export interface CaseFigures {
  readonly basis: Basis;
  readonly ledger: readonly LedgerCategory[];
  readonly figures: readonly ScenarioFigures[];
  readonly records: readonly ScenarioFigures[] | null;
}

/**
 * Counts a case as its basis asks: Amazon's counts, the records, or what is left.
 * @param packages those that the figures count one by one, kept whole.
 * @param all every package of the window.
 */
export function countCase(
  caseFile: CaseFile,
  packages: readonly ClassifiedShipment[],
  all: readonly PackageOutline[],
  scenarios: readonly Scenario[],
  floor: string,
  has: { readonly vtr: boolean; readonly records: boolean },
  basis: Basis,
): CaseFigures {
  const stated = caseFile.notice?.categories ?? [];
  const listed = packages.filter(({ shipment }) => shipment.listing !== 'not-listed');
  const ledger = buildLedger(stated, has.vtr ? listed : []);
  const hasCounts = statesCounts(caseFile);
  const names = stated.map(({ name }) => name);
  const records = has.records ? countRecords(all, names, scenarios, floor) : null;
  if (basis === 'records') return { basis, ledger, figures: records ?? [], records };
  // Without the VTR report only Amazon's own figure can be given: nothing says which packages it failed.
  const shown = has.vtr ? scenarios : hasCounts ? scenarios.filter(({ id }) => id === 'as-counted') : [];
  return { basis, ledger, figures: compareScenarios(ledger, shown, floor), records };
}

/** What can be argued from the figures; nothing where the files do not tell what failed. */
export function argue(
  { basis, ledger, figures }: CaseFigures,
  packages: readonly ClassifiedShipment[],
  scenarios: readonly Scenario[],
  floor: string,
  context: CauseContext,
): Argument {
  if (basis === 'records') return argueRecords(packages, figures, ledger, floor, context);
  if (basis === 'orders-only') return { branch: null, leads: null, causes: [], affected: [], categories: [] };
  return argueLedger(ledger, figures, scenarios, floor, context);
}

/** How many packages the figures count before any exemption; null where only Amazon knows it. */
export function countedOf(basis: Basis, ledger: readonly LedgerCategory[], packages: number): number | null {
  if (basis === 'report-only') return null;
  if (basis === 'ledger') return ledger.reduce((sum, category) => sum + (category.counted ?? 0), 0);
  return packages;
}
