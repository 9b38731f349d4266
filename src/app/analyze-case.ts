import { figureLetter, groundLetter, type LetterGrounds } from '../appeal/ground-letter.js';
import { recordPlan } from '../appeal/record-plan.js';
import { letterBranch } from '../appeal/refuse-branch.js';
import { listUnusedDeclarations } from '../appeal/unused-declarations.js';
import { countCandidates } from '../metrics/count-candidates.js';
import { nextFiles } from '../metrics/next-files.js';
import { reconcile } from '../metrics/reconcile.js';
import type { Analysis } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import type { Issue } from '../model/issue.js';
import type { LocalDate } from '../model/local-date.js';
import { CAUSE_IDS, countPackages, type RootCause } from '../model/root-cause.js';
import { listScenarios, type Scenario } from '../model/scenario.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import { statesPackages } from '../reports/join/build-shipments.js';
import type { CaseInputs } from './case-inputs.js';
import { argue, countCase, countedOf, statesCounts } from './count-case.js';
import { type CasePackages, gatherPackages, weakestDay } from './gather-packages.js';
import { lookAhead, type Outlook } from './look-ahead.js';
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
  /** What the letter rests on; null where there can be none. */
  readonly letter: LetterGrounds | null;
  /** What the joined files hold beyond the window, for whoever asks after one order. */
  readonly beyond: Pick<CasePackages, 'outside' | 'leftOut' | 'judge'>;
}

function figureCause(cause: RootCause): Analysis['causes'][number] {
  const { clearest, ...trace } = cause.trace;
  return {
    id: cause.id,
    packages: countPackages(cause),
    points: cause.points,
    ...trace,
    example: clearest?.shipment.packageId ?? null,
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
  const read = await readReports(caseFile, inputs, catalogue, issues);
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
  const context = { policy: catalogue, window: gathered.window, everywhere: all };
  const argument = argue(counted, packages, scenarios, floor, context);
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
  const figured: Omit<Analysis, 'letter' | keyof Outlook> = {
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
    causes: argument.causes.map(figureCause),
    categories: argument.categories,
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
  const outlook = lookAhead({ caseFile, analysis: figured, packages, causes, affected, scenarios, gathered });
  const unlettered = { ...figured, ...outlook };
  const branch = letterBranch(unlettered, caseFile.branch, affected);
  const sources = { caseFile, catalogue, analysis: unlettered, packages, causes, affected, scenarios };
  const letter = branch === null ? null : groundLetter(sources, branch);
  return {
    analysis: { ...unlettered, letter: letter === null ? null : figureLetter(letter) },
    packages,
    allPackages: all,
    causes,
    affected,
    scenarios,
    letter,
    beyond: gathered,
  };
}
