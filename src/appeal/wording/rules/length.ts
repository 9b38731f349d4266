import type { WordingRule } from '../wording-rule.js';

const MOST = 600;

/** A text longer than a reviewer reads. */
export const length: WordingRule = {
  id: 'length',
  find: ({ part, text }) =>
    part === 'letter' || part === 'template' || text.length <= MOST
      ? []
      : [
          {
            severity: 'warning',
            quote: '',
            why: `${text.length} characters: with the rest, more than a reviewer reads in two minutes`,
            mend: `keep it to ${MOST} characters: what, where, from what to what; details go into a proof file`,
          },
        ],
};
