import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareToFloor, formatPercent, formatRate, shareOf } from '../../../src/model/decimal.js';

describe('a rate', () => {
  it.each([
    // Amazon's own worked example, and its neighbours.
    [190, 200, '0.950000', '95.00%', 'at'],
    [191, 200, '0.955000', '95.50%', 'above'],
    [189, 200, '0.945000', '94.50%', 'below'],
    // 94.996 %: floored for display, so that it never reads 95.00.
    [94_996, 100_000, '0.949960', '94.99%', 'below'],
    [949_999, 1_000_000, '0.949999', '94.99%', 'below'],
    [122, 200, '0.610000', '61.00%', 'below'],
    [1, 3, '0.333333', '33.33%', 'below'],
    [2, 3, '0.666667', '66.66%', 'below'],
    [0, 7, '0.000000', '0.00%', 'below'],
    [7, 7, '1.000000', '100.00%', 'above'],
    [19, 20, '0.950000', '95.00%', 'at'],
    [950_001, 1_000_000, '0.950001', '95.00%', 'above'],
  ] as const)('of %i in %i is %s, printed %s, %s the floor', (valid, counted, rate, display, standing) => {
    expect(formatRate(valid, counted)).toBe(rate);
    expect(formatPercent(valid, counted)).toBe(display);
    expect(compareToFloor(valid, counted, '0.95')).toBe(standing);
  });

  it('of nothing is none', () => {
    expect(formatRate(0, 0)).toBeNull();
    expect(formatPercent(0, 0)).toBe('no rate');
  });

  it('that is printed is never above the exact one, and less than a hundredth below it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), (counted, some) => {
        const valid = some % (counted + 1);
        const hundredths = BigInt(formatPercent(valid, counted).replace(/[.%]/g, ''));
        const exact = BigInt(valid) * 10_000n;
        expect(hundredths * BigInt(counted) <= exact).toBe(true);
        expect((hundredths + 1n) * BigInt(counted) > exact).toBe(true);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

it.each([
  ['95%', 0.95],
  ['94.5%', 0.945],
  ['7%', 0.07],
  ['0.29%', 0.0029],
])('%s is drawn at %d', (printed, share) => {
  expect(shareOf(printed)).toBe(share);
});
