import { describe, expect, it } from '@jest/globals';
import { lettersOf } from '../../../src/model/letters-of.js';
import { expectLinear } from '../../support/expect-linear.js';

describe('the letters of a text', () => {
  it.each(['“', 'é', 'e\u0301', '\u{1f1fa}\u{1f1f8}', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '\ud83d '])(
    'that says “%s” again and again are whole',
    (letter) => {
      const all = Array.from(
        new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(`a${letter.repeat(1_500)}`),
        ({ segment }) => segment,
      );
      expect(lettersOf(`a${letter.repeat(1_500)}`)).toEqual(all);
    },
  );

  it('are found in time that grows as it does', () => {
    expectLinear((length) => lettersOf('“'.repeat(length)), 15_000);
  });
});
