import type { WordingRule } from '../wording-rule.js';

/** Below this many characters no sentence says what was changed, where, and to what. */
const SHORTEST = 40;

/** A step too short to check. */
export const vague: WordingRule = {
  id: 'vague',
  find: ({ part, text }) => {
    const length = text.trim().length;
    if ((part !== 'action' && part !== 'control') || length >= SHORTEST) return [];
    return [
      {
        severity: 'warning',
        quote: text.trim(),
        why: `${length} characters are too short to check`,
        mend: 'say what exactly was changed: which setting, item, file or step, from what to what',
      },
    ];
  },
};
