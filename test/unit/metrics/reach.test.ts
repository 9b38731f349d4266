import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countUnexplained, type Place, reachOf, sumReach } from '../../../src/metrics/reach.js';

const place = fc.constantFrom<Place>('valid', 'defect', 'exempt', 'absent');
const suspect = fc.record({ now: place, others: fc.array(place, { maxLength: 3 }) });

const countsOf = (places: readonly Place[]) => ({
  valid: places.filter((one) => one === 'valid').length,
  counted: places.filter((one) => one === 'valid' || one === 'defect').length,
});

/** Every way in which the packages may stand. */
function everyWay(
  suspects: readonly { readonly now: Place; readonly others: readonly Place[] }[],
): Place[][] {
  return suspects.reduce<Place[][]>(
    (ways, { now, others }) => ways.flatMap((way) => [now, ...others].map((one) => [...way, one])),
    [[]],
  );
}

describe('how far packages may move a figure', () => {
  it('takes in every way in which they may stand, tried one by one, and is reached at both ends', () => {
    fc.assert(
      fc.property(fc.array(suspect, { maxLength: 5 }), (suspects) => {
        const now = countsOf(suspects.map((one) => one.now));
        const reach = sumReach(suspects.map((one) => reachOf(one.now, one.others)));
        const moves = everyWay(suspects)
          .map(countsOf)
          .map(({ valid, counted }) => ({ valid: valid - now.valid, counted: counted - now.counted }));
        for (const move of moves) expect(countUnexplained(move, reach)).toBe(0);
        expect([...reach.valid]).toEqual([
          Math.min(...moves.map(({ valid }) => valid)),
          Math.max(...moves.map(({ valid }) => valid)),
        ]);
        expect([...reach.counted]).toEqual([
          Math.min(...moves.map(({ counted }) => counted)),
          Math.max(...moves.map(({ counted }) => counted)),
        ]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('leaves of a gap no more unexplained than the nearest way does', () => {
    fc.assert(
      fc.property(
        fc.array(suspect, { maxLength: 4 }),
        fc.integer({ min: -8, max: 8 }),
        fc.integer({ min: -8, max: 8 }),
        (suspects, valid, counted) => {
          const now = countsOf(suspects.map((one) => one.now));
          const reach = sumReach(suspects.map((one) => reachOf(one.now, one.others)));
          const left = everyWay(suspects)
            .map(countsOf)
            .map((way) => ({
              valid: valid - (way.valid - now.valid),
              counted: counted - (way.counted - now.counted),
            }))
            .map((rest) =>
              Math.max(Math.abs(rest.valid), Math.abs(rest.counted), Math.abs(rest.counted - rest.valid)),
            );
          expect(countUnexplained({ valid, counted }, reach)).toBeLessThanOrEqual(Math.min(...left));
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});
