import type { Appeal } from '../model/appeal.js';
import type { PlannedCategory } from '../model/appeal-parts.js';
import { listAnswered } from '../model/list-answered.js';
import { REQUESTS, type RequestId } from '../model/reviewer-request.js';
import { blocksToText } from './blocks-to-text.js';
import { nameBlocks } from './named-blocks.js';
import { newsWithin } from './news-within.js';
import { parseMarkdown } from './parse-markdown.js';
import type { RenderTemplate } from './render-template.js';

/** One answer, ready to paste into a form. */
export interface Answer {
  readonly category: string;
  readonly question: string;
  readonly text: string;
}

/** The result since the fix within one category, or null where nothing of it was shipped since. */
function sinceFixIn({ sinceFix }: Appeal, name: string): Appeal['sinceFix'] {
  const own = sinceFix?.categories.find(({ category }) => category === name);
  return sinceFix && own ? { ...sinceFix, ...own } : null;
}

function answersFor(whole: Appeal, category: PlannedCategory, render: RenderTemplate): readonly Answer[] {
  const appeal: Appeal = {
    ...whole,
    causes: category.causes,
    hasActionSteps: category.causes.some(({ actions }) => actions.length > 0),
    hasPreventionSteps: category.causes.some(({ prevention }) => prevention.length > 0),
    examples: whole.examples.filter((example) => example.category === category.name),
    sinceFix: sinceFixIn(whole, category.name),
  };
  const write = (id: RequestId, data: Appeal, brief: boolean): string => {
    const news = newsWithin(whole.round, id, category.causes);
    return blocksToText(
      parseMarkdown(render(`answers/${id}`, { ...data, category, news, brief }), nameBlocks(data)),
    );
  };
  return REQUESTS.map(({ id, words }) => ({
    category: category.name,
    question: words,
    text: fitAnswer(appeal, (data, brief) => write(id, data, brief)),
  }));
}

/**
 * Leaves examples out, the last one first, until the text keeps to the form's limit; where it does not even without any, the causes
 * are told in brief.
 */
function fitAnswer(appeal: Appeal, write: (data: Appeal, brief: boolean) => string): string {
  const fits = (text: string): boolean => text.length <= appeal.profile.maxAnswerChars;
  for (let kept = appeal.examples.length; kept >= 0; kept--) {
    const text = write({ ...appeal, examples: appeal.examples.slice(0, kept) }, false);
    if (fits(text)) return text;
  }
  return write({ ...appeal, examples: [] }, true);
}

/** The four answers for each affected category (for all of them where no rate tells which are affected). They stand alone without the PDF. */
export function composeAnswers(appeal: Appeal, render: RenderTemplate): readonly Answer[] {
  return listAnswered(appeal.categories).flatMap((category) => answersFor(appeal, category, render));
}

/** answers.txt: a block per category with its four answers; one that is not ready to send says so first. */
export function writeAnswers(answers: readonly Answer[], draft: boolean): string {
  let category = '';
  const blocks = answers.map((answer) => {
    const head = answer.category === category ? '' : `==== ${answer.category} ====\n\n`;
    category = answer.category;
    return `${head}-- ${answer.question}\n\n${answer.text}\n`;
  });
  return [...(draft ? ['DRAFT: not ready to send.\n'] : []), ...blocks].join('\n');
}
