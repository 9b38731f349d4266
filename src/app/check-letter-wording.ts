import { checkWording } from '../appeal/wording/check-wording.js';
import { findStrayFigures } from '../appeal/wording/find-stray-figures.js';
import { hideKnown } from '../appeal/wording/hide-known.js';
import { listTexts } from '../appeal/wording/list-texts.js';
import type { Answer } from '../document/compose-answers.js';
import { composeLetter } from '../document/compose-letter.js';
import { letterTexts } from '../document/letter-texts.js';
import type { Analysis } from '../model/analysis.js';
import type { Appeal } from '../model/appeal.js';
import type { CaseFile } from '../model/case-file.js';
import { collectTexts } from '../model/collect-texts.js';
import type { LocalDate } from '../model/local-date.js';
import type { Picture } from '../model/picture.js';
import type { CheckedText, WordingFinding } from '../model/wording.js';
import type { Wording } from './open-wording.js';
import { listTemplateTexts } from './template-texts.js';

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

function letterheadTexts({ letterhead }: Wording, caseFile: CaseFile): readonly CheckedText[] {
  if (letterhead === null) return [];
  const source = caseFile.letterhead?.source ?? null;
  return [
    { part: 'owner', where: 'letterhead.name', text: letterhead.name, cause: null, stands: true, source },
  ];
}

/**
 * What weakens or sinks a letter by its words: the seller's own, where they were written, and then those around them in
 * the letter and the answers, which a changed template may spoil, and the templates that are not the program's.
 */
export function checkLetterWording(
  caseFile: CaseFile,
  appeal: Appeal,
  answers: readonly Answer[],
  pictures: ReadonlyMap<string, Picture>,
  asOf: LocalDate,
  analysis: Analysis,
  wording: Wording,
  templates: ReadonlyMap<string, string>,
): readonly WordingFinding[] {
  const causes = appeal.causes.map(({ id }) => id);
  // The tables of packages hold no words, and the orders of exhibits are to be found.
  const { blocks } = composeLetter({ ...appeal, packageRows: [] }, pictures, asOf, wording.render);
  const known = collectTexts({
    ...caseFile,
    exhibits: caseFile.exhibits.map(({ file, caption }) => [file, caption]),
  });
  const ofTemplates = listTemplateTexts(wording, templates);
  const replaced = new Map(ofTemplates.map((one) => [one.where, one.replaced]));
  return [
    ...checkWording([
      ...listTexts(caseFile, causes, asOf),
      ...ofTemplates,
      ...letterheadTexts(wording, caseFile),
      ...hideKnown([...letterTexts(blocks), ...answerTexts(answers)], known),
    ]),
    ...findStrayFigures(ofTemplates, analysis, ({ where }) => replaced.get(where) ?? []),
  ];
}
