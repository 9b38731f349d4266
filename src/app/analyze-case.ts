import { figureLetter, groundLetter, type LetterGrounds } from '../appeal/ground-letter.js';
import { recordPlan } from '../appeal/record-plan.js';
import { letterBranch } from '../appeal/refuse-branch.js';
import { listUnusedDeclarations } from '../appeal/unused-declarations.js';
import { countCandidates } from '../metrics/count-candidates.js';
import { nextFiles } from '../metrics/next-files.js';
import type { Analysis } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import type { LocalDate } from '../model/local-date.js';
import type { PackageOutline } from '../model/package-outline.js';
import { CAUSE_IDS, countPackages, type RootCause } from '../model/root-cause.js';
import { listScenarios, type Scenario } from '../model/scenario.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import type { CaseInputs } from './case-inputs.js';
import { openIssueLog } from './collect-issues.js';
import { argue, chooseBasis, countCase, countedOf, statesCounts } from './count-case.js';
import { type CasePackages, gatherPackages } from './gather-packages.js';
import type { Keeping } from './keep-whole.js';
import { lookAhead, type Outlook } from './look-ahead.js';
import { readReports } from './read-reports.js';
import { reconcileCase } from './reconcile-case.js';
import { weakestDay } from './weakest-day.js';

/** A case worked through: its figures, and the packages and causes that they follow from. */
export interface CaseFindings {
  readonly analysis: Analysis;
  /** The packages that the figures count one by one: of the window, and where Amazon's counts lead those that it lists. */
  readonly packages: readonly ClassifiedShipment[];
  /** All packages of the window that the files state; one of which no letter can speak in outline. */
  readonly allPackages: readonly PackageOutline[];
  readonly causes: readonly RootCause[];
  /** Categories that Amazon's figures, or where it gives none the records, do not put above the floor. */
  readonly affected: readonly string[];
  /** The scenarios that the packages were judged under. */
  readonly scenarios: readonly Scenario[];
  /** What the letter rests on; null where there can be none. */
  readonly letter: LetterGrounds | null;
  /** What the joined files hold beyond the window, for whoever asks after one order. */
  readonly gathered: CasePackages;
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
 * @param keeping whether every package is asked for, or the figures alone. The figures are the same.
 */
export async function analyzeCase(
  caseFile: CaseFile,
  inputs: CaseInputs,
  catalogue: Catalogue,
  asOf: LocalDate,
  keeping: Keeping,
): Promise<CaseFindings> {
  const issues = openIssueLog();
  const read = await readReports(caseFile, inputs, catalogue, issues);
  const { hasVtr, rows } = read;
  const rebuilds = rows.statesPackages();
  const floor = catalogue.floor.rate;
  // The exemption that hangs on what a package costs, and on how its words are read.
  const limited = catalogue.clauses.find(({ editions }) =>
    editions.some(({ dimensions }) => dimensions.some(({ id }) => id === 'value')),
  );
  const isLedger = hasVtr && statesCounts(caseFile);
  const asCounted = isLedger || !rebuilds ? 'by-amazon' : hasVtr ? 'rebuilt-beside-report' : 'rebuilt';
  const scenarios = listScenarios(catalogue.clauses, asCounted);
  const basis = chooseBasis(hasVtr, statesCounts(caseFile), rebuilds);
  const gathered = gatherPackages(caseFile, read, catalogue, scenarios, basis, keeping, issues);
  const { all, whole } = gathered.inside;
  const isRecords = basis === 'records' || basis === 'orders-only';
  const packages = isRecords ? whole : whole.filter(({ shipment }) => shipment.listing !== 'not-listed');
  const counted = countCase(
    caseFile,
    packages,
    all,
    scenarios,
    floor,
    { vtr: hasVtr, records: rebuilds },
    basis,
  );
  const { ledger, figures, records } = counted;
  const context = { policy: catalogue, window: gathered.window, everywhere: all };
  const argument = argue(counted, packages, scenarios, floor, context);
  issues.push(
    ...listUnusedDeclarations(caseFile, {
      causes: basis === 'orders-only' ? CAUSE_IDS : argument.causes.map(({ id }) => id),
      shipments: (isRecords ? all : packages).map(({ shipment }) => shipment),
      skus: rows.orders.count() > 0 ? rows.skus() : null,
      hasLabels: rows.packages.count() > 0,
    }),
  );
  const { from, to, assumed } = gathered.window;
  const figured: Omit<Analysis, 'letter' | keyof Outlook> = {
    formatVersion: 1,
    store: catalogue.store,
    asOf,
    window: { from, to, selectedBy: weakestDay(isRecords ? all : packages), assumed },
    packages: { ...gathered.counts, counted: countedOf(basis, ledger, all.length) },
    floor,
    basis,
    scenarios: figures,
    reconstructed: basis === 'ledger' ? records : null,
    ...reconcileCase(
      { caseFile, read, gathered, counted, packages: isRecords ? all : packages, leads: argument.leads },
      issues,
    ),
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
      orders: rows.orders.count() > 0,
      counts: statesCounts(caseFile),
      scans: gathered.hasScans,
    }),
    issues: issues.list(),
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
    gathered,
  };
}
