import type { CheckedText } from '../../../model/wording.js';
import type { WordingRule } from '../wording-rule.js';

const likeness = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isStep = ({ part }: CheckedText): boolean => part === 'action' || part === 'control';

/** The first step of each wording among texts that are checked together. */
const firsts = new WeakMap<readonly CheckedText[], ReadonlyMap<string, CheckedText>>();

function firstOfEach(all: readonly CheckedText[]): ReadonlyMap<string, CheckedText> {
  const known = firsts.get(all);
  if (known !== undefined) return known;
  const found = new Map(
    all
      .filter(isStep)
      .toReversed()
      .map((one) => [likeness(one.text), one] as const),
  );
  firsts.set(all, found);
  return found;
}

/** The same words for two steps: they read as a template. Told at the second. */
export const repeatedText: WordingRule = {
  id: 'repeated-text',
  find: (checked, all) => {
    if (!isStep(checked)) return [];
    const first = firstOfEach(all).get(likeness(checked.text));
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
