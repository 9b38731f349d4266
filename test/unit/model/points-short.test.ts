import { describe, expect, it } from '@jest/globals';
import { pointsShort } from '../../../src/model/points-short.js';

const rate = (short: string | null) => ({ category: 'Toys & Games', asCounted: null, lead: null, short });

describe('how far a client is below the floor', () => {
  it.each([
    [
      'is told by the category that is furthest, by value and not by its digits',
      ['9.50', '14.27', null],
      '14.27',
    ],
    ['is not known without rates', [], null],
    ['is nothing where no category is short', [null, null], null],
  ] as const)('%s', (_, shorts, expected) => {
    expect(pointsShort({ rates: shorts.map(rate) })).toBe(expected);
  });
});
