import { describe, expect, test } from '@jest/globals';
import { cutLongWord, cutWords } from '../../../src/pdf/cut-words.js';
import { fitColumns } from '../../../src/pdf/fit-columns.js';

describe('columns share the width', () => {
  const wish = (weight: number, least: number, content = least, most = content) => ({
    weight,
    least,
    content,
    most,
  });
  test.each([
    ['by weight', [wish(1, 0, 999), wish(3, 0, 999)], [25, 75]],
    ['but each gets its least width', [wish(1, 40), wish(3, 10)], [40, 60]],
    ['and one takes what another has no use for', [wish(1, 10, 20), wish(1, 10, 90)], [20, 80]],
    ['and a title keeps its room, but takes none', [wish(1, 10, 20, 60), wish(1, 10, 90)], [50, 50]],
    [
      'and a value kept whole wraps before others break',
      [{ ...wish(1, 90), word: 20 }, wish(1, 40)],
      [60, 40],
    ],
    ['and all are cut alike when there is too little', [wish(1, 100), wish(1, 300)], [25, 75]],
    ['and weights of nothing are shared evenly', [wish(0, 0, 99), wish(0, 0, 99)], [50, 50]],
  ])('%s', (_, wishes, widths) => {
    expect(fitColumns(wishes, 100).map((width) => Math.round(width))).toEqual(widths);
  });
});

describe('lines may end', () => {
  test.each([
    ['after spaces', 'one two', ['one ', 'two']],
    ['after a hyphen between letters', 'mother-in-law', ['mother-', 'in-', 'law']],
    ['but not in order numbers', '111-1234567-1234567', ['111-1234567-1234567']],
    ['nor at a no-break space', 'Table\u00a01', ['Table\u00a01']],
    ['after line breaks', 'a\nb', ['a\n', 'b']],
  ])('%s', (_, text, pieces) => {
    expect(cutWords(text)).toEqual(pieces);
  });

  test('after the marks of an address too long for its line', () => {
    expect(cutLongWord('https://a.com/b?c=d')).toEqual(['https://', 'a.', 'com/', 'b?', 'c=', 'd']);
  });
});
