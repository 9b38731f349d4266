import { describe, expect, it } from '@jest/globals';
import { carries, chooseBranch } from '../../../src/appeal/choose-branch.js';
import { affectedCategories, chooseLead, passes } from '../../../src/appeal/choose-lead.js';
import type { CategoryFigure, Figure, ScenarioFigures } from '../../../src/model/analysis.js';
import { compareToFloor, formatPercent, formatRate } from '../../../src/model/decimal.js';

function figure(valid: number, counted: number, exempt: number): Figure {
  const left = counted - exempt;
  return {
    numerator: valid,
    denominator: left,
    exempt,
    undetermined: 0,
    rate: formatRate(valid, left),
    high: formatRate(valid, left),
    display: formatPercent(valid, left),
    standing: left === 0 ? null : compareToFloor(valid, left, '0.95'),
  };
}

/** A scenario that exempts so many packages of each category; every category has 90 valid of 100. */
function scenario(id: string, exempt: Readonly<Record<string, number>>): ScenarioFigures {
  const categories = Object.entries(exempt).map(([category, k]): CategoryFigure => {
    return { category, ...figure(90, 100, k) };
  });
  const all = Object.values(exempt).reduce((sum, k) => sum + k, 0);
  return { id, title: id, categories, total: figure(90 * categories.length, 100 * categories.length, all) };
}

describe('the branch that the rows carry', () => {
  it.each([
    ["is in-error where Amazon's own rows pass", true, true, 'in-error'],
    ['is mixed where something is exempt and that is not enough', false, true, 'mixed'],
    ['is plan-of-action where no reading exempts anything', false, false, 'plan-of-action'],
  ] as const)('%s', (_, passesInError, anyExempt, branch) => {
    expect(chooseBranch({ anyExempt, passesInError })).toBe(branch);
  });

  it.each([
    ['in-error', 'auto', true],
    ['in-error', 'mixed', true],
    ['in-error', 'plan-of-action', true],
    ['mixed', 'in-error', false],
    ['mixed', 'mixed', true],
    ['mixed', 'plan-of-action', true],
    ['plan-of-action', 'in-error', false],
    ['plan-of-action', 'mixed', false],
    ['plan-of-action', 'plan-of-action', true],
    ['plan-of-action', 'auto', true],
  ] as const)('%s carries a case that asks for %s: %s', (found, asked, carried) => {
    expect(carries(found, asked)).toBe(carried);
  });
});

describe('the categories that an appeal is about', () => {
  it('are those that are not above the floor as counted, the borderline included', () => {
    const asCounted: ScenarioFigures = {
      ...scenario('as-counted', {}),
      categories: [
        { category: 'above', ...figure(96, 100, 0) },
        { category: 'at', ...figure(95, 100, 0) },
        { category: 'below', ...figure(94, 100, 0) },
        { category: 'empty', ...figure(0, 0, 0) },
      ],
    };
    expect(affectedCategories([asCounted])).toEqual(['at', 'below']);
  });

  it.each([
    ['every affected one above the floor', { Toys: 6, Home: 6 }, true],
    ['one at the floor exactly: 90 of 100 less 5.26', { Toys: 5, Home: 6 }, false],
    ['one below', { Toys: 6, Home: 0 }, false],
  ])('pass with %s', (_, exempt, expected) => {
    expect(passes(scenario('x', exempt), ['Toys', 'Home'])).toBe(expected);
  });

  it('pass where no package is left to measure, and never where none is affected', () => {
    const empty: ScenarioFigures = {
      ...scenario('x', {}),
      categories: [{ category: 'Toys', ...figure(0, 10, 10) }],
    };
    expect(passes(empty, ['Toys'])).toBe(true);
    expect(passes(scenario('x', { Toys: 6 }), [])).toBe(false);
  });
});

describe('the scenario that leads', () => {
  const asCounted = scenario('as-counted', { Toys: 0 });
  it.each([
    [
      'strictest, where it passes',
      { strictest: 6, 'as-written': 8, 'small-flat.value=ex-tax': 9 },
      'strictest',
    ],
    [
      'the one that exempts fewest of those that pass',
      { strictest: 2, 'as-written': 9, 'small-flat.value=incl-tax': 6 },
      'small-flat.value=incl-tax',
    ],
    [
      'as-written, where none passes',
      { strictest: 1, 'as-written': 4, 'small-flat.value=ex-tax': 5 },
      'as-written',
    ],
    [
      'the earlier of two that exempt the same',
      { strictest: 1, 'as-written': 7, 'small-flat.value=ex-tax': 7 },
      'as-written',
    ],
  ] as const)('is %s', (_, exempt, leads) => {
    const scenarios = Object.entries(exempt).map(([id, k]) => scenario(id, { Toys: k }));
    expect(chooseLead([asCounted, ...scenarios], ['Toys'])).toBe(leads);
  });

  it('is never as-counted, even where nothing is affected', () => {
    const good = { ...scenario('as-counted', { Toys: 6 }) };
    expect(chooseLead([good, scenario('strictest', { Toys: 6 })], ['Toys'])).toBe('strictest');
  });
});
