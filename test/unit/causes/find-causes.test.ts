import { describe, expect, it } from '@jest/globals';
import { findCauses } from '../../../src/causes/find-causes.js';
import { sharePoints } from '../../../src/causes/share-points.js';
import { Decimal } from '../../../src/model/decimal.js';
import { causeTitle, isOwned } from '../../../src/model/root-cause.js';
import { classified, type Package } from '../../support/model-rows.js';

const TABLE: readonly (readonly [string, Partial<Package>, string])[] = [
  ['an exempt letter with the exact words', {}, 'exempt-counted'],
  ['the same, its tax not stated', { tax: null }, 'exempt-counted'],
  ['a digital product', { mailpiece: 'digital', item: '20.00' }, 'exempt-counted'],
  ['an exempt letter with other words', { shipMethod: 'First Class' }, 'ship-method-text'],
  ['an exempt flat with no words', { mailpiece: 'flat', shipMethod: '' }, 'ship-method-text'],
  [
    'other words, in the edition that asks for them',
    { day: '2023-03-01', shipMethod: 'Letter' },
    'ship-method-text',
  ],
  ['a letter of 10.00', { item: '9.00' }, 'untracked-over-limit'],
  ['a letter of 12.00 with other words', { item: '11.00', shipMethod: 'Letter' }, 'untracked-over-limit'],
  ['a letter that tax lifts to 10.00', { item: '8.50', tax: '0.50' }, 'tax-over-limit'],
  [
    'a letter that tax lifts, with other words',
    { item: '8.50', tax: '0.50', shipMethod: '' },
    'tax-over-limit',
  ],
  [
    'a letter that tax would lift, from 2025',
    { day: '2025-03-01', item: '8.50', tax: '0.50' },
    'exempt-counted',
  ],
  ['a parcel without a number', { mailpiece: 'parcel', tracking: '', item: '20.00' }, 'no-number'],
  ['a cheap parcel without a number', { mailpiece: 'parcel', tracking: '' }, 'no-number'],
  [
    'an unknown piece over the limit without a number',
    { mailpiece: null, item: '20.00', tracking: '' },
    'no-number',
  ],
  ['a parcel with a number', { mailpiece: 'parcel', tracking: '9400111899223197428497' }, 'unknown'],
  ['a parcel of a report without numbers', { mailpiece: 'parcel', tracking: null }, 'unknown'],
  [
    'an unknown piece under the limit without words',
    { mailpiece: null, shipMethod: '', tracking: '' },
    'unknown',
  ],
  ['a letter of unknown value', { item: null }, 'unknown'],
  ['a letter of another carrier', { carrier: 'UPS' }, 'unknown'],
  ['a letter with a package barcode', { tracking: '9400111899223197428497' }, 'unknown'],
];

describe('the leading cause', () => {
  it.each(TABLE)('of %s is found', (_, over, cause) => {
    const failing = [classified(over)];
    const found = findCauses([{ category: 'Toys & Games', failing, counted: null }]);
    expect(found.map(({ id }) => id)).toEqual([cause]);
  });

  it('is owned by the seller except where nothing was done wrong, or nothing is known', () => {
    const ids = [...new Set(TABLE.map(([, , id]) => id))];
    expect(ids.filter((id) => !isOwned(id)).toSorted()).toEqual(['exempt-counted', 'unknown']);
    for (const id of ids) expect(causeTitle(id)).not.toBe(id);
  });
});

describe('the causes of failing packages', () => {
  const letter = classified({});
  const other = classified({ id: '111-2', shipMethod: 'Letter' });

  it('come costliest first, with points that add up to 100 − the rate', () => {
    // 90 of 97: 92.783… %, printed 92.78 %, so 7.22 points are missing, over 3 listed and 4 unlisted packages.
    const found = findCauses([
      { category: 'Toys & Games', failing: [letter, other, other], counted: { valid: 90, all: 97 } },
    ]);
    expect(
      found.map(({ id, packages, unlisted, points }) => [id, packages.length, unlisted, points]),
    ).toEqual([
      ['unknown', 0, [{ category: 'Toys & Games', packages: 4 }], '4.13'],
      ['ship-method-text', 2, [], '2.06'],
      ['exempt-counted', 1, [], '1.03'],
    ]);
  });

  it('weigh less where Amazon lists more than it counts', () => {
    const found = findCauses([
      { category: 'Toys & Games', failing: [letter, other, other], counted: { valid: 99, all: 100 } },
    ]);
    expect(found.map(({ points }) => points)).toEqual(['0.67', '0.33']);
  });

  it("have no points without Amazon's counts", () => {
    const found = findCauses([{ category: 'Toys & Games', failing: [letter], counted: null }]);
    expect(found).toEqual([expect.objectContaining({ id: 'exempt-counted', points: null })]);
  });

  it('are none where nothing fails', () => {
    expect(findCauses([{ category: 'Toys & Games', failing: [], counted: { valid: 5, all: 5 } }])).toEqual(
      [],
    );
  });
});

describe('shares of points', () => {
  const share = (weights: readonly number[], hundredths: number) =>
    sharePoints(
      weights.map((weight) => new Decimal(weight)),
      hundredths,
    );

  it.each([
    [[1, 1, 1], 100, [34, 33, 33]],
    [[2, 1], 100, [67, 33]],
    [[1, 2], 100, [33, 67]],
    [[0, 3], 50, [0, 50]],
    [[0, 0], 50, [0, 0]],
    [[5], 3900, [3900]],
    [[1, 1, 1, 1, 1, 1, 1], 1, [1, 0, 0, 0, 0, 0, 0]],
    [[], 0, []],
  ])('of weights %j in %i hundredths are %j', (weights, hundredths, parts) => {
    expect(share(weights, hundredths)).toEqual(parts);
  });
});
