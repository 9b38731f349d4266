import { expect, it } from '@jest/globals';
import { compareText } from '../../../src/model/compare-text.js';

it('takes equal texts for equal, so that sorting keeps them as they stand', () => {
  expect([
    compareText('a', 'b'),
    compareText('b', 'a'),
    compareText('a', 'a'),
    compareText('Z', 'a'),
  ]).toEqual([-1, 1, 0, -1]);
});
