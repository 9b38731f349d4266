import { recordClaim } from '../appeal/record-claim.js';
import { recordPlan } from '../appeal/record-plan.js';
import { listUnusedDeclarations } from '../appeal/unused-declarations.js';
import { compareScenarios } from '../metrics/compare-scenarios.js';
import { countCandidates } from '../metrics/count-candidates.js';
import { countRecords } from '../metrics/count-records.js';
import { buildLedger, type LedgerCategory } from '../metrics/ledger.js';
import { nextFiles } from '../metrics/next-files.js';
import { reconcile } from '../metrics/reconcile.js';
import type { Analysis, Basis, ScenarioFigures } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import type { Issue } from '../model/issue.js';
import type { LocalDate } from '../model/local-date.js';
import { CAUSE_IDS, countPackages, type RootCause } from '../model/root-cause.js';
import { listScenarios, type Scenario } from '../model/scenario.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import { statesPackages } from '../reports/join/build-shipments.js';
import { type Argument, argueLedger, argueRecords } from './argue-case.js';
import type { CaseInputs } from './case-inputs.js';
import { type CasePackages, gatherPackages, weakestDay } from './gather-packages.js';
import { readReports } from './read-reports.js';

/** A case worked through: its figures, and the packages and causes that they follow from. */
export interface CaseFindings {
  readonly analysis: Analysis;
  /** The packages that the figures count one by one: of the window, and where Amazon's counts lead those that it lists. */
  readonly packages: readonly ClassifiedShipment[];
  /** All packages of the window that the files state. */
  readonly allPackages: readonly ClassifiedShipment[];
  readonly causes: readonly RootCause[];
  /** Categories that Amazon's figures, or where it gives none the records, do not put above the floor. */
  readonly affected: readonly string[];
  /** The scenarios that the packages were judged under. */
  readonly scenarios: readonly Scenario[];
  /** What the joined files hold beyond the window, for whoever asks after one order. */
  readonly beyond: Pick<CasePackages, 'outside' | 'leftOut' | 'judge'>;
}

/** Whether Amazon's counts of some category are given whole. */
function statesCounts({ notice }: CaseFile): boolean {
  return (notice?.categories ?? []).some(({ valid, counted }) => valid !== null && counted !== null);
}

/** What leads: Amazon's counts where they and its list are there, else the records, else what is left. */
function chooseBasis(hasVtr: boolean, hasCounts: boolean, rebuilds: boolean): Basis {
  if (hasVtr && hasCounts) return 'ledger';
  if (rebuilds) return 'records';
  return hasVtr ? 'report-only' : 'orders-only';
}

/** The figures that lead, and those of the records beside Amazon's. */
interface CaseFigures {
  readonly basis: Basis;
  readonly ledger: readonly LedgerCategory[];
  readonly figures: readonly ScenarioFigures[];
  readonly records: readonly ScenarioFigures[] | null;
}

function countCase(
  caseFile: CaseFile,
  packages: readonly ClassifiedShipment[],
  scenarios: readonly Scenario[],
  floor: string,
  has: { readonly vtr: boolean; readonly records: boolean },
): CaseFigures {
  const stated = caseFile.notice?.categories ?? [];
  const listed = packages.filter(({ shipment }) => shipment.listing !== 'not-listed');
  const ledger = buildLedger(stated, has.vtr ? listed : []);
  const hasCounts = statesCounts(caseFile);
  const basis = chooseBasis(has.vtr, hasCounts, has.records);
  const names = stated.map(({ name }) => name);
  const records = has.records ? countRecords(packages, names, scenarios, floor) : null;
  if (basis === 'records') return { basis, ledger, figures: records ?? [], records };
  // Without the VTR report only Amazon's own figure can be given: nothing says which packages it failed.
  const shown = has.vtr ? scenarios : hasCounts ? scenarios.filter(({ id }) => id === 'as-counted') : [];
  return { basis, ledger, figures: compareScenarios(ledger, shown, floor), records };
}

