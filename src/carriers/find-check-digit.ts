import type { CheckRule } from './check-rule.js';

const DIGIT_0 = 48;
const LETTER_A = 65;

/** What a character counts in a check. */
export function characterValue(code: number): number {
  return code < LETTER_A ? code - DIGIT_0 : (code - LETTER_A + 2) % 10;
}

/** The weight of a place, counted from 0, among `count` places. */
export function weightAt({ weights, from }: CheckRule, at: number, count: number): number {
  return weights[(from === 'left' ? at : count - 1 - at) % weights.length] ?? 0;
}

/** The digit that a weighted sum asks for. */
export function digitOfSum(sum: number, { modulus, digit }: CheckRule): number {
  const rest = sum % modulus;
  if (digit === 'rest') return rest % 10;
  const left = modulus - rest;
  return digit === 'fill' ? left % modulus : left === 10 ? 0 : left === 11 ? 5 : left;
}

/** The digit that the characters from `from` up to `to` ask for, `implied` standing before them though it is not printed. */
export function findCheckDigit(
  text: string,
  from: number,
  to: number,
  implied: string,
  rule: CheckRule,
): number {
  const count = implied.length + to - from;
  let sum = 0;
  for (let at = 0; at < implied.length; at++)
    sum += characterValue(implied.charCodeAt(at)) * weightAt(rule, at, count);
  for (let at = from; at < to; at++)
    sum += characterValue(text.charCodeAt(at)) * weightAt(rule, implied.length + at - from, count);
  return digitOfSum(sum, rule);
}
