import { describe, expect, it } from '@jest/globals';
import { hideKnown } from '../../../../src/appeal/wording/hide-known.js';
import { hideQuotes } from '../../../../src/appeal/wording/hide-quotes.js';
import { checkedText } from '../../../support/checked-text.js';

const shown = (text: string): string => text.replaceAll(/\uFFFC+/g, '_');

describe('quoted words', () => {
  it.each([
    ['set to "Letter" today', 'set to _ today'],
    ['“one” and “two\nlines”.', '_ and _.'],
    ['("quoted")', '(_)'],
    ['a 9" mailer and a 12" mailer', 'a 9" mailer and a 12" mailer'],
    ['an open "mark', 'an open "mark'],
    ["packers' labels aren't 'quoted'", "packers' labels aren't 'quoted'"],
  ])('%s → %s', (text, expected) => {
    expect(shown(hideQuotes(text))).toBe(expected);
    expect(hideQuotes(text)).toHaveLength(text.length);
  });
});

describe('words that are not the letter’s own', () => {
  it('are blanked out, the longest first, and short codes stay', () => {
    const [hidden] = hideKnown(
      [checkedText('Proof: case log?.png of case log, US.')],
      ['case log', 'case log?.png', 'US', 'elsewhere'],
    );
    expect(shown(hidden?.text ?? '')).toBe('Proof: _ of _, US.');
  });
});
