import type { Analysis } from '../model/analysis.js';
import type { Appeal } from '../model/appeal.js';
import type { ProofLists } from '../model/appeal-exhibits.js';
import type { PlanStep } from '../model/appeal-parts.js';
import type { Branch, CaseFile, Exhibit } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import { formatPercent } from '../model/decimal.js';
import { spellDay } from '../model/local-date.js';
import { isOwned, type RootCause } from '../model/root-cause.js';
import type { Scenario } from '../model/scenario.js';
import { DAY_WORDS, type DayKind } from '../model/shipment.js';
import { type ClassifiedShipment, restsOnAmazonsRow } from '../model/verdict.js';
import { chooseDefects, chooseExamples } from './choose-examples.js';
import { citeClauses, citeLeftOut, citeMetric, listExactTexts } from './cite-clauses.js';
import { describeCauses } from './describe-causes.js';
import { describeExample } from './describe-example.js';
import { describeCategories, describeScenarios } from './describe-figures.js';
import { describeLead } from './describe-lead.js';
import { describeNotice } from './describe-notice.js';
import { describeRound, lastRound, markPlan, type RoundGrounds } from './describe-round.js';
import { gateRound } from './gate-round.js';
import { type LetterScope, scopeLetter } from './letter-scope.js';
import { listGates } from './list-gates.js';
import { labelOf } from './list-proofs.js';
import { listAssumptions, listDeclarations, summariseIssues } from './list-statements.js';
import { openGrounds } from './open-grounds.js';
import { openQuestions } from './open-needs.js';
import { listPackageRows } from './package-rows.js';
import { planCause } from './plan-steps.js';

/** Everything an appeal is made from. */
export interface AppealGrounds {
  readonly caseFile: CaseFile;
  readonly catalogue: Catalogue;
  readonly analysis: Analysis;
  readonly packages: readonly ClassifiedShipment[];
  readonly causes: readonly RootCause[];
  readonly affected: readonly string[];
  /** The branch that the letter takes: the one the case asks for, where its rows carry it. */
  readonly branch: Branch;
  readonly scenarios: readonly Scenario[];
  readonly proofs: ProofLists;
  readonly round: RoundGrounds;
}

/** By which date packages are placed in the window; every one but the promised date is approximate. */
function wordSelection(kind: DayKind): string {
  const promised = DAY_WORDS['promised-delivery-date'];
  return kind === 'promised-delivery-date' ? promised : `${promised}, else ${DAY_WORDS[kind]} (approximate)`;
}

/** Amazon's own counts beside rebuilt figures, where it states them. */
function describeStated({ amazon }: Analysis): readonly string[] {
  return amazon.flatMap(({ category, stated }) =>
    stated.valid === null || stated.counted === null
      ? []
      : [`${category} ${stated.valid} of ${stated.counted}, ${formatPercent(stated.valid, stated.counted)}`],
  );
}

/** The figures of the letter's first page. */
function countLetter({ scenarios }: Analysis, { failing, exempt, lead }: LetterScope): Appeal['counts'] {
  const asCounted = scenarios.find(({ id }) => id === 'as-counted')?.total;
  const led = scenarios.find(({ id }) => id === lead)?.total;
  return {
    listed: failing.length,
    exempt: exempt.length,
    onAmazonsRows: exempt.filter(restsOnAmazonsRow).length,
    remaining: failing.length - exempt.length,
    undetermined: led?.undetermined ?? 0,
    counted: asCounted?.denominator ?? null,
    valid: asCounted?.numerator ?? null,
    atLeast: led?.atLeast ?? null,
    clearFrom: led?.clearFrom ?? null,
  };
}

function describeExamples(grounds: AppealGrounds, { exempt, lead }: LetterScope): Appeal['examples'] {
  const { caseFile, catalogue, causes, affected, proofs } = grounds;
  const causeOf = new Map(causes.flatMap(({ id, packages: own }) => own.map((one) => [one, id] as const)));
  const exhibited = new Set(caseFile.exhibits.flatMap(({ orders }) => orders));
  const chosen =
    exempt.length > 0
      ? chooseExamples(exempt, (one) => causeOf.get(one) ?? 'unknown', exhibited)
      : chooseDefects(causes, affected);
  const proofsOf = (orderId: string, kind: Exhibit['proves'] | undefined): readonly string[] =>
    caseFile.exhibits
      .filter(({ orders, proves }) => orders.includes(orderId) && proves === kind)
      .flatMap(({ file }) => labelOf(proofs, file) ?? []);
  return chosen.map((one, index) => describeExample(one, index, lead, catalogue, proofsOf));
}

