import { expect, it } from '@jest/globals';
import { suggest } from '../../../src/model/suggest.js';

it.each([
  ['notcie', ' (did you mean "notice"?)'],
  ['Notice', ' (did you mean "notice"?)'],
  ['windows', ' (did you mean "window"?)'],
  ['xyzzy', ''],
])('"%s" suggests "%s"', (word, expected) => {
  expect(suggest(word, ['notice', 'window', 'reports'])).toBe(expected);
});

it('nothing is suggested where nothing is known', () => {
  expect(suggest('notice', [])).toBe('');
});
