import type { Appeal } from '../model/appeal.js';
import type { PlannedCategory } from '../model/appeal-parts.js';
import { blocksToText } from './blocks-to-text.js';
import { nameBlocks } from './named-blocks.js';
import { parseMarkdown } from './parse-markdown.js';
import type { RenderTemplate } from './render-template.js';

/** The four requests in Amazon's own words, in its order. */
const QUESTIONS = [
  {
    template: 'answers/root-causes',
    question: 'Greater detail on the root causes of not providing valid tracking numbers.',
  },
  {
    template: 'answers/actions',
    question: 'Greater detail on the actions you have taken to provide valid tracking numbers.',
  },
  {
    template: 'answers/prevention',
    question:
      'Greater detail on the steps you have taken to prevent not providing valid tracking numbers going forward.',
  },
  {
    template: 'answers/evidence',
    question:
      'Greater detail on evidence or examples that demonstrate that your account has complied with our policy.',
  },
] as const;

/** One answer, ready to paste into a form. */
export interface Answer {
  readonly category: string;
  readonly question: string;
  readonly text: string;
}

function answersFor(whole: Appeal, category: PlannedCategory, render: RenderTemplate): readonly Answer[] {
  const appeal: Appeal = {
    ...whole,
    causes: category.causes,
    hasActionSteps: category.causes.some(({ actions }) => actions.length > 0),
    hasPreventionSteps: category.causes.some(({ prevention }) => prevention.length > 0),
    examples: whole.examples.filter((example) => example.category === category.name),
  };
  const write = (template: string, data: Appeal): string =>
    blocksToText(parseMarkdown(render(template, { ...data, category }), nameBlocks(data)));
  return QUESTIONS.map(({ template, question }) => ({
    category: category.name,
    question,
    text: fitExamples(appeal, (data) => write(template, data)),
  }));
}

/** Leaves examples out, the last one first, until the text keeps to the form's limit or none is left. */
function fitExamples(appeal: Appeal, write: (data: Appeal) => string): string {
  for (let kept = appeal.examples.length; ; kept--) {
    const text = write({ ...appeal, examples: appeal.examples.slice(0, kept) });
    if (text.length <= appeal.profile.maxAnswerChars || kept === 0) return text;
  }
}

/** The four answers for each affected category (for all of them where no rate tells which are affected). They stand alone without the PDF. */
export function composeAnswers(appeal: Appeal, render: RenderTemplate): readonly Answer[] {
  const affected = appeal.categories.filter((category) => category.affected);
  return (affected.length > 0 ? affected : appeal.categories).flatMap((category) =>
    answersFor(appeal, category, render),
  );
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
