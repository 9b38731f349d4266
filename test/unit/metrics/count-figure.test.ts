import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  countCategory,
  countLedger,
  figureFromCount,
  figureWithoutCounts,
} from '../../../src/metrics/count-figure.js';
import type { ClassifiedShipment, Exemption } from '../../../src/model/verdict.js';
import { withVerdict } from '../../support/model-rows.js';

const under = (one: ClassifiedShipment): Exemption =>
  one.byScenario.get('as-written')?.exemption ?? 'not-exempt';

/** `d` a defect, `v` listed as valid, `?` unknown validity; then e exempt, n not, u undetermined: `de dn vu`. */
function listed(text: string): readonly ClassifiedShipment[] {
  const listings = { d: 'defect', v: 'valid', '?': 'unknown' } as const;
  const exemptions = { e: 'exempt', n: 'not-exempt', u: 'undetermined' } as const;
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word, at) =>
      withVerdict(exemptions[word[1] as 'e' | 'n' | 'u'], {
        id: `111-${at}`,
        listing: listings[word[0] as 'd' | 'v' | '?'],
      }),
    );
}

const figure = (valid: number, counted: number, text: string) =>
  figureFromCount(countLedger(valid, counted, listed(text), under), counted, '0.95');

describe('a figure of the ledger', () => {
  it.each([
    [
      'nothing exempt: V / C',
      190,
      200,
      'dn dn',
      { numerator: 190, denominator: 200, exempt: 0, undetermined: 0, display: '95.00%', standing: 'at' },
    ],
    [
      'k exempt: V / (C − k)',
      148,
      248,
      'de de dn',
      { numerator: 148, denominator: 246, exempt: 2, undetermined: 0, rate: '0.601626', display: '60.16%' },
    ],
    [
      'packages the report does not list stay as Amazon counted them',
      90,
      100,
      'de',
      { numerator: 90, denominator: 99, exempt: 1 },
    ],
    [
      'an undetermined defect counts as a defect, and as exempt at best',
      90,
      100,
      'du',
      { numerator: 90, denominator: 100, exempt: 0, undetermined: 1, rate: '0.900000', high: '0.909091' },
    ],
    [
      'an exempt package listed as valid leaves both sides',
      90,
      100,
      've',
      { numerator: 89, denominator: 99, exempt: 1, undetermined: 0, rate: '0.898990', high: '0.898990' },
    ],
    [
      'an undetermined one listed as valid leaves at worst, and stays at best',
      90,
      100,
      'vu',
      { numerator: 89, denominator: 99, exempt: 1, undetermined: 1, rate: '0.898990', high: '0.900000' },
    ],
    [
      'every package exempt: no rate, not 100 %',
      0,
      2,
      'de de',
      { numerator: 0, denominator: 0, rate: null, high: null, display: 'no rate', standing: null },
    ],
    ['one package above the floor', 191, 200, '', { standing: 'above', display: '95.50%' }],
    ['94.996 % is not 95.00 %', 94_996, 100_000, '', { standing: 'below', display: '94.99%' }],
  ] as const)('%s', (_, valid, counted, text, expected) => {
    expect(figure(valid, counted, text)).toMatchObject(expected);
  });

  it('counts a listed package whose validity is unknown as undetermined', () => {
    expect(figure(90, 100, '?n')).toMatchObject({ numerator: 90, denominator: 100, undetermined: 1 });
  });

  it('takes the worst of an exempt package whose validity is unknown: it may be one that Amazon counted as valid', () => {
    // Rule 7: an exempt package leaves whatever its tracking. Valid: 89 of 99. Defect: 90 of 99. Rule 8: the worst and the best.
    expect(figure(90, 100, '?e')).toMatchObject({
      numerator: 89,
      denominator: 99,
      undetermined: 1,
      rate: '0.898990',
      high: '0.909091',
    });
  });
});

describe("a figure without Amazon's counts", () => {
  const SMALL = fc.record({ failing: fc.integer({ min: 1, max: 60 }), share: fc.nat(100) });

  it.each([
    // ⌈(M − 0.95 k) / 0.05⌉, by hand.
    [1, 0, 20, 21],
    [2, 1, 21, 22],
    [10, 0, 200, 201],
    [10, 10, 10, 11],
    [10, 9, 29, 30],
    [7, 3, 83, 84],
    [244, 227, 567, 568],
  ])(
    'with M = %i and k = %i reaches 95 %% from %i packages and exceeds it from %i',
    (m, k, atLeast, clearFrom) => {
      const text = `${'de '.repeat(k)}${'dn '.repeat(m - k)}`;
      expect(figureWithoutCounts(listed(text), under, '0.95')).toMatchObject({
        numerator: null,
        denominator: null,
        rate: null,
        high: null,
        display: 'no rate',
        standing: null,
        exempt: k,
        atLeast,
        clearFrom,
      });
    },
  );

  it('is the smallest number of packages that reaches the floor, for any M and k', () => {
    fc.assert(
      fc.property(SMALL, ({ failing, share }) => {
        const k = Math.floor((failing * share) / 100);
        const text = `${'de '.repeat(k)}${'dn '.repeat(failing - k)}`;
        const { atLeast = 0, clearFrom = 0 } = figureWithoutCounts(listed(text), under, '0.95');
        const reaches = (c: number): boolean => 100 * (c - failing) >= 95 * (c - k);
        const exceeds = (c: number): boolean => 100 * (c - failing) > 95 * (c - k);
        expect([reaches(atLeast), reaches(atLeast - 1)]).toEqual([true, false]);
        expect([exceeds(clearFrom), exceeds(clearFrom - 1)]).toEqual([true, false]);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('takes undetermined packages as defects', () => {
    expect(figureWithoutCounts(listed('du dn'), under, '0.95')).toMatchObject({
      exempt: 0,
      undetermined: 1,
      atLeast: 40,
    });
  });

  it.each([
    // By hand: a defect asks for 20 packages, an exempt package (valid or a defect) for 1.
    ['a defect where it is not exempt', '?n', 20, 0],
    ['a defect where it may be exempt', '?u', 20, 0],
    ['gone where it is exempt', '?e', 1, 1],
    ['all three beside a defect', 'dn ?n ?u ?e', 61, 1],
  ])('takes a package whose validity is unknown as %s', (_, text, atLeast, exempt) => {
    const undetermined = text.split('?').length - 1;
    expect(figureWithoutCounts(listed(text), under, '0.95')).toMatchObject({ atLeast, exempt, undetermined });
  });

  it.each([
    [null, 100],
    [90, null],
    [null, null],
  ])('is what a category gets with valid %s and counted %s', (valid, counted) => {
    const ledger = { category: 'Toys', valid, counted, listed: listed('dn') };
    expect(countCategory(ledger, under, '0.95')).toMatchObject({ rate: null, atLeast: 20 });
  });
});
