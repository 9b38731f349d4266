import type { Analysis } from '../model/analysis.js';
import type { Appeal } from '../model/appeal.js';
import type { ProofLists } from '../model/appeal-exhibits.js';
import type { Branch, CaseFile, Exhibit } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import { addDays, spellDay } from '../model/local-date.js';
import { causeWithin, type RootCause } from '../model/root-cause.js';
import type { Scenario } from '../model/scenario.js';
import { type ClassifiedShipment, exemptionUnder } from '../model/verdict.js';
import { chooseDefects, chooseExamples } from './choose-examples.js';
import { passes } from './choose-lead.js';
import { citeClauses, citeMetric } from './cite-clauses.js';
import { describeCause } from './describe-causes.js';
import { describeExample } from './describe-example.js';
import { describeCategories, describeScenarios } from './describe-figures.js';
import { labelOf } from './list-proofs.js';
import { listAssumptions, listDeclarations, summariseIssues } from './list-statements.js';
import { listPackageRows } from './package-rows.js';
import { listPlanGates, planActions, planPrevention } from './plan-steps.js';

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

/** A plan of action disputes nothing, so its figure is Amazon's own. */
function leadOf({ branch, analysis }: AppealGrounds): string {
  return branch === 'plan-of-action' ? 'as-counted' : (analysis.leads ?? 'as-written');
}

function describeNotice({ notice }: CaseFile): Appeal['notice'] {
  if (!notice) return null;
  const deadline = notice.deadlineDays === null ? null : spellDay(addDays(notice.date, notice.deadlineDays));
  const kind = `${notice.kind.slice(0, 1).toUpperCase()}${notice.kind.slice(1)}`;
  return { date: spellDay(notice.date), kind, deadline };
}

/** The figures of the letter's first page. */
function countPackages(grounds: AppealGrounds, lead: string): Appeal['counts'] {
  const { analysis, packages } = grounds;
  const failing = packages.filter(({ shipment }) => shipment.listing === 'defect');
  const exempt = failing.filter((one) => exemptionUnder(one, lead) === 'exempt').length;
  const asCounted = analysis.scenarios.find(({ id }) => id === 'as-counted')?.total;
  const led = analysis.scenarios.find(({ id }) => id === lead)?.total;
  return {
    listed: failing.length,
    exempt,
    remaining: failing.length - exempt,
    undetermined: led?.undetermined ?? 0,
    counted: asCounted?.denominator ?? null,
    valid: asCounted?.numerator ?? null,
    atLeast: led?.atLeast ?? null,
    clearFrom: led?.clearFrom ?? null,
  };
}

function describeExamples(grounds: AppealGrounds, lead: string): Appeal['examples'] {
  const { caseFile, catalogue, causes, packages, proofs } = grounds;
  const causeOf = new Map(causes.flatMap(({ id, packages: own }) => own.map((one) => [one, id] as const)));
  const exempt = packages.filter(
    (one) => one.shipment.listing === 'defect' && exemptionUnder(one, lead) === 'exempt',
  );
  const exhibited = new Set(caseFile.exhibits.flatMap(({ orders }) => orders));
  const chosen =
    exempt.length > 0
      ? chooseExamples(exempt, (one) => causeOf.get(one) ?? 'unknown', exhibited)
      : chooseDefects(causes);
  const proofsOf = (orderId: string, kind: Exhibit['proves'] | undefined): readonly string[] =>
    caseFile.exhibits
      .filter(({ orders, proves }) => orders.includes(orderId) && proves === kind)
      .flatMap(({ file }) => labelOf(proofs, file) ?? []);
  return chosen.map((one, index) => describeExample(one, index, lead, catalogue, proofsOf));
}

/** Lays the findings out as a letter: what is asked, what the rows show, what was done, what proves it. Pure data, no wording. */
export function buildAppeal(grounds: AppealGrounds): Appeal {
  const { caseFile, catalogue, analysis, packages, causes, affected, branch, proofs } = grounds;
  const lead = leadOf(grounds);
  const scenario = grounds.scenarios.find(({ id }) => id === lead) ?? {
    id: lead,
    title: lead,
    choice: { kind: 'as-written' } as const,
  };
  const figures = analysis.scenarios.find(({ id }) => id === lead);
  const clauses = citeClauses(catalogue, packages, scenario, analysis.asOf);
  const label = (file: string): string | null => labelOf(proofs, file);
  const { asOf } = analysis;
  const reportFiles = [...new Set(packages.flatMap(({ shipment }) => shipment.sources[0]?.file ?? []))];
  const gates = [
    ...(caseFile.notice
      ? []
      : [
          {
            code: 'notice-missing',
            message: 'which notice is answered? Add notice: { date: YYYY-MM-DD, kind: deactivation }',
          },
        ]),
    ...listPlanGates(
      causes.map(({ id }) => id),
      caseFile.actions,
      caseFile.prevention,
      asOf,
    ),
  ];
  const describeAll = (found: readonly (RootCause | null)[]): Appeal['causes'] =>
    found.flatMap((cause, index) =>
      cause === null
        ? []
        : [
            describeCause(cause, index, lead, {
              actions: planActions(cause.id, caseFile.actions, asOf, label),
              prevention: planPrevention(cause.id, caseFile.prevention, asOf, label),
            }),
          ],
    );
  return {
    seller: caseFile.sellerName,
    store: catalogue.store,
    asOf: spellDay(asOf),
    draft: gates.length > 0,
    branch,
    basis: analysis.basis,
    notice: describeNotice(caseFile),
    window: {
      from: spellDay(analysis.window.from),
      to: spellDay(analysis.window.to),
      assumed: analysis.window.assumed,
    },
    floor: `${Number(analysis.floor) * 100}%`,
    lead: {
      id: lead,
      title: scenario.title,
      display: figures?.total.display ?? 'no rate',
      passes: figures !== undefined && passes(figures, affected),
      undisputed: lead === 'strictest',
      includesTax: lead === 'strictest' || lead.endsWith('=incl-tax'),
      readings: [
        ...new Set(
          clauses.flatMap(({ disputes }) =>
            disputes.flatMap(({ readings }) => readings.flatMap(({ used, title }) => (used ? [title] : []))),
          ),
        ),
      ],
    },
    counts: countPackages(grounds, lead),
    asCounted: analysis.scenarios.find(({ id }) => id === 'as-counted')?.total.display ?? 'no rate',
    reproduced:
      analysis.amazon.length > 0 && analysis.amazon.every(({ ours, stated }) => ours?.valid === stated.valid),
    affected,
    categories: describeCategories(analysis, lead, affected, packages, (category) =>
      describeAll(causes.map((cause) => causeWithin(cause, category))),
    ),
    scenarios: describeScenarios(analysis, lead),
    causes: describeAll(causes),
    examples: describeExamples(grounds, lead),
    clauses,
    metric: citeMetric(catalogue, analysis.window),
    proofs,
    reportFile: reportFiles.length === 1 ? (reportFiles[0] ?? null) : null,
    packageRows: listPackageRows(causes, lead, reportFiles.length > 1),
    declarations: listDeclarations(caseFile),
    assumptions: listAssumptions(
      analysis,
      packages.every(({ shipment }) => shipment.destination !== null),
    ),
    notes: summariseIssues(analysis.issues),
    explained: analysis.amazon.flatMap(({ category, explained }) =>
      explained.map((text) => `${category}: ${text}.`),
    ),
    rowsLeftOut: false,
    rowsPrinted: causes.reduce((sum, { packages: own }) => sum + own.length, 0),
    gates,
    profile: caseFile.profile,
  };
}
