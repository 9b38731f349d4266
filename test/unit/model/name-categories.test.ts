import { describe, expect, it } from '@jest/globals';
import { nameCategories } from '../../../src/model/name-categories.js';

describe('the name of a category', () => {
  it.each([
    ['a spelling', { Home: ['Home & Kitchen'] }, ['Home'], 'home & kitchen ', 'Home'],
    ['the case’s own name', { Home: ['Home & Kitchen'] }, ['Home & Kitchen'], 'HOME', 'Home & Kitchen'],
    ['upper and lower case', {}, ['Toys'], 'TOYS', 'Toys'],
    ['a name that nothing joins', {}, ['Toys'], ' Home ', 'Home'],
  ])('by %s is the one that the notice uses', (_, categoryNames, stated, name, expected) => {
    expect(nameCategories({ categoryNames }, stated)(name)).toBe(expected);
  });
});
