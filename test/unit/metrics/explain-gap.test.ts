import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explainGap } from '../../../src/metrics/explain-gap.js';
import type { Suspect } from '../../../src/metrics/suspects.js';

/** A package that may be valid where we count it as failing; some have no row to name. */
const suspect = (number: number): Suspect => ({
  id: `111-${`${number}`.padStart(7, '0')}-0000001`,
  orderId: `111-${`${number}`.padStart(7, '0')}-0000001`,
  source: number % 5 === 0 ? null : { file: 'orders.txt', row: number + 2 },
  now: 'defect',
  reasons: [['open', ['valid']]],
});

describe('the packages that analysis.json names for a reason of a gap', () => {
  it('are the first twenty by their ids that have a row, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(300), { maxLength: 120 }), (numbers) => {
        const gap = { against: 'records', valid: 1, counted: 0 } as const;
        const { differences } = explainGap(gap, () => numbers.map(suspect), []);
        const sorted = numbers.filter((number) => number % 5 !== 0).toSorted((a, b) => a - b);
        expect(differences.flatMap(({ rows }) => rows.map(({ row }) => row))).toEqual(
          sorted.slice(0, 20).map((number) => number + 2),
        );
      }),
    );
  });
});
