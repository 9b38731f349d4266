import type { Analysis } from '../model/analysis.js';
import type { CitedClause, ExampleShipment } from '../model/appeal-exhibits.js';
import type { AppealCategory, AppealCause } from '../model/appeal-parts.js';
import type { Branch, CaseFile, Exhibit } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import { deadlineOf } from '../model/deadline.js';
import type { LetterCounts, LetterFigures } from '../model/letter-figures.js';
import type { LocalDate } from '../model/local-date.js';
import type { RootCause } from '../model/root-cause.js';
import type { Scenario } from '../model/scenario.js';
import { type ClassifiedShipment, restsOnAmazonsRow } from '../model/verdict.js';
import { chooseDefects, chooseDisputed } from './choose-examples.js';
import { citeClauses, citeLeftOut } from './cite-clauses.js';
import { describeCauses } from './describe-causes.js';
import { describeExample } from './describe-example.js';
import { describeCategories } from './describe-figures.js';
import { describeStated } from './describe-stated.js';
import { labelOf, labelProofs } from './label-proofs.js';
import { type LetterScope, scopeLetter } from './letter-scope.js';
import { openQuestions } from './open-needs.js';

/** What the figures of a letter are drawn from. */
export interface LetterSources {
  readonly caseFile: CaseFile;
  readonly catalogue: Catalogue;
  readonly analysis: Omit<Analysis, 'letter'>;
  readonly packages: readonly ClassifiedShipment[];
  readonly causes: readonly RootCause[];
  readonly affected: readonly string[];
  readonly scenarios: readonly Scenario[];
}

/** What a letter rests on, worked out once: what it speaks of, its counts, and the packages that it shows. */
export interface LetterGrounds {
  readonly branch: Branch;
  readonly scope: LetterScope;
  readonly deadline: LocalDate | null;
  readonly counts: LetterCounts;
  readonly presumed: number;
  readonly stated: LetterFigures['stated'];
  readonly categories: readonly AppealCategory[];
  readonly causes: readonly AppealCause[];
  readonly clauses: readonly CitedClause[];
  readonly leftOut: readonly CitedClause[];
  readonly examples: readonly ExampleShipment[];
  /** What the policy leaves open, and for how many packages. */
  readonly questions: readonly string[];
}

function countLetter(
  { scenarios }: LetterSources['analysis'],
  { failing, exempt, lead }: LetterScope,
): LetterCounts {
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

function describeExamples(sources: LetterSources, { exempt, lead }: LetterScope): readonly ExampleShipment[] {
  const { caseFile, catalogue, causes, affected, analysis } = sources;
  const exhibited = new Set(caseFile.exhibits.flatMap(({ orders }) => orders));
  const chosen =
    exempt.length > 0 ? chooseDisputed(exempt, causes, affected, exhibited) : chooseDefects(causes, affected);
  const hasReport = sources.packages.some(({ shipment }) => shipment.listing !== 'not-listed');
  const proofs = labelProofs(
    caseFile,
    causes.map(({ id }) => id),
    analysis.asOf,
  );
  const proofsOf = (orderId: string, kind: Exhibit['proves'] | undefined): readonly string[] =>
    caseFile.exhibits
      .filter(({ orders, proves }) => orders.includes(orderId) && proves === kind)
      .flatMap(({ file }) => labelOf(proofs, file) ?? []);
  return chosen.map((one, index) => describeExample(one, index, lead, catalogue, hasReport, proofsOf));
}

/** Settles what a letter of a branch can say, with every figure of it. */
export function groundLetter(sources: LetterSources, branch: Branch): LetterGrounds {
  const { analysis, packages, affected, catalogue, scenarios } = sources;
  const scope = scopeLetter(analysis, packages, branch);
  const { lead, exempt } = scope;
  const choice = scenarios.find(({ id }) => id === lead)?.choice ?? ({ kind: 'as-written' } as const);
  return {
    branch,
    scope,
    deadline: deadlineOf(sources.caseFile.notice),
    counts: countLetter(analysis, scope),
    presumed: packages.filter(({ tracking }) => tracking.isPresumed).length,
    stated: describeStated(analysis),
    categories: describeCategories(analysis, lead, affected, packages),
    causes: describeCauses(sources.causes, null, lead, catalogue.integratedCarriers),
    clauses: citeClauses(catalogue, exempt, { id: lead, choice }, analysis.asOf),
    leftOut: citeLeftOut(catalogue, packages, analysis.asOf),
    examples: describeExamples(sources, scope),
    questions: openQuestions(scope.failing, lead === 'as-counted' ? 'as-written' : lead, catalogue),
  };
}

const countClauses = (clauses: readonly CitedClause[]): LetterFigures['clauses'] =>
  clauses.map(({ id, edition, packages }) => ({ clause: id, edition, packages }));

/** The same as plain figures, for analysis.json. */
export function figureLetter(grounds: LetterGrounds): LetterFigures {
  const {
    branch,
    scope,
    deadline,
    counts,
    presumed,
    stated,
    categories,
    causes,
    clauses,
    leftOut,
    examples,
    questions,
  } = grounds;
  return {
    branch,
    leads: scope.lead,
    deadline,
    counts,
    presumed,
    stated,
    categories,
    causes,
    clauses: countClauses(clauses),
    leftOut: countClauses(leftOut),
    examples: examples.map(({ orderId, category, day, conclusion, arithmetic, tests, facts }) => ({
      orderId,
      category,
      day,
      conclusion,
      arithmetic,
      tests: tests.map(({ test, holds, found }) => ({ test, holds, found })),
      facts: facts.map(({ fact, value }) => ({ fact, value })),
    })),
    questions,
  };
}
