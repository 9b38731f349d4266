import { buildAppeal } from '../appeal/build-appeal.js';
import { listProofs } from '../appeal/list-proofs.js';
import { refuseUnsupported } from '../appeal/refuse-branch.js';
import { mendAnswer, mendLetter } from '../appeal/wording/mend-length.js';
import { gateWording, openWording } from '../appeal/wording/open-wording.js';
import { advisePlan } from '../document/advise-plan.js';
import { type Answer, composeAnswers } from '../document/compose-answers.js';
import type { Appeal } from '../model/appeal.js';
import type { LocalDate } from '../model/local-date.js';
import type { Gate, OpenItem } from '../model/readiness.js';
import type { RenderedPdf } from '../pdf/rendered-pdf.js';
import { attachEvidence } from './attach-evidence.js';
import { checkLetterWording } from './check-letter-wording.js';
import { type FittedLetter, fitLetter } from './fit-letter.js';
import { keepPictures } from './keep-pictures.js';
import { makePrintable } from './printable-appeal.js';
import type { ProgramParts } from './program-parts.js';
import type { WorkedCase } from './work-case.js';

/** An appeal as it is worded and drawn, with everything that keeps it a draft. */
export interface DrawnLetter {
  readonly appeal: Appeal;
  readonly answers: readonly Answer[];
  readonly pdf: RenderedPdf;
  /** The bytes of evidence.csv. */
  readonly evidence: Uint8Array;
  /** Whether the same bytes are attached to the letter. */
  readonly attached: boolean;
  /** Words of the seller that weaken it, but do not keep it a draft. */
  readonly wording: readonly OpenItem[];
}

function answerGates(
  answers: readonly Answer[],
  most: number,
  appeal: Pick<Appeal, 'causes'>,
): readonly Gate[] {
  return answers
    .filter(({ text }) => text.length > most)
    .map(({ category, question, text }) => ({
      code: 'answer-too-long',
      message: `${category}, “${question}”: ${text.length} characters, ${most} allowed`,
      mend: mendAnswer(text, most, appeal),
    }));
}

/**
 * Argues, words and draws the letter of a case.
 * @throws AppealError `not-supported` where its rows do not carry the appeal, `text-unprintable` where its words can't be drawn.
 */
export async function drawLetter(
  { caseFile, catalogue, findings, previous, hashes, pictures, wording: words }: WorkedCase,
  parts: ProgramParts,
  asOf: LocalDate,
): Promise<DrawnLetter> {
  const { analysis, packages, causes, affected, scenarios, letter: grounded } = findings;
  const letter = grounded ?? refuseUnsupported(analysis, caseFile.branch, affected);
  const ids = causes.map(({ id }) => id);
  const proofs = listProofs(caseFile, ids, hashes, asOf, pictures);
  const round = { previous, hashes, caseFile: caseFile.file, version: parts.version };
  const grounds = { caseFile, catalogue, analysis, packages, causes, affected, scenarios, letter, proofs };
  const built = buildAppeal({ ...grounds, allPackages: findings.allPackages, round });
  const { render } = words;
  const answers = composeAnswers(built, render);
  const withGates = (gates: readonly Gate[]): Appeal => ({ ...built, gates, draft: gates.length > 0 });
  const found = checkLetterWording(
    caseFile,
    built,
    answers,
    pictures,
    asOf,
    analysis,
    words,
    parts.templates,
  );
  const wording = openWording(found);
  const appeal = withGates([
    ...advisePlan(built.gates, built, render),
    ...gateWording(found),
    ...answerGates(answers, caseFile.profile.maxAnswerChars, built),
  ]);
  const evidence = attachEvidence(packages, built.lead.id);
  const draw = (one: Appeal) =>
    fitLetter(makePrintable(one, caseFile, parts.fonts), pictures, evidence, asOf, words, parts.fonts);
  const drawn = await draw(appeal);
  const asDrawn = (one: Appeal, pictures: number): Appeal =>
    pictures < one.pictures.printed ? keepPictures(one, pictures) : one;
  const asFitted = (one: Appeal, { pdf, pictures: printed, attached }: FittedLetter): DrawnLetter => {
    const shown = asDrawn(one, printed);
    return { appeal: shown, answers, pdf, evidence: evidence.bytes, attached, wording };
  };
  if (drawn.overProfile === null) return asFitted(appeal, drawn);
  const message = `the letter has ${drawn.overProfile.words}`;
  const mend = mendLetter(drawn.overProfile.by, appeal);
  const over = withGates([...appeal.gates, { code: 'over-profile', message, mend }]);
  return asFitted(over, await draw(over));
}
