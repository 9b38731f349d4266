import type { Analysis } from '../model/analysis.js';
import type { Appeal } from '../model/appeal.js';
import type { ProofLists } from '../model/appeal-exhibits.js';
import type { AppealCause, PlannedCause, PlanStep } from '../model/appeal-parts.js';
import { toPercent } from '../model/decimal.js';
import { describeReconciled } from '../model/describe-reconciled.js';
import { listAnswered } from '../model/list-answered.js';
import { spellDay } from '../model/local-date.js';
import type { PackageOutline } from '../model/package-outline.js';
import { isOwned } from '../model/root-cause.js';
import { DAY_WORDS } from '../model/shipment.js';
import { citeMetric, listExactTexts } from './cite-clauses.js';
import { citeRules } from './cite-rules.js';
import { describeCauses } from './describe-causes.js';
import { describeScenarios } from './describe-figures.js';
import { describeLead } from './describe-lead.js';
import { describeNotice } from './describe-notice.js';
import { describeOutlook } from './describe-outlook.js';
import { describeRolling } from './describe-rolling.js';
import { describeRound, lastRound, markPlan, type RoundGrounds } from './describe-round.js';
import { discloseLosses } from './disclose-losses.js';
import { gateRound } from './gate-round.js';
import type { LetterGrounds, LetterSources } from './ground-letter.js';
import { listGates } from './list-gates.js';
import { countPictures } from './list-proofs.js';
import { listAssumptions, listDeclarations, summariseIssues } from './list-statements.js';
import { openGrounds } from './open-grounds.js';
import { listPackageRows } from './package-rows.js';
import { planCause } from './plan-steps.js';
import { shareProofs } from './share-proofs.js';

/** Everything an appeal is made from. */
export interface AppealGrounds extends LetterSources {
  readonly analysis: Analysis;
  /** All packages of the window, also those that nothing puts in question. */
  readonly allPackages: readonly PackageOutline[];
  readonly letter: LetterGrounds;
  readonly proofs: ProofLists;
  readonly round: RoundGrounds;
}

const isDone = ({ status }: PlanStep): boolean => status === 'done';

/** Lays the findings out as a letter: what is asked, what the rows show, what was done, what proves it. Pure data, no wording. */
export function buildAppeal(grounds: AppealGrounds): Appeal {
  const { caseFile, catalogue, analysis, packages, affected, letter, proofs, scenarios } = grounds;
  const { asOf, window, amazon } = analysis;
  const { branch, scope, clauses, leftOut, counts, presumed, examples } = letter;
  const { lead, failing, wording } = scope;
  const last = lastRound(grounds.round);
  const withPlan = (cause: AppealCause): PlannedCause => ({
    ...cause,
    ...markPlan(cause.id, planCause(cause.id, caseFile, proofs, asOf), last),
  });
  const causes = letter.causes.map(withPlan);
  const owned = causes.filter((cause) => cause.owned > 0 && isOwned(cause.id));
  const reportFiles = [...new Set(failing.flatMap(({ shipment }) => shipment.sources[0]?.file ?? []))];
  const round = describeRound(grounds, scope, causes, last);
  const categories = letter.categories.map((category) => ({
    ...category,
    causes: describeCauses(grounds.causes, category.name, lead, catalogue.integratedCarriers).map(withPlan),
  }));
  const own = listGates(
    caseFile,
    causes.map(({ id }) => id),
    listAnswered(categories),
    wording === 'plan-of-action',
    amazon.flatMap(({ contradiction }) => contradiction ?? []),
    asOf,
    openGrounds(grounds),
  );
  const gates = [...own, ...gateRound(round, caseFile.notice, window.assumed)];
  return {
    seller: caseFile.sellerName,
    store: catalogue.store,
    currency: catalogue.currency === 'USD' ? 'US dollars' : catalogue.currency,
    tax: catalogue.tax,
    asOf: spellDay(asOf),
    draft: gates.length > 0,
    branch,
    wording,
    basis: analysis.basis,
    isRated: analysis.basis === 'ledger' || analysis.basis === 'records',
    isRebuilt: analysis.basis === 'records',
    isCharted: analysis.scenarios.some(({ total }) => Number(total.rate) > 0 || Number(total.high) > 0),
    hasReport: packages.some(({ shipment }) => shipment.listing !== 'not-listed'),
    mailedByRecord: scope.exempt.every(({ shipment }) => shipment.mailpieceBy === 'record'),
    presumed,
    stated: letter.stated,
    notice: describeNotice(caseFile, asOf),
    round,
    isWarning: caseFile.notice?.kind === 'warning',
    window: {
      from: spellDay(window.from),
      to: spellDay(window.to),
      by: DAY_WORDS[window.selectedBy],
      isPromised: window.selectedBy === 'promised-delivery-date',
    },
    floor: `${toPercent(analysis.floor)}%`,
    lead: describeLead(analysis, scope, scenarios, clauses, affected, catalogue),
    ...describeOutlook(analysis, letter),
    counts,
    asCounted: analysis.scenarios.find(({ id }) => id === 'as-counted')?.total.display ?? 'no rate',
    reproducedInAll:
      counts.counted !== null && counts.valid !== null && counts.counted - counts.valid === counts.listed,
    reproduced: amazon.every(({ ours, stated }) => ours === null || ours.valid === stated.valid),
    hasActionSteps: causes.some(({ actions }) => actions.length > 0),
    hasPreventionSteps: causes.some(({ prevention }) => prevention.length > 0),
    hasDone: owned.length > 0 && owned.every(({ actions }) => actions.some(isDone)),
    hasControls: owned.length > 0 && owned.every(({ prevention }) => prevention.some(isDone)),
    affected,
    categories,
    scenarios: describeScenarios(analysis, lead),
    causes,
    rolling: describeRolling(analysis),
    examples,
    showsOwned: examples.some(({ conclusion }) => conclusion === 'defect'),
    clauses,
    clausesOverlap: clauses.reduce((sum, one) => sum + one.packages, 0) > scope.exempt.length,
    leftOut,
    rules: citeRules(
      catalogue,
      grounds.causes,
      // A rebuilt rate cites the scans beside the metric already.
      [...clauses.map(({ id }) => id), ...(analysis.basis === 'records' ? [catalogue.scans.id] : [])],
      asOf,
    ),
    exactTexts: listExactTexts(catalogue, failing),
    metric: citeMetric(catalogue, window, analysis.basis === 'records'),
    proofs,
    sharedProofs: shareProofs(causes, caseFile.exhibits, proofs),
    pictures: countPictures(proofs),
    reportFile: reportFiles.length === 1 ? (reportFiles[0] ?? null) : null,
    packageRows: listPackageRows(grounds.causes, lead, reportFiles.length > 1),
    declarations: listDeclarations(caseFile, catalogue),
    assumptions: listAssumptions(
      analysis,
      caseFile,
      catalogue,
      failing.every(({ shipment }) => shipment.destination !== null),
    ),
    notes: summariseIssues(analysis.issues),
    questions: letter.questions,
    reconciled: describeReconciled(analysis),
    losses: discloseLosses(analysis.losses),
    rowsLeftOut: false,
    rowsPrinted: grounds.causes.reduce((sum, { packages: own }) => sum + own.length, 0),
    gates,
    profile: caseFile.profile,
  };
}
