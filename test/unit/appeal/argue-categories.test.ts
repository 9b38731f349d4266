import { describe, expect, it } from '@jest/globals';
import { argueCategories } from '../../../src/appeal/argue-categories.js';
import { figureFromCount } from '../../../src/metrics/count-figure.js';
import type { ScenarioFigures } from '../../../src/model/analysis.js';

type Counts = readonly [valid: number, counted: number];

/** Figures of scenarios by their ids: what each exempts of each category, out of what Amazon counts. */
function figures(
  counts: Readonly<Record<string, Counts>>,
  exempt: Readonly<Record<string, readonly number[]>>,
): readonly ScenarioFigures[] {
  const names = Object.keys(counts);
  const figure = ([valid, counted]: Counts, gone: number) =>
    figureFromCount(
      {
        numerator: valid,
        denominator: counted - gone,
        highNumerator: valid,
        highDenominator: counted - gone,
        undetermined: 0,
      },
      counted,
      '0.95',
    );
  return Object.entries({ 'as-counted': names.map(() => 0), ...exempt }).map(([id, gone]) => ({
    id,
    title: id,
    total: figure(
      [
        names.reduce((sum, name) => sum + (counts[name]?.[0] ?? 0), 0),
        names.reduce((sum, name) => sum + (counts[name]?.[1] ?? 0), 0),
      ],
      gone.reduce((sum, one) => sum + one, 0),
    ),
    categories: names.map((category, at) => ({
      category,
      ...figure(counts[category] ?? [0, 0], gone[at] ?? 0),
    })),
  }));
}

const COUNTS = { Toys: [90, 100], Office: [90, 100], Home: [90, 100], Books: [90, 100] } as const;
const DISPUTED = { anyExempt: true, passesInError: false, onAmazonsRows: true };

describe('each category by itself', () => {
  it('may be in error beside others that are not', () => {
    const found = argueCategories(
      figures(COUNTS, { strictest: [6, 0, 0, 0], 'as-written': [6, 6, 2, 0] }),
      Object.keys(COUNTS),
      (category) => ({
        anyExempt: category !== 'Books',
        passesInError: category === 'Toys',
        onAmazonsRows: true,
      }),
    );
    expect(found).toEqual([
      { category: 'Toys', branch: 'in-error', leads: 'strictest', passes: true, why: 'amazons-rows' },
      { category: 'Office', branch: 'mixed', leads: 'as-written', passes: true, why: 'contested' },
      { category: 'Home', branch: 'mixed', leads: 'as-written', passes: false, why: 'below' },
      {
        category: 'Books',
        branch: 'plan-of-action',
        leads: 'as-written',
        passes: false,
        why: 'not-disputed',
      },
    ]);
  });

  it.each([
    ['every reading, though not on Amazon’s rows alone', 6, 6, DISPUTED, 'every-reading', true],
    [
      'every reading, by records',
      6,
      6,
      { ...DISPUTED, passesInError: true, onAmazonsRows: false },
      'every-reading',
      true,
    ],
    ['some readings', 2, 6, DISPUTED, 'contested', true],
    ['no reading', 2, 3, DISPUTED, 'below', false],
    ['none of its packages left', 10, 10, { ...DISPUTED, passesInError: true }, 'nothing-left', true],
  ] as const)('passes or not by %s', (_, strictest, asWritten, grounds, why, passes) => {
    const counts = { Toys: why === 'nothing-left' ? ([0, 10] as const) : ([90, 100] as const) };
    const [found] = argueCategories(
      figures(counts, { strictest: [strictest], 'as-written': [asWritten] }),
      ['Toys'],
      () => grounds,
    );
    expect(found).toMatchObject({ why, passes });
  });

  it('does not pass at exactly 95 %: 95 of 100', () => {
    const given = figures({ Toys: [95, 105] }, { strictest: [5], 'as-written': [5] });
    expect(argueCategories(given, ['Toys'], () => DISPUTED)).toEqual([
      { category: 'Toys', branch: 'mixed', leads: 'as-written', passes: false, why: 'borderline' },
    ]);
  });

  it('is led by the reading that exempts the fewest of its own packages, whatever it does elsewhere', () => {
    const given = figures(
      { Toys: [90, 100], Office: [50, 100] },
      { strictest: [0, 0], 'as-written': [8, 0], 'one-reading': [6, 20] },
    );
    expect(argueCategories(given, ['Toys'], () => DISPUTED)[0]?.leads).toBe('one-reading');
  });

  it('has no rate and does not pass where the files hold no package of it', () => {
    const given = figures({ Toys: [0, 0] }, { strictest: [0], 'as-written': [0] });
    const grounds = { anyExempt: false, passesInError: false, onAmazonsRows: false };
    expect(argueCategories(given, ['Toys'], () => grounds)).toEqual([
      { category: 'Toys', branch: 'plan-of-action', leads: 'as-written', passes: false, why: 'no-rate' },
    ]);
  });
});
