import type { WordingRule } from '../../src/appeal/wording/wording-rule.js';
import type { CheckedText } from '../../src/model/wording.js';
import { checkedText } from './checked-text.js';

/** What a rule says of one text on its own: the severity of each hit, and the words quoted. */
export function ruleVerdicts(
  { find }: WordingRule,
  text: string,
  over: Partial<CheckedText> = {},
): readonly (readonly [severity: string, quote: string])[] {
  const checked = checkedText(text, over);
  return find(checked, [checked]).map(({ severity, quote }) => [severity, quote]);
}