function argue(
  { basis, ledger, figures }: CaseFigures,
  packages: readonly ClassifiedShipment[],
  scenarios: readonly Scenario[],
  floor: string,
): Argument {
  if (basis === 'records') return argueRecords(packages, figures, ledger, floor);
  if (basis === 'orders-only') return { branch: null, leads: null, causes: [], affected: [] };
  return argueLedger(ledger, figures, scenarios, floor);
}

function countedOf(basis: Basis, ledger: readonly LedgerCategory[], packages: number): number | null {
  if (basis === 'report-only') return null;
  if (basis === 'ledger') return ledger.reduce((sum, category) => sum + (category.counted ?? 0), 0);
  return packages;
}

/**
 * The whole way from files to figures: read, join, select the window, classify, count, find causes.
 * @param asOf the day the packet is dated; no stage looks at the clock.
 */
export async function analyzeCase(
  caseFile: CaseFile,
  inputs: CaseInputs,
  catalogue: Catalogue,
  asOf: LocalDate,
): Promise<CaseFindings> {
  const issues: Issue[] = [];
  const read = await readReports(caseFile, inputs, catalogue.timeZone, issues);
  const { hasVtr, rows } = read;
  const rebuilds = statesPackages(rows);
  const floor = catalogue.floor.rate;
  // The exemption that hangs on what a package costs, and on how its words are read.
  const limited = catalogue.clauses.find(({ editions }) =>
    editions.some(({ dimensions }) => dimensions.some(({ id }) => id === 'value')),
  );
  const isLedger = hasVtr && statesCounts(caseFile);
  const asCounted = isLedger || !rebuilds ? 'by-amazon' : hasVtr ? 'rebuilt-beside-report' : 'rebuilt';
  const scenarios = listScenarios(catalogue.clauses, asCounted);
  const gathered: CasePackages = gatherPackages(caseFile, read, catalogue, scenarios, issues);
  const all = gathered.packages;
  const counted = countCase(caseFile, all, scenarios, floor, { vtr: hasVtr, records: rebuilds });
  const { basis, ledger, figures, records } = counted;
  const isRecords = basis === 'records' || basis === 'orders-only';
  const packages = isRecords ? all : all.filter(({ shipment }) => shipment.listing !== 'not-listed');
  const argument = argue(counted, packages, scenarios, floor);
  const skus = rows.orders.map(({ sku }) => sku.toLowerCase());
  issues.push(
    ...listUnusedDeclarations(caseFile, {
      causes: basis === 'orders-only' ? CAUSE_IDS : argument.causes.map(({ id }) => id),
      shipments: packages.map(({ shipment }) => shipment),
      skus: skus.length > 0 ? new Set(skus) : null,
      hasLabels: rows.packages.length > 0,
    }),
  );
  const rebuilt = records === null ? null : { figures: records, packages: all };
  const stated = caseFile.notice?.categories ?? [];
  const hasCounts = statesCounts(caseFile);
  const { from, to, assumed } = gathered.window;
  const analysis: Analysis = {
    formatVersion: 1,
    store: catalogue.store,
    asOf,
    window: { from, to, selectedBy: weakestDay(packages), assumed },
    packages: { ...gathered.counts, counted: countedOf(basis, ledger, packages.length) },
    floor,
    basis,
    scenarios: figures,
    reconstructed: basis === 'ledger' ? records : null,
    amazon: reconcile(stated, ledger, gathered.outside, hasVtr, rebuilt, issues),
    branch: argument.branch,
    leads: argument.leads,
    claim: recordClaim(
      { scenarios: figures, basis, leads: argument.leads, branch: argument.branch },
      packages,
      caseFile.branch,
    ),
    causes: argument.causes.map((cause) => ({
      id: cause.id,
      packages: countPackages(cause),
      points: cause.points,
    })),
    plan: recordPlan(
      argument.causes.map(({ id }) => id),
      caseFile,
      asOf,
    ),
    candidates: basis === 'orders-only' && limited ? countCandidates(packages, limited.id) : null,
    nextFiles: nextFiles(basis, {
      report: hasVtr,
      orders: rows.orders.length > 0,
      counts: hasCounts,
      scans: all.some(({ shipment }) => shipment.scans !== null),
    }),
    issues,
  };
  const { causes, affected } = argument;
  return { analysis, packages, allPackages: all, causes, affected, scenarios, beyond: gathered };
}
