import type { WordingRule } from '../wording-rule.js';

const likeness = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same words for two steps: they read as a template. Told at the second. */
export const repeatedText: WordingRule = {
  id: 'repeated-text',
  find: (checked, all) => {
    const isStep = checked.part === 'action' || checked.part === 'control';
    if (!isStep) return [];
    const first = all.find(
      ({ part, text }) =>
        (part === 'action' || part === 'control') && likeness(text) === likeness(checked.text),
    );
    if (first === undefined || first === checked) return [];
    return [
      {
        severity: 'warning',
        quote: '',
        why: `it says the same as ${first.where}, which reads as a template`,
        mend: 'say of each cause what was changed for it',
      },
    ];
  },
};
