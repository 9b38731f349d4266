import { listFixes } from '../appeal/fixes-table.js';
import { openFixesBefore } from '../appeal/open-fixes-before.js';
import {
  claimedExempt,
  missingEvidence,
  missingFacts,
  openFigure,
  openFixes,
  openGates,
  openInputs,
  openPolicy,
  openProblems,
} from '../appeal/open-items.js';
import { openQuestions } from '../appeal/open-needs.js';
import { openOutlook } from '../appeal/open-outlook.js';
import { openPictures } from '../appeal/open-pictures.js';
import { restsOnMailpiece } from '../appeal/rests-on-mailpiece.js';
import { AppealError } from '../errors.js';
import type { Analysis } from '../model/analysis.js';
import type { Appeal } from '../model/appeal.js';
import { countNoun } from '../model/count-noun.js';
import { deadlineOf } from '../model/deadline.js';
import { daysBetween, type LocalDate } from '../model/local-date.js';
import type { OpenItem, Readiness } from '../model/readiness.js';
import { isFailing } from '../model/verdict.js';
import type { CaseInputs } from './case-inputs.js';
import { drawLetter } from './draw-letter.js';
import type { ProgramParts } from './program-parts.js';
import { type WorkedCase, workCase } from './work-case.js';

/** What the figures of a letter that disputes packages leave to be wished for. */
function tellWeak(
  { lead, wording, floor, categories, isRated }: Appeal,
  { scenarios }: Analysis,
): readonly OpenItem[] {
  if (wording === 'plan-of-action' || lead.passes) return [];
  if (!isRated) {
    const least = scenarios.find(({ id }) => id === lead.id)?.total.clearFrom;
    if (least === undefined) return [];
    return [
      openFigure(
        `no rate is known: without the exempt packages it passes ${floor} only if Amazon counted at least ${countNoun(least, 'package')}`,
        'add what Amazon counted, from the notice or Account Health: notice.categories; the letter says that it is not known',
      ),
    ];
  }
  const fallen = categories.filter((one) => one.affected && one.standing !== 'above' && !one.leavesNone);
  const named = fallen.map(({ name, led }) => `${name} ${led}`).join(', ');
  return [
    openFigure(
      `even without the exempt packages the rate does not pass ${floor}${named === '' ? '' : `: ${named}`}`,
    ),
  ];
}

/** What keeps the letter from being sent: its gates, or why there can be no letter. */
async function tryLetter(
  worked: WorkedCase,
  parts: ProgramParts,
  asOf: LocalDate,
): Promise<{ readonly state: Readiness['state']; readonly items: readonly OpenItem[] }> {
  try {
    const { appeal, wording: words } = await drawLetter(worked, parts, asOf);
    const weak = tellWeak(appeal, worked.findings.analysis);
    return {
      state: appeal.draft ? 'draft' : 'ready',
      items: [...weak, ...openGates(appeal.gates), ...words, ...openPictures(appeal.proofs)],
    };
  } catch (error) {
    if (!(error instanceof AppealError)) throw error;
    const isRefused = error.code === 'not-supported';
    return {
      state: isRefused ? 'refused' : 'unusable',
      items: openProblems(isRefused ? 'refused' : 'failure', error),
    };
  }
}

/** Everything that is open in a case, what may still be corrected at Amazon first. */
function listOpen(
  { caseFile, catalogue, findings }: WorkedCase,
  letter: readonly OpenItem[],
): readonly OpenItem[] {
  const { analysis, causes, packages } = findings;
  const ids = causes.map(({ id }) => id);
  return [
    ...openFixes(listFixes(causes, catalogue)),
    ...letter,
    ...missingEvidence(
      claimedExempt(packages, analysis.leads),
      (one) => restsOnMailpiece(one, analysis.leads ?? 'as-written', catalogue),
      caseFile,
      ids,
    ),
    ...missingFacts(packages, analysis.leads),
    ...openPolicy(openQuestions(packages.filter(isFailing), analysis.leads ?? 'as-written', catalogue)),
    ...openFixesBefore(causes, caseFile, analysis.asOf),
    ...openOutlook(analysis, caseFile),
    ...openInputs(analysis),
  ];
}

/**
 * How ready a case is: every problem at once, each with where, why and the mend, what evidence is missing, and the days
 * left. An input that can't be used is an answer here, not a failure.
 */
export async function checkCase(
  inputs: CaseInputs,
  parts: ProgramParts,
  asOf: LocalDate,
): Promise<Readiness> {
  let worked: WorkedCase;
  try {
    worked = await workCase(inputs, parts, asOf, 'telling');
  } catch (error) {
    if (!(error instanceof AppealError) || error.exitCode === 1) throw error;
    const items = openProblems('failure', error);
    return { formatVersion: 1, asOf, state: 'unusable', deadline: null, daysLeft: null, items };
  }
  const deadline = deadlineOf(worked.caseFile.notice);
  const letter = await tryLetter(worked, parts, asOf);
  return {
    formatVersion: 1,
    asOf,
    state: letter.state,
    deadline,
    daysLeft: deadline === null ? null : daysBetween(asOf, deadline),
    items: listOpen(worked, letter.items),
  };
}
