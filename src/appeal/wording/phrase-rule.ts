import type { CheckedText, WordingSeverity } from '../../model/wording.js';
import { quotePhrases } from './quote-phrases.js';
import type { WordingRule } from './wording-rule.js';

interface Phrases {
  readonly id: string;
  readonly severity: WordingSeverity;
  /** Which texts are looked at; without it, all that the seller wrote. */
  readonly applies?: (text: CheckedText) => boolean;
  readonly patterns: readonly RegExp[];
  readonly why: string;
  readonly mend: string;
}

/** A rule that looks for phrases. */
export function phraseRule({ id, severity, applies, patterns, why, mend }: Phrases): WordingRule {
  const looksAt = applies ?? (({ part }: CheckedText): boolean => part !== 'letter');
  return {
    id,
    find: (checked) => {
      const quote = looksAt(checked) ? quotePhrases(checked.text, patterns) : null;
      return quote === null ? [] : [{ severity, quote, why, mend }];
    },
  };
}
