import { describe, expect, it } from '@jest/globals';
import { cutLine } from '../../../src/model/cut-line.js';

describe('a text cut to one line', () => {
  it.each([
    ['short texts stay', 'ten signs.', 10, 'ten signs.'],
    ['what is cut off is told', 'eleven here', 10, 'eleven he…'],
    ['no blank stands before the mark', 'one two three', 9, 'one two…'],
    ['lines become one', 'case.yaml:3\n  unknown key', 40, 'case.yaml:3 unknown key'],
    ['a letter and its accent are not parted', 'e\u0301'.repeat(6), 4, `${'e\u0301'.repeat(3)}…`],
    ['signs of two code units count once', '😀'.repeat(5), 5, '😀'.repeat(5)],
  ])('%s', (_, text, most, expected) => {
    expect(cutLine(text, most)).toBe(expected);
  });
});
