import { describe, expect, it } from '@jest/globals';
import { findCauses } from '../../../src/causes/find-causes.js';
import type { ClassifiedShipment } from '../../../src/model/verdict.js';
import { classified, type Package, WINDOW } from '../../support/model-rows.js';
import { scanned } from '../../support/scan-record.js';
import { US } from '../../support/us-policy.js';

const USPS = '9400111899223197428497';

/** `count` parcels without a number. */
const numberless = (count: number, over: Partial<Package> = {}, from = 0): readonly ClassifiedShipment[] =>
  Array.from({ length: count }, (_, at) =>
    classified({ id: `111-${from + at}`, mailpiece: 'parcel', item: '20.00', tracking: '', ...over }),
  );

function trace(failing: readonly ClassifiedShipment[], others: readonly ClassifiedShipment[] = []) {
  const context = { policy: US, window: WINDOW, everywhere: [...failing, ...others] };
  return findCauses([{ category: 'Toys & Games', failing, counted: null }], context)[0]?.trace;
}

describe('since when a cause stands in the rows', () => {
  it.each([
    // The window has 30 days, July 7 to August 5: July 21 is the last day of its first half.
    ['2021-07-21', '2021-07-22', 4, 8, 'steady'],
    ['2021-07-21', '2021-07-22', 5, 10, 'rising'],
    ['2021-07-21', '2021-07-22', 10, 5, 'falling'],
    ['2021-07-07', '2021-08-05', 2, 2, null],
    ['2021-07-07', '2021-08-05', 5, 0, 'falling'],
    ['2021-07-07', '2021-08-05', 4, 1, 'steady'],
  ] as const)('on %s and %s, %i and %i packages, is told with its trend: %s', (early, late, a, b, trend) => {
    const found = trace([...numberless(a, { day: early }), ...numberless(b, { day: late }, a)]);
    expect(found).toMatchObject({ halves: [a, b], trend, firstDay: early, lastDay: b > 0 ? late : early });
  });

  it('holds no package of unknown day', () => {
    const found = trace(numberless(6, { day: null }));
    expect(found).toMatchObject({ halves: [0, 0], trend: null, firstDay: null, lastDay: null });
  });
});

describe('where a cause stands', () => {
  const valid = (count: number, over: Partial<Package> = {}): readonly ClassifiedShipment[] =>
    numberless(count, { listing: 'not-listed', tracking: USPS, ...over }, 100);
  const kinds = (found: ReturnType<typeof trace>) => found?.places.map(({ kind, value }) => [kind, value]);

  it('is told where two thirds of it have what few others have', () => {
    const found = trace(
      [...numberless(6, { carrier: 'OnTrac' }), ...numberless(3, {}, 6)],
      [...valid(2, { carrier: 'OnTrac' }), ...valid(4)],
    );
    expect(found?.places).toEqual([
      { kind: 'carrier', value: 'OnTrac', packages: 6, known: 9, others: 2, othersKnown: 6 },
    ]);
  });

  it.each([
    ['less than two thirds have it', 5, 4, 0, 6],
    ['others have it more than half as often', 6, 3, 3, 3],
    ['there are too few others', 9, 0, 0, 4],
    ['the cause has too few packages', 7, 0, 0, 6],
  ])('is not told where %s', (_, there, elsewhere, othersThere, othersElsewhere) => {
    const found = trace(
      [...numberless(there, { carrier: 'OnTrac' }), ...numberless(elsewhere, {}, there)],
      [...valid(othersThere, { carrier: 'OnTrac' }), ...valid(othersElsewhere)],
    );
    expect(kinds(found)).toEqual([]);
  });

  it('may be a weekday, by the ship date, else by the promised day', () => {
    // July 19, 2021 was a Monday; July 15 a Thursday.
    const found = trace(numberless(8, { shipDay: '2021-07-19' }), valid(6));
    expect(kinds(found)).toEqual([['weekday', 'Monday']]);
  });

  it('may be the place that packages are sent from', () => {
    const found = trace(numberless(8, { origin: 'CN' }), valid(6));
    expect(kinds(found)).toEqual([['origin', 'CN']]);
  });

  it('is never what every package of the cause has by its meaning', () => {
    const letters = Array.from({ length: 9 }, (_, at) =>
      classified({ id: `111-${at}`, shipMethod: 'First Class' }),
    );
    const context = { policy: US, window: WINDOW, everywhere: [...letters, ...valid(6)] };
    const [found] = findCauses([{ category: 'Toys & Games', failing: letters, counted: null }], context);
    expect(found?.id).toBe('ship-method-text');
    expect(found?.trace.places).toEqual([]);
  });
});

describe('a package with several causes', () => {
  const scans = scanned({ neverScanned: true });

  it('counts for the leading one alone, and the other is told', () => {
    const failing = [
      ...numberless(2, { tracking: '9400111899223197428498' }),
      ...numberless(3, { tracking: '9400111899223197428498', scans }, 2),
    ];
    const found = findCauses([{ category: 'Toys & Games', failing, counted: { valid: 0, all: 5 } }], {
      policy: US,
      window: WINDOW,
      everywhere: failing,
    });
    expect(found.map(({ id, points }) => [id, points])).toEqual([['malformed-number', '100.00']]);
    expect(found[0]?.trace.also).toEqual([{ id: 'never-scanned', packages: 3 }]);
  });

  it('is not the clearest example where another has one cause alone', () => {
    const failing = [
      ...numberless(1, { tracking: '9400111899223197428498', scans, day: '2021-07-08' }),
      ...numberless(1, { tracking: '9400111899223197428498', day: '2021-07-20' }, 1),
    ];
    expect(trace(failing)?.clearest?.shipment.packageId).toBe('111-1');
  });
});
