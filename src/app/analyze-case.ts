import { affectedCategories } from '../appeal/choose-lead.js';
import { listUnusedDeclarations } from '../appeal/unused-declarations.js';
import { identifyNumber } from '../carriers/identify-number.js';
import { classify } from '../classification/classify.js';
import { chooseWindow } from '../metrics/choose-window.js';
import { compareScenarios } from '../metrics/compare-scenarios.js';
import { countCandidates } from '../metrics/count-candidates.js';
import { buildLedger } from '../metrics/ledger.js';
import { nextFiles } from '../metrics/next-files.js';
import { reconcile } from '../metrics/reconcile.js';
import { selectWindow } from '../metrics/select-window.js';
import type { Analysis, Basis } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import type { Issue } from '../model/issue.js';
import type { LocalDate } from '../model/local-date.js';
import { CAUSE_IDS, countPackages, type RootCause } from '../model/root-cause.js';
import { listScenarios, type Scenario } from '../model/scenario.js';
import type { Shipment } from '../model/shipment.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import { buildShipments } from '../reports/join/build-shipments.js';
import { type Argument, argueCase } from './argue-case.js';
import type { CaseInputs } from './case-inputs.js';
import { type CaseRows, readReports } from './read-reports.js';

/** A case worked through: its figures, and the packages and causes that they follow from. */
export interface CaseFindings {
  readonly analysis: Analysis;
  /** The packages of the window. */
  readonly packages: readonly ClassifiedShipment[];
  readonly causes: readonly RootCause[];
  /** Categories below the floor by Amazon's own figures. */
  readonly affected: readonly string[];
}

/** The packages that the files state, inside the window and classified, and the counts of all others. */
interface CasePackages {
  readonly packages: readonly ClassifiedShipment[];
  readonly outside: readonly Shipment[];
  readonly leftOut: Omit<Analysis['packages'], 'counted'>;
  readonly window: Analysis['window'];
}

function gatherPackages(
  caseFile: CaseFile,
  { rows, hasVtr }: CaseRows,
  catalogue: Catalogue,
  scenarios: readonly Scenario[],
  issues: Issue[],
): CasePackages {
  const context = {
    declare: caseFile.declare,
    statedCategories: (caseFile.notice?.categories ?? []).map(({ name }) => name),
    currency: catalogue.currency,
    identifyNumber,
  };
  const { shipments, ...counts } = buildShipments(rows, context, issues);
  const { from, to, assumed } = chooseWindow(caseFile);
  const { inside, outside } = selectWindow(shipments, { from, to }, issues);
  return {
    packages: inside.map((shipment) => classify(shipment, catalogue.clauses, { from, to }, scenarios)),
    outside,
    leftOut: { ...counts, outsideWindow: outside.length },
    window: { from, to, selectedBy: hasVtr ? 'promised-delivery-date' : 'purchase-date', assumed },
  };
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
  const scenarios = listScenarios(catalogue.clauses);
  const { packages, outside, leftOut, window } = gatherPackages(caseFile, read, catalogue, scenarios, issues);
  const { hasVtr } = read;
  const stated = caseFile.notice?.categories ?? [];
  const ledger = buildLedger(stated, hasVtr ? packages : []);
  const hasCounts = ledger.some((category) => category.counted !== null);
  const basis: Basis = !hasVtr ? 'orders-only' : hasCounts ? 'ledger' : 'report-only';
  const floor = catalogue.floor.rate;
  // Without the VTR report only Amazon's own figure can be given: nothing says which packages it failed.
  const shown = hasVtr ? scenarios : hasCounts ? scenarios.filter(({ id }) => id === 'as-counted') : [];
  const figures = compareScenarios(ledger, shown, floor);
  const affected = affectedCategories(figures);
  const argument: Argument = hasVtr
    ? argueCase(ledger, figures, scenarios, floor, affected)
    : { branch: null, leads: null, causes: [] };
  const skus = read.rows.orders.map(({ sku }) => sku.toLowerCase());
  issues.push(
    ...listUnusedDeclarations(caseFile, {
      causes: hasVtr ? argument.causes.map(({ id }) => id) : CAUSE_IDS,
      shipments: packages.map(({ shipment }) => shipment),
      skus: skus.length > 0 ? new Set(skus) : null,
    }),
  );
  const amazon = reconcile(stated, ledger, outside, hasVtr, issues);
  const statedCount = ledger.reduce((sum, category) => sum + (category.counted ?? 0), 0);
  const counted = !hasVtr ? packages.length : hasCounts ? statedCount : null;
  const analysis: Analysis = {
    formatVersion: 1,
    store: catalogue.store,
    asOf,
    window,
    packages: { ...leftOut, counted },
    floor,
    basis,
    scenarios: figures,
    reconstructed: null,
    amazon,
    branch: argument.branch,
    leads: argument.leads,
    causes: argument.causes.map((cause) => ({
      id: cause.id,
      packages: countPackages(cause),
      points: cause.points,
    })),
    candidates: hasVtr ? null : countCandidates(packages),
    nextFiles: nextFiles(basis, read.rows.orders.length > 0, hasCounts),
    issues,
  };
  return { analysis, packages, causes: argument.causes, affected };
}
