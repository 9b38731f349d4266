import type { Analysis } from '../model/analysis.js';
import type { Appeal } from '../model/appeal.js';
import type { ProofLists } from '../model/appeal-exhibits.js';
import type { Branch, CaseFile, Exhibit } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import { addDays, spellDay } from '../model/local-date.js';
import { causeWithin, type RootCause } from '../model/root-cause.js';
import type { Scenario } from '../model/scenario.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import { chooseDefects, chooseExamples } from './choose-examples.js';
import { citeClauses, citeMetric } from './cite-clauses.js';
import { describeCause } from './describe-causes.js';
import { describeExample } from './describe-example.js';
import { describeCategories, describeScenarios } from './describe-figures.js';
import { describeLead } from './describe-lead.js';
import { type LetterScope, scopeLetter } from './letter-scope.js';
import { listGates } from './list-gates.js';
import { labelOf } from './list-proofs.js';
import { listAssumptions, listDeclarations, summariseIssues } from './list-statements.js';
import { listPackageRows } from './package-rows.js';
import { planActions, planPrevention } from './plan-steps.js';

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
}

function describeNotice({ notice }: CaseFile): Appeal['notice'] {
  if (!notice) return null;
  const deadline = notice.deadlineDays === null ? null : spellDay(addDays(notice.date, notice.deadlineDays));
  const kind = `${notice.kind.slice(0, 1).toUpperCase()}${notice.kind.slice(1)}`;
  return { date: spellDay(notice.date), kind, deadline };
}

/** The figures of the letter's first page. */
function countPackages({ scenarios }: Analysis, { failing, exempt, lead }: LetterScope): Appeal['counts'] {
  const asCounted = scenarios.find(({ id }) => id === 'as-counted')?.total;
  const led = scenarios.find(({ id }) => id === lead)?.total;
  return {
    listed: failing.length,
    exempt: exempt.length,
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

/** The root causes with what was done about each, over all categories or within one. */
function describeCauses(
  { caseFile, causes, analysis, proofs }: AppealGrounds,
  lead: string,
  category: string | null,
): Appeal['causes'] {
  const label = (file: string): string | null => labelOf(proofs, file);
  return causes.flatMap((whole, index) => {
    const cause = category === null ? whole : causeWithin(whole, category);
    if (cause === null) return [];
    const actions = planActions(cause.id, caseFile.actions, analysis.asOf, label);
    const prevention = planPrevention(cause.id, caseFile.prevention, analysis.asOf, label);
    return [describeCause(cause, index, lead, { actions, prevention })];
  });
}

/** Lays the findings out as a letter: what is asked, what the rows show, what was done, what proves it. Pure data, no wording. */
export function buildAppeal(grounds: AppealGrounds): Appeal {
  const { caseFile, catalogue, analysis, packages, affected, branch, proofs, scenarios } = grounds;
  const { asOf, window, amazon } = analysis;
  const scope = scopeLetter(analysis, packages, branch);
  const { lead, failing, wording } = scope;
  const choice = scenarios.find(({ id }) => id === lead)?.choice ?? ({ kind: 'as-written' } as const);
  const clauses = citeClauses(catalogue, failing, { id: lead, choice }, asOf);
  const causes = describeCauses(grounds, lead, null);
  const reportFiles = [...new Set(failing.flatMap(({ shipment }) => shipment.sources[0]?.file ?? []))];
  const gates = listGates(
    caseFile,
    causes.map(({ id }) => id),
    wording === 'plan-of-action',
    amazon.flatMap(({ contradiction }) => contradiction ?? []),
    asOf,
  );
  return {
    seller: caseFile.sellerName,
    store: catalogue.store,
    asOf: spellDay(asOf),
    draft: gates.length > 0,
    branch,
    wording,
    basis: analysis.basis,
    notice: describeNotice(caseFile),
    isWarning: caseFile.notice?.kind === 'warning',
    window: { from: spellDay(window.from), to: spellDay(window.to), assumed: window.assumed },
    floor: `${Number(analysis.floor) * 100}%`,
    lead: describeLead(analysis, scope, scenarios, clauses, affected, catalogue),
    counts: countPackages(analysis, scope),
    asCounted: analysis.scenarios.find(({ id }) => id === 'as-counted')?.total.display ?? 'no rate',
    reproduced: amazon.length > 0 && amazon.every(({ ours, stated }) => ours?.valid === stated.valid),
    hasDone: causes.some(({ actions }) => actions.some(({ status }) => status === 'done')),
    affected,
    categories: describeCategories(analysis, lead, affected, packages, (category) =>
      describeCauses(grounds, lead, category),
    ),
    scenarios: describeScenarios(analysis, lead),
    causes,
    examples: describeExamples(grounds, scope),
    clauses,
    metric: citeMetric(catalogue, window),
    proofs,
    reportFile: reportFiles.length === 1 ? (reportFiles[0] ?? null) : null,
    packageRows: listPackageRows(grounds.causes, lead, reportFiles.length > 1),
    declarations: listDeclarations(caseFile),
    assumptions: listAssumptions(
      analysis,
      failing.every(({ shipment }) => shipment.destination !== null),
    ),
    notes: summariseIssues(analysis.issues),
    explained: amazon.flatMap(({ category, explained }) => explained.map((text) => `${category}: ${text}.`)),
    rowsLeftOut: false,
    rowsPrinted: grounds.causes.reduce((sum, { packages: own }) => sum + own.length, 0),
    gates,
    profile: caseFile.profile,
  };
}
