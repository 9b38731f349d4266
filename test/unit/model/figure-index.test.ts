import { describe, expect, it } from '@jest/globals';
import { findStrayFigures } from '../../../src/appeal/wording/find-stray-figures.js';
import { figureIndex } from '../../../src/model/figure-index.js';
import { checkedText } from '../../support/checked-text.js';

const parts = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`part-${at}`, 500 + at]));
const ANALYSIS = {
  floor: '0.945',
  display: '97.31 per cent',
  counts: { valid: 41, counted: 52 },
  parts,
  issues: [{ row: 7001, column: '7002', message: 'in words' }],
  formatVersion: 7003,
};

describe('the figures of an analysis', () => {
  it.each([
    ['41 of 52', []],
    ['41 of the 52', []],
    ['52 of 41', ['52 of 41']],
    ['the rate is 97.31 %, 97.31% or 97.31 per cent', []],
    ['a floor of 94.5%', []],
    // Parts of an object of many numbers, and a number that tells where something stands.
    ['501 of 539', []],
    ['row 7001, column 7002, version 7003', ['7001', '7002', '7003']],
  ])('%s: what is none of them is told, to check and to verify alike', (text, strays) => {
    expect(figureIndex(ANALYSIS).missing(text)).toEqual(strays);
    const [found] = findStrayFigures([checkedText(text, { part: 'template' })], ANALYSIS, () => []);
    expect(found?.quote ?? '').toBe(strays.join(' … '));
  });
});
