import type { CheckedText } from '../../../model/wording.js';
import { quotePhrases } from '../quote-phrases.js';
import type { WordingRule } from '../wording-rule.js';

/** Verbs after which a capital Will at the head of a sentence is no name. */
const AFTER_WILL =
  'add|also|always|be|begin|buy|change|check|confirm|continue|do|ensure|have|implement|keep|make|monitor|move|never|no|not|now|review|scan|send|ship|start|stop|switch|train|update|use';

const PHRASES: readonly RegExp[] = [
  /(?<!\b(?:at|free|good|own|last|the|a)\s)\bwill\b(?!-)/g,
  new RegExp(`(?<=^\\s*|[.;:]\\s+)Will\\s+(?=(?:${AFTER_WILL})\\b)`, 'g'),
  /\b(?:I|WE|IT|THEY|THIS|WHO|THAT)\s+WILL\b/g,
  /\bwon['’]t\b|\w['’]ll\b|\bshall\b/gi,
  // Packages are going to Alaska, and to the same address: those are places.
  /(?:\b(?:am|are|is)|['’](?:m|re|s))\s+(?:now\s+|also\s+)?going\s+to\s+(?!(?:the|a|an|one|our|their|each|this|that|addresses|buyers|customers)\b)[a-z]/g,
  /(?<!\b(?:the|a|our|new|this|floor|price)\s)\bplan(?:s|ning)?\s+(?:to|on)\b(?!\s+(?:the|a|all|our|each|every)\b)/gi,
  /\b(?:am|are|is)\s+planned\b|['’](?:re|s)\s+planned\b/gi,
  /\b(?:intend(?:s|ing)?|aim(?:s|ing)?|hop(?:es?|ing)|expect(?:s|ing)?|aim\s+is)\s+to\b|\bwe\s+hope\b/gi,
  /(?:\b(?:am|are|is)|['’](?:m|re|s))\s+about\s+to\b|\bwe\s+are\s+(?:still\s+|currently\s+)?working\s+on\b/gi,
  /\b(?:am|are|is)\s+in\s+the\s+\w+\s+of\s+\w+ing\b|\b(?:yet|still)\s+to\s+be\b|\bwe\s+(?:promise|guarantee|pledge)\b/gi,
  /(?<!\b(?:as|too|so|how)\s)\bsoon\b|\btomorrow\b/gi,
  /\bin\s+(?:the\s+)?(?:near\s+)?future\b/gi,
  /(?<!\bthe\s)\bnext\s+(?:week|month|quarter|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b(?!['’])/gi,
  /\b(?:over|in|within)\s+the\s+(?:next|coming)\s+(?:few\s+|two\s+|\d+\s+)?(?:days|weeks?|months?)\b/gi,
];

const isControl = ({ part }: CheckedText): boolean => part === 'control' || part === 'measure';

/** The future where the reviewer asks what was done: "we will …" in an action that is done, or a control that stands. */
export const futureTense: WordingRule = {
  id: 'future-tense',
  find: (checked) => {
    const isTemplate = checked.part === 'template';
    if (!checked.stands || !(checked.part === 'action' || isTemplate || isControl(checked))) return [];
    const quote = quotePhrases(checked.text, PHRASES);
    if (quote === null) return [];
    if (isTemplate)
      return [
        {
          severity: 'warning',
          quote,
          why: 'it speaks of the future; the reviewer asks what was done, and the template says it in every letter',
          mend: 'say what is so today, or leave it to the steps under actions and prevention',
        },
      ];
    return isControl(checked)
      ? [
          {
            severity: 'warning',
            quote,
            why: 'it speaks of the future, in a control that is said to be in force',
            mend: 'say in the present what the control does today',
          },
        ]
      : [
          {
            severity: 'error',
            quote,
            why: 'it speaks of the future, in an action that is said to be done',
            mend: 'say what was done, in the past tense; what is still to come goes into an action of its own without "done", which is printed as planned',
          },
        ];
  },
};