const isDone = ({ status }: PlanStep): boolean => status === 'done';

/** Lays the findings out as a letter: what is asked, what the rows show, what was done, what proves it. Pure data, no wording. */
export function buildAppeal(grounds: AppealGrounds): Appeal {
  const { caseFile, catalogue, analysis, packages, affected, branch, proofs, scenarios } = grounds;
  const { asOf, window, amazon } = analysis;
  const scope = scopeLetter(analysis, packages, branch);
  const { lead, failing, wording } = scope;
  const choice = scenarios.find(({ id }) => id === lead)?.choice ?? ({ kind: 'as-written' } as const);
  const clauses = citeClauses(catalogue, scope.exempt, { id: lead, choice }, asOf);
  const last = lastRound(grounds.round);
  const describeWithin = (category: string | null): Appeal['causes'] =>
    describeCauses(grounds.causes, category, lead, (cause) =>
      markPlan(cause, planCause(cause, caseFile, proofs, asOf), last),
    );
  const causes = describeWithin(null);
  const owned = causes.filter((cause) => cause.owned > 0 && isOwned(cause.id));
  const reportFiles = [...new Set(failing.flatMap(({ shipment }) => shipment.sources[0]?.file ?? []))];
  const round = describeRound(grounds, scope, causes, last);
  const own = listGates(
    caseFile,
    causes.map(({ id }) => id),
    wording === 'plan-of-action',
    amazon.flatMap(({ contradiction }) => contradiction ?? []),
    asOf,
    openGrounds(grounds, wording === 'plan-of-action'),
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
    hasReport: packages.some(({ shipment }) => shipment.listing !== 'not-listed'),
    mailedByRecord: scope.exempt.every(({ shipment }) => shipment.mailpieceBy === 'record'),
    presumed: packages.filter(({ tracking }) => tracking.isPresumed).length,
    stated: analysis.basis === 'records' ? describeStated(analysis) : [],
    notice: describeNotice(caseFile, asOf),
    round,
    isWarning: caseFile.notice?.kind === 'warning',
    window: {
      from: spellDay(window.from),
      to: spellDay(window.to),
      assumed: window.assumed,
      by: wordSelection(window.selectedBy),
      isPromised: window.selectedBy === 'promised-delivery-date',
    },
    floor: `${Number(analysis.floor) * 100}%`,
    lead: describeLead(analysis, scope, scenarios, clauses, affected, catalogue),
    counts: countLetter(analysis, scope),
    asCounted: analysis.scenarios.find(({ id }) => id === 'as-counted')?.total.display ?? 'no rate',
    reproduced: amazon.every(({ ours, stated }) => ours === null || ours.valid === stated.valid),
    hasActionSteps: causes.some(({ actions }) => actions.length > 0),
    hasPreventionSteps: causes.some(({ prevention }) => prevention.length > 0),
    hasDone: owned.length > 0 && owned.every(({ actions }) => actions.some(isDone)),
    hasControls: owned.length > 0 && owned.every(({ prevention }) => prevention.some(isDone)),
    affected,
    categories: describeCategories(analysis, lead, affected, packages, describeWithin),
    scenarios: describeScenarios(analysis, lead),
    causes,
    examples: describeExamples(grounds, scope),
    clauses,
    clausesOverlap: clauses.reduce((sum, one) => sum + one.packages, 0) > scope.exempt.length,
    leftOut: citeLeftOut(catalogue, packages, asOf),
    exactTexts: listExactTexts(catalogue, failing),
    metric: citeMetric(catalogue, window, analysis.basis === 'records'),
    proofs,
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
    questions: openQuestions(failing, lead === 'as-counted' ? 'as-written' : lead, catalogue),
    explained: amazon.flatMap(({ category, explained }) => explained.map((text) => `${category}: ${text}.`)),
    rowsLeftOut: false,
    rowsPrinted: grounds.causes.reduce((sum, { packages: own }) => sum + own.length, 0),
    gates,
    profile: caseFile.profile,
  };
}
