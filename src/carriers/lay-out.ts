import type { CheckRule } from './check-rule.js';
import type { NumberCheck, NumberLayout } from './number-format.js';

/** A layout whose last character is the check digit of all before it, unless `where` says otherwise. */
export function layOut(
  pattern: RegExp,
  lengths: readonly number[],
  rule: CheckRule | null,
  where: Partial<Omit<NumberCheck, 'rule'>> = {},
): NumberLayout {
  return { pattern, lengths, check: rule && { rule, from: 0, behind: 0, implied: '', ...where } };
}
