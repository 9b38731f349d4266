import { describe, expect, it } from '@jest/globals';
import { hideKnown } from '../../../../src/appeal/wording/hide-known.js';
import { hideQuotes } from '../../../../src/appeal/wording/hide-quotes.js';
import { WORDING_RULES } from '../../../../src/appeal/wording/wording-rules.js';
import type { TextPart } from '../../../../src/model/wording.js';
import { checkedText } from '../../../support/checked-text.js';
import { expectLinear } from '../../../support/expect-linear.js';

const shown = (text: string): string => text.replaceAll(/\uFFFC+/g, '_');

describe('quoted words', () => {
  it.each([
    ['set to "Letter" today', 'set to _ today'],
    ['“one” and “two\nlines”.', '_ and _.'],
    ['("quoted")', '(_)'],
    ['a 9" mailer and a 12" mailer', 'a 9" mailer and a 12" mailer'],
    ['of “one” an “open mark', 'of _ an “open mark'],
    ['“outer “inner” end”', '_ end”'],
    ['an “open and "closed" mark', 'an “open and _ mark'],
    ['"a ”b" “c', '_ “c'],
    ['an open "mark', 'an open "mark'],
    ["packers' labels aren't 'quoted'", "packers' labels aren't 'quoted'"],
  ])('%s → %s', (text, expected) => {
    expect(shown(hideQuotes(text))).toBe(expected);
    expect(hideQuotes(text)).toHaveLength(text.length);
  });
});

describe('marks by the thousand', () => {
  it.each([['“'], ['“a” “'], [' "a'], ['"'], ['“a" ']])(
    '%j are read in time that grows as they do',
    (part) => {
      expectLinear((times) => hideQuotes(part.repeat(times)), 20_000);
    },
  );

  it.each([
    ['question', '?', 'x'],
    ['measure-without-target', '1.', ''],
    ['emotion', '“', ''],
    ['tone', '!', 'x'],
  ])('and what else the rule %s reads again and again', (id, part, end) => {
    const rule = WORDING_RULES.find((one) => one.id === id);
    const kind = id === 'measure-without-target' ? 'measure' : 'action';
    expectLinear((times) => {
      const text = { ...checkedText(`${part.repeat(times)}${end}`), part: kind as TextPart };
      return rule?.find(text, [text]);
    }, 20_000);
  });

  it('and steps by the thousand, of which each could repeat another', () => {
    const rule = WORDING_RULES.find(({ id }) => id === 'repeated-text');
    expectLinear((count) => {
      const steps = Array.from({ length: count }, (_, at) => ({
        ...checkedText(`Step ${at}.`),
        part: 'action' as const,
      }));
      return steps.map((step) => rule?.find(step, steps));
    }, 1_000);
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
