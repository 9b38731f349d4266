import type { WordingRule } from '../wording-rule.js';

/** Figures that are no target: days, amounts of money, times and spans. */
const OTHER_FIGURES =
  /\b\d{4}-\d\d-\d\d\b|[$€£¥]\s?\d[\d.,]*|\b\d[\d.,]{0,30}\s?(?:USD|EUR|GBP|dollars?)\b|\b\d+(?::\d\d)?\s?(?:a\.?m\.?|p\.?m\.?|o'clock)|\b\d+\s?(?:hours?|days?|weeks?|h)\b/gi;
const TARGET =
  /\b(?:targets?|goals?|at\s+most|at\s+least|(?:no|not)\s+more\s+than|within|zero|nil)\b|(?<!\bor\s)\bnone\b|\d|%/i;

/** A standing control whose measure names no target: nobody could tell whether it works. */
export const measureWithoutTarget: WordingRule = {
  id: 'measure-without-target',
  find: ({ part, text }) => {
    if (part !== 'measure' || TARGET.test(text.replaceAll(OTHER_FIGURES, ' '))) return [];
    return [
      {
        severity: 'error',
        quote: text.trim(),
        why: `${text.trim() === '' ? 'the control has no measure' : 'the measure names no target'}: what do you count, how often, and what is the target?`,
        mend: 'write it as measure: "parcels confirmed without a number, counted every Friday, target 0"',
      },
    ];
  },
};
