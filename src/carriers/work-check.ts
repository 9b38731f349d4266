import type { WorkedCheck } from '../model/number-view.js';
import { characterValue, digitOfSum, weightAt } from './find-check-digit.js';
import type { NumberCheck } from './number-format.js';

/** A check digit reckoned step by step, of a number in capitals without spaces and hyphens. */
export function workCheck(number: string, { rule, from, behind, implied }: NumberCheck): WorkedCheck {
  const at = number.length - 1 - behind;
  const characters = Array.from(implied + number.slice(from, at));
  const values = characters.map((character) => characterValue(character.charCodeAt(0)));
  const weights = values.map((_, place) => weightAt(rule, place, values.length));
  const sum = values.reduce((total, value, place) => total + value * (weights[place] ?? 0), 0);
  return {
    characters,
    values,
    weights,
    sum,
    modulus: rule.modulus,
    digit: rule.digit,
    expected: String(digitOfSum(sum, rule)),
    found: number.charAt(at),
    place: at + 1,
    implied,
  };
}
