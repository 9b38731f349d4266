import { chooseBranch } from '../appeal/choose-branch.js';
import { affectedCategories, chooseLead, passes } from '../appeal/choose-lead.js';
import { identifyNumber } from '../carriers/identify-number.js';
import { findCauses } from '../causes/find-causes.js';
import { classify } from '../classification/classify.js';
import { AppealError } from '../errors.js';
import { chooseWindow } from '../metrics/choose-window.js';
import { compareScenarios } from '../metrics/compare-scenarios.js';
import { countCandidates } from '../metrics/count-candidates.js';
import { buildLedger, failingOf, type LedgerCategory } from '../metrics/ledger.js';
import { reconcile } from '../metrics/reconcile.js';
import { selectWindow } from '../metrics/select-window.js';
import type { Analysis, Basis } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import type { Issue } from '../model/issue.js';
import type { LocalDate } from '../model/local-date.js';
import { countPackages, type RootCause } from '../model/root-cause.js';
import { listScenarios, type Scenario } from '../model/scenario.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import type { RowSink } from '../reports/formats/report-format.js';
import { buildShipments } from '../reports/join/build-shipments.js';
import { readReport } from '../reports/read-report.js';
import { type CaseInputs, collectProblems } from './case-inputs.js';

/** A case worked through: its figures, and the packages and causes that they follow from. */
export interface CaseFindings {
  readonly analysis: Analysis;
  /** The packages of the window. */
  readonly packages: readonly ClassifiedShipment[];
  readonly causes: readonly RootCause[];
  /** Categories below the floor by Amazon's own figures. */
  readonly affected: readonly string[];
}

/** Reads every report of a case; the problems of all files come together. */
async function readReports(
  caseFile: CaseFile,
  inputs: CaseInputs,
  timeZone: string,
  issues: Issue[],
): Promise<{ readonly rows: RowSink; readonly hasVtr: boolean }> {
  const rows: RowSink = { vtr: [], orders: [], categories: [] };
  const formats: string[] = [];
  await collectProblems(
    caseFile.reports.map((entry) => async () => {
      formats.push(await readReport(entry, inputs.open(entry.file), timeZone, rows, issues));
    }),
  );
  const hasVtr = formats.includes('vtr-report');
  if (!hasVtr && !formats.includes('all-orders')) {
    const message = 'no report lists packages or orders: add the VTR report (Account Health) or All Orders';
    throw new AppealError('case-unusable', [
      { message, file: caseFile.file, row: caseFile.reports[0]?.source.row },
    ]);
  }
  if (hasVtr && rows.vtr.length === 0) {
    const message =
      'the VTR report lists no package: either Amazon counts no defect, or the download is incomplete';
    throw new AppealError('window-empty', [{ message, file: caseFile.file }]);
  }
  return { rows, hasVtr };
}

/** `strictest` with nothing but what Amazon's own rows state: its Package Value and its exact Ship Method text. */
function passesOnAmazonsRows(
  ledger: readonly LedgerCategory[],
  strictest: Scenario | undefined,
  floor: string,
  affected: readonly string[],
): boolean {
  if (strictest === undefined) return false;
  const own = ledger.map((category) => ({
    ...category,
    listed: category.listed.filter(({ shipment }) => shipment.value.packageValue !== null),
  }));
  return compareScenarios(own, [strictest], floor).some((figures) => passes(figures, affected));
}

function nextFiles(basis: Basis, hasOrders: boolean): readonly string[] {
  if (basis === 'orders-only')
    return [
      'the VTR report (Account Health > Valid tracking rate > Download report): which packages Amazon counted as failing',
      "Amazon's valid and counted packages per category, from the notice or Account Health (notice.categories)",
    ];
  const orders = hasOrders ? [] : ['All Orders: the taxes and SKUs, which the VTR report does not carry'];
  const counts =
    basis === 'report-only'
      ? [
          "Amazon's valid and counted packages per category, from the notice or Account Health (notice.categories): the rate",
        ]
      : [];
  return [...counts, ...orders];
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
  const { rows, hasVtr } = await readReports(caseFile, inputs, catalogue.timeZone, issues);
  const stated = caseFile.notice?.categories ?? [];
  const joined = buildShipments(
    rows,
    {
      declare: caseFile.declare,
      caseFile: caseFile.file,
      statedCategories: stated.map(({ name }) => name),
      currency: catalogue.currency,
      identifyNumber,
    },
    issues,
  );
  const window = chooseWindow(caseFile);
  const { inside, outside } = selectWindow(joined.shipments, window, issues);
  const scenarios = listScenarios(catalogue.clauses);
  const packages = inside.map((shipment) => classify(shipment, catalogue.clauses, window, scenarios));
  const ledger = buildLedger(stated, hasVtr ? packages : []);
  const hasCounts = ledger.some((category) => category.counted !== null);
  const basis: Basis = !hasVtr ? 'orders-only' : hasCounts ? 'ledger' : 'report-only';
  const floor = catalogue.floor.rate;
  // Without the VTR report only Amazon's own figure can be given: nothing says which packages it counted.
  const shown = hasVtr ? scenarios : hasCounts ? scenarios.slice(0, 1) : [];
  const figures = compareScenarios(ledger, shown, floor);
  const affected = affectedCategories(figures);
  const causes = hasVtr
    ? findCauses(
        ledger.map(({ category, listed, valid, counted }) => ({
          category,
          failing: failingOf(listed),
          counted: valid === null || counted === null ? null : { valid, all: counted },
        })),
      )
    : [];
  const amazon = reconcile(stated, ledger, outside, hasVtr, issues);
  const strictest = scenarios.find(({ id }) => id === 'strictest');
  const branch = hasVtr
    ? chooseBranch({
        scenarios: figures,
        passesOnAmazonsRows: hasCounts && passesOnAmazonsRows(ledger, strictest, floor, affected),
      })
    : null;
  const counted = hasCounts ? ledger.reduce((sum, category) => sum + (category.counted ?? 0), 0) : null;
  return {
    packages,
    causes,
    affected,
    analysis: {
      formatVersion: 1,
      store: catalogue.store,
      asOf,
      window: {
        from: window.from,
        to: window.to,
        selectedBy: hasVtr ? 'promised-delivery-date' : 'purchase-date',
        assumed: window.assumed,
      },
      packages: {
        read: joined.read,
        notSellerFulfilled: joined.notSellerFulfilled,
        cancelled: joined.cancelled,
        notShipped: joined.notShipped,
        outsideWindow: outside.length,
        counted: hasVtr ? counted : packages.length,
      },
      floor,
      basis,
      scenarios: figures,
      reconstructed: null,
      amazon,
      branch,
      leads: hasVtr ? chooseLead(figures, affected) : null,
      causes: causes.map((cause) => ({
        id: cause.id,
        packages: countPackages(cause),
        points: cause.points,
      })),
      candidates: hasVtr ? null : countCandidates(packages),
      nextFiles: nextFiles(basis, rows.orders.length > 0),
      issues,
    },
  };
}
