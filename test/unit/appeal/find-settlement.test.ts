import { describe, expect, it } from '@jest/globals';
import { findSettlement } from '../../../src/appeal/find-settlement.js';
import { compareScenarios } from '../../../src/metrics/compare-scenarios.js';
import { countRecords } from '../../../src/metrics/count-records.js';
import { buildLedger } from '../../../src/metrics/ledger.js';
import type { StatedCategory } from '../../../src/model/case-file.js';
import type { ClassifiedShipment } from '../../../src/model/verdict.js';
import { classified, type Package } from '../../support/model-rows.js';
import { SCENARIOS } from '../../support/us-policy.js';

const TOYS = 'Toys & Games';
const POSTAGE = expect.stringContaining('what was mailed');
const TAX = expect.stringContaining('the tax on item and shipping');
const PRICES = expect.stringContaining('the item and shipping price');
const SCANS = expect.stringContaining('first scanned');

let next = 0;
const many = (count: number, over: Partial<Package>): readonly ClassifiedShipment[] =>
  Array.from({ length: count }, () => classified({ id: `111-${next++}`, ...over }));

/** What would settle packages that Amazon lists, beside its counts. */
function ofLedger(
  stated: readonly (readonly [name: string, valid: number, counted: number])[],
  listed: readonly ClassifiedShipment[],
  scenario = 'as-written',
) {
  const named = stated.map(
    ([name, valid, counted]): StatedCategory => ({ name, valid, counted, rate: null }),
  );
  const figures = compareScenarios(buildLedger(named, listed), SCENARIOS, '0.95');
  const affected = named.map(({ name }) => name);
  const one = <T extends { readonly id: string }>(all: readonly T[]) => all.find(({ id }) => id === scenario);
  return findSettlement(one(figures), listed, affected, one(SCENARIOS), '0.95');
}

/** The same of rebuilt packages. */
function ofRecords(packages: readonly ClassifiedShipment[], scenario = 'as-written') {
  const figures = countRecords(packages, [], SCENARIOS, '0.95');
  const one = <T extends { readonly id: string }>(all: readonly T[]) => all.find(({ id }) => id === scenario);
  return findSettlement(one(figures), packages, [TOYS], one(SCENARIOS), '0.95');
}

const UNSAID = { mailpiece: null };
const NO_PRICE = { item: null };

describe('what would settle Amazon’s rows', () => {
  it('is one kind of fact where that is enough, with the rate then', () => {
    // 90 of 100; with six of ten exempt 90 of 94 = 95.74 %.
    const found = ofLedger([[TOYS, 90, 100]], [...many(6, UNSAID), ...many(4, { mailpiece: 'parcel' })]);
    expect(found).toEqual({
      facts: [{ need: POSTAGE, packages: 6 }],
      packages: 6,
      categories: [
        {
          category: TOYS,
          numerator: 90,
          denominator: 94,
          rate: '0.957447',
          display: '95.74%',
          standing: 'above',
        },
      ],
      passes: true,
    });
  });

  it('is two kinds where only both are enough', () => {
    // Three of each: 90 of 97 with either, 90 of 94 with both.
    const found = ofLedger([[TOYS, 90, 100]], [...many(3, UNSAID), ...many(3, NO_PRICE)]);
    expect(found?.facts).toEqual([
      { need: PRICES, packages: 3 },
      { need: POSTAGE, packages: 3 },
    ]);
    expect(found).toMatchObject({ packages: 6, passes: true, categories: [{ denominator: 94 }] });
  });

  it('names both kinds where one package lacks both', () => {
    const found = ofLedger([[TOYS, 90, 100]], many(6, { ...UNSAID, ...NO_PRICE }));
    expect(found?.facts.map(({ packages }) => packages)).toEqual([6, 6]);
    expect(found).toMatchObject({ packages: 6, passes: true });
  });

  it('leaves out a kind without which it passes too', () => {
    const found = ofLedger([[TOYS, 90, 100]], [...many(6, UNSAID), ...many(4, NO_PRICE)]);
    expect(found?.facts).toEqual([{ need: POSTAGE, packages: 6 }]);
  });

  it('prefers, of two kinds that each suffice, the one that fewer packages lack', () => {
    // 92 of 102 − 6 = 95.83 %; − 4 would be 93.88 %.
    const found = ofLedger([[TOYS, 92, 106]], [...many(10, UNSAID), ...many(12, NO_PRICE)]);
    expect(found?.facts).toEqual([{ need: POSTAGE, packages: 10 }]);
  });

  it('is the tax where every reading must hold', () => {
    const found = ofLedger([[TOYS, 90, 100]], many(6, { tax: null }), 'strictest');
    expect(found?.facts).toEqual([{ need: TAX, packages: 6 }]);
  });

  it.each([
    ['exactly at the floor', 5, [95, 105], 100, 'at'],
    ['below it', 4, [90, 100], 96, 'below'],
  ] as const)(
    'says so where the rate then stands %s',
    (_, count, [valid, counted], denominator, standing) => {
      const found = ofLedger([[TOYS, valid, counted]], many(count, UNSAID));
      expect(found).toMatchObject({ passes: false, categories: [{ denominator, standing }] });
    },
  );

  it('is, where nothing suffices, what lifts the most categories and then settles the most packages', () => {
    const found = ofLedger(
      [
        [TOYS, 90, 100],
        ['Books', 50, 100],
      ],
      [...many(6, UNSAID), ...many(5, { ...NO_PRICE, category: 'Books' })],
    );
    expect(found).toMatchObject({ packages: 11, passes: false });
    expect(found?.categories).toEqual([
      expect.objectContaining({ category: TOYS, denominator: 94, standing: 'above' }),
      expect.objectContaining({ category: 'Books', denominator: 95, standing: 'below' }),
    ]);
  });

  it('never lets more packages leave than Amazon counted as failing', () => {
    const found = ofLedger([[TOYS, 85, 90]], many(6, UNSAID));
    expect(found?.categories).toEqual([
      expect.objectContaining({ numerator: 85, denominator: 85, display: '100.00%' }),
    ]);
  });

  it.each([
    ['every category passes already', [TOYS, 96, 100], UNSAID],
    ['no package is undetermined', [TOYS, 90, 100], { mailpiece: 'parcel' }],
    [
      'the policy itself is what is not known',
      [TOYS, 90, 100],
      { mailpiece: 'parcel', origin: 'Puerto Rico' },
    ],
    ['a clause is open and lost all the same', [TOYS, 90, 100], { ...UNSAID, item: '20.00' }],
    [
      'the day of the packages is unknown, and with it the edition',
      [TOYS, 90, 100],
      { ...UNSAID, day: null },
    ],
    [
      'the packages are listed as valid: out of the count at worst, and by the fact too',
      [TOYS, 90, 100],
      { ...UNSAID, listing: 'valid' },
    ],
  ] as const)('is nothing where %s', (_, stated, over) => {
    expect(ofLedger([stated], many(6, over))).toBeNull();
  });
});

