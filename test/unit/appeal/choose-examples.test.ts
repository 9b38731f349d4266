import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseDisputed, chooseExamples } from '../../../src/appeal/choose-examples.js';
import { classified, type Package } from '../../support/model-rows.js';

const exempt = (id: string, over: Partial<Package> = {}) => classified({ id, ...over });
const none = new Set<string>();
const ids = (chosen: ReturnType<typeof chooseExamples>): readonly string[] =>
  chosen.map(({ classified: one }) => one.shipment.packageId);

describe('the examples of a letter that disputes', () => {
  it('are at most five, the last of them the one whose value with tax is highest', () => {
    const packages = Array.from({ length: 30 }, (_, i) =>
      exempt(`111-${i}`, {
        item: `${(i % 8) + 1}.00`,
        day: `2021-07-${10 + (i % 15)}`,
        category: `C${i % 7}`,
      }),
    );
    packages.push(exempt('111-99', { item: '8.40', shipping: '1.00', tax: '0.59' }));
    const chosen = chooseExamples(packages, () => 'ship-method-text', none);
    expect(chosen).toHaveLength(5);
    expect(ids(chosen).at(-1)).toBe('111-99');
  });

  it('come from different categories and causes before a second one of any', () => {
    const packages = [
      ...Array.from({ length: 9 }, (_, i) => exempt(`111-0${i}`)),
      exempt('111-10', { category: 'Home' }),
      exempt('111-11', { category: 'Office' }),
    ];
    const causeOf = (one: (typeof packages)[number]): string =>
      one.shipment.packageId === '111-08' ? 'exempt-counted' : 'ship-method-text';
    const chosen = chooseExamples(packages, causeOf, none);
    const categories = new Set(chosen.map(({ classified: one }) => one.shipment.category));
    expect(categories).toEqual(new Set(['Toys & Games', 'Home', 'Office']));
    expect(ids(chosen)).toContain('111-08');
  });

  it('prefer the packages for which the seller gives exhibits', () => {
    const packages = ['111-1', '111-2', '111-3', '111-4'].map((id) => exempt(id));
    expect(ids(chooseExamples(packages, () => 'x', new Set(['111-4'])))[0]).toBe('111-4');
  });

  it.each([0, 1, 2])('are %i where there are no more', (count) => {
    const packages = Array.from({ length: count }, (_, i) => exempt(`111-${i}`));
    expect(ids(chooseExamples(packages, () => 'x', none)).toSorted()).toEqual(
      packages.map(({ shipment }) => shipment.packageId),
    );
  });

  it('are drawn from the exempt packages alone, each once, in whatever order these come', () => {
    const anyPackages = fc.uniqueArray(
      fc.record({
        id: fc.nat(50),
        item: fc.constantFrom('1.00', '5.00', '8.50'),
        category: fc.constantFrom('A', 'B', 'C'),
        day: fc.constantFrom('2021-07-10', '2021-07-20'),
      }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(anyPackages, (given) => {
        const packages = given.map(({ id, ...over }) => exempt(`111-${id}`, over));
        const chosen = ids(chooseExamples(packages, () => 'x', none));
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(packages.map(({ shipment }) => shipment.packageId)).toEqual(
          expect.arrayContaining([...chosen]),
        );
        expect(ids(chooseExamples(packages.toReversed(), () => 'x', none))).toEqual(chosen);
        expect(chosen.length).toBeGreaterThanOrEqual(Math.min(packages.length, 3));
      }),
      { seed: 4, numRuns: 150 },
    );
  });
});

describe('the examples of a letter that disputes some packages and owns others', () => {
  const owned = (category: string) => ({
    id: 'no-number',
    packages: [exempt(`113-${category}`, { category })],
  });

  it('show the first failing package of a category without an exempt one, and are five at most', () => {
    const claimed = Array.from({ length: 12 }, (_, i) => exempt(`111-${i}`, { day: `2021-07-${10 + i}` }));
    const causes = [
      { id: 'exempt-counted', packages: claimed },
      owned('Home'),
      owned('Office'),
      owned('Pets'),
    ];
    const chosen = chooseDisputed(claimed, causes, ['Toys & Games', 'Home', 'Office', 'Pets'], none);
    expect(ids(chosen).slice(-2)).toEqual(['113-Home', '113-Office']);
    expect(chosen.map(({ chosenAs }) => chosenAs)).toEqual([
      'strongest',
      'strongest',
      'hardest-with-tax',
      'first-of-category',
      'first-of-category',
    ]);
  });

  it('are exempt ones alone where every category has one', () => {
    const claimed = [exempt('111-1'), exempt('111-2', { category: 'Home' })];
    const chosen = chooseDisputed(
      claimed,
      [{ id: 'exempt-counted', packages: claimed }],
      ['Toys & Games', 'Home'],
      none,
    );
    expect(ids(chosen).toSorted()).toEqual(['111-1', '111-2']);
  });
});
