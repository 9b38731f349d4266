/**
 * Tracking numbers a second, misses among them. Rival: every pattern of every format tried in turn, with its check, on the same list.
 * Run: npm run bench
 */

import { findCheckDigit } from '../dist/carriers/find-check-digit.js';
import { identifyNumber } from '../dist/carriers/identify-number.js';
import { NUMBER_FORMATS } from '../dist/carriers/number-formats.js';
import { measure, median, report } from './measure.js';

const COUNT = 100_000;

/** Half of the list are the formats' own examples, half are those with one digit changed, references and placeholders. */
function listNumbers(): readonly string[] {
  const good = NUMBER_FORMATS.flatMap(({ examples }) => examples.wellFormed);
  const wrong = NUMBER_FORMATS.flatMap(({ examples }) => examples.nearMisses);
  const others = ['LTR00123', '94OO111899223197428497', '9.40011E+21', '000000000000', ''];
  const misses = [...wrong, ...others];
  return Array.from({ length: COUNT }, (_, at) => {
    const from = at % 2 === 0 ? good : misses;
    return from[(at >> 1) % from.length] ?? '';
  });
}

/** Every format that a number meets, by trying all of them. */
function tryAll(number: string): readonly string[] {
  const text = number.replaceAll(/[ -]/g, '').toUpperCase();
  return NUMBER_FORMATS.filter(({ layouts }) =>
    layouts.some(({ pattern, check }) => {
      if (!pattern.test(text)) return false;
      if (check === null) return true;
      const at = text.length - 1 - check.behind;
      return String(findCheckDigit(text, check.from, at, check.implied, check.rule)) === text[at];
    }),
  ).map(({ id }) => id);
}

const numbers = listNumbers();
const rival = await measure(() => numbers.map(tryAll), 9, 2);
const ours = await measure(() => numbers.map((number) => identifyNumber(number)), 9, 2);
report(`${COUNT.toLocaleString('en')} tracking numbers, median of 9 after 2`, {
  'rival: every pattern in turn': rival,
  'identifyNumber, with what is wrong': ours,
});
console.log(`  ${Math.round((COUNT / median(ours)) * 1000).toLocaleString('en')} numbers a second`);
