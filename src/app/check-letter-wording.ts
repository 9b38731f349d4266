import { checkWording } from '../appeal/wording/check-wording.js';
import { hideKnown } from '../appeal/wording/hide-known.js';
import { listTexts } from '../appeal/wording/list-texts.js';
import type { Answer } from '../document/compose-answers.js';
import { composeLetter } from '../document/compose-letter.js';
import { letterTexts } from '../document/letter-texts.js';
import type { RenderTemplate } from '../document/render-template.js';
import type { Appeal } from '../model/appeal.js';
import type { CaseFile } from '../model/case-file.js';
import { collectTexts } from '../model/collect-texts.js';
import type { LocalDate } from '../model/local-date.js';
import type { Picture } from '../model/picture.js';
import type { CheckedText, WordingFinding } from '../model/wording.js';

function answerTexts(answers: readonly Answer[]): readonly CheckedText[] {
  return answers.map(({ category, question, text }) => ({
    part: 'letter',
    where: `answers.txt, ${category}, “${question}”`,
    text,
    cause: null,
    stands: true,
    source: null,
  }));
}

/**
 * What weakens or sinks a letter by its words: the seller's own, where they were written, and then those around them in
 * the letter and the answers, which a changed template may spoil.
 */
export function checkLetterWording(
  caseFile: CaseFile,
  appeal: Appeal,
  answers: readonly Answer[],
  pictures: ReadonlyMap<string, Picture>,
  asOf: LocalDate,
  render: RenderTemplate,
): readonly WordingFinding[] {
  const causes = appeal.causes.map(({ id }) => id);
  // The tables of packages hold no words, and the orders of exhibits are to be found.
  const { blocks } = composeLetter({ ...appeal, packageRows: [] }, pictures, asOf, render);
  const known = collectTexts({
    ...caseFile,
    exhibits: caseFile.exhibits.map(({ file, caption }) => [file, caption]),
  });
  return checkWording([
    ...listTexts(caseFile, causes, asOf),
    ...hideKnown([...letterTexts(blocks), ...answerTexts(answers)], known),
  ]);
}