describe('what would settle rebuilt packages', () => {
  const USPS = '9400111899223197428497';
  const rebuilt = (count: number, over: Partial<Package>, presumed = false): readonly ClassifiedShipment[] =>
    Array.from({ length: count }, () =>
      classified(
        {
          id: `112-${next++}`,
          listing: 'not-listed',
          mailpiece: 'parcel',
          item: '20.00',
          tracking: USPS,
          ...over,
        },
        { isCovered: () => false, scansPresumed: presumed },
      ),
    );
  const valid = (count: number) => rebuilt(count, {}, true);

  it('makes a package valid that lacks a scan alone', () => {
    // 90 valid, 6 without a scan, 4 without a number: 96 of 100.
    const found = ofRecords([...valid(90), ...rebuilt(6, {}), ...rebuilt(4, { tracking: '' })]);
    expect(found).toMatchObject({
      facts: [{ need: SCANS, packages: 6 }],
      categories: [{ numerator: 96, denominator: 100, display: '96.00%' }],
      passes: true,
    });
  });

  it('takes a package out that lacks what was mailed', () => {
    // Without a number, so a defect unless exempt: 90 of 94.
    const letters = { mailpiece: null, item: '5.00', tracking: '' } as const;
    const found = ofRecords([...valid(90), ...rebuilt(6, letters), ...rebuilt(4, { tracking: '' })]);
    expect(found).toMatchObject({
      facts: [{ need: POSTAGE, packages: 6 }],
      categories: [{ numerator: 90, denominator: 94 }],
    });
  });

  it('does not count a package as valid by its scan while it may be exempt', () => {
    // A scan leaves it valid or exempt, and the rate takes the worse: it leaves.
    const either = { mailpiece: null, item: '5.00', tracking: 'LTR1' } as const;
    const found = ofRecords([...valid(90), ...rebuilt(6, either), ...rebuilt(4, { tracking: '' })]);
    expect(found).toMatchObject({ packages: 6, categories: [{ numerator: 90, denominator: 94 }] });
  });

  it('brings a package back that may have been left out', () => {
    // Not listed by the report that covers it, its number unknown: valid or exempt, and out of the count at worst.
    const unlisted = Array.from({ length: 10 }, () =>
      classified({
        id: `113-${next++}`,
        listing: 'not-listed',
        mailpiece: 'parcel',
        item: '20.00',
        tracking: null,
      }),
    );
    // 90 of 95 is 94.74 %; with ten more valid ones 100 of 105 = 95.24 %.
    const found = ofRecords([...valid(90), ...unlisted, ...rebuilt(5, { tracking: '' })]);
    expect(found).toMatchObject({ categories: [{ numerator: 100, denominator: 105 }], passes: true });
  });
});
