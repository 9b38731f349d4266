import { describe, expect, it } from '@jest/globals';
import { length } from '../../../../src/appeal/wording/rules/length.js';
import { noShipment } from '../../../../src/appeal/wording/rules/no-shipment.js';
import { repeatedText } from '../../../../src/appeal/wording/rules/repeated-text.js';
import { vague } from '../../../../src/appeal/wording/rules/vague.js';
import type { WordingRule } from '../../../../src/appeal/wording/wording-rule.js';
import type { CheckedText } from '../../../../src/model/wording.js';
import { checkedText } from '../../../support/checked-text.js';
import { ruleVerdicts } from '../../../support/rule-verdicts.js';

/** For each text, how often the rule finds fault with it among all of them. */
const hits = ({ find }: WordingRule, texts: readonly CheckedText[]): readonly number[] =>
  texts.map((text) => find(text, texts).length);

describe('a step too short to check', () => {
  it.each([
    ['Repriced.', 1],
    ['   Moved to parcels.                          ', 1],
    ['x'.repeat(39), 1],
    ['x'.repeat(40), 0],
    ['The setting "confirm without tracking" was switched off.', 0],
  ])('%s: %i', (text, expected) => {
    for (const part of ['action', 'control'] as const)
      expect(ruleVerdicts(vague, text, { part })).toHaveLength(expected);
  });

  it('is no measure, owner or caption: these are short', () => {
    for (const part of ['measure', 'owner', 'caption', 'letter'] as const)
      expect(ruleVerdicts(vague, 'lead', { part })).toEqual([]);
  });
});

describe('a text longer than a reviewer reads', () => {
  it.each([
    [600, []],
    [601, [['warning', '']]],
  ])('of %i characters', (count, expected) => {
    expect(ruleVerdicts(length, 'x'.repeat(count))).toEqual(expected);
  });

  it('is no part of the letter: its pages have a limit of their own', () => {
    expect(ruleVerdicts(length, 'x'.repeat(601), { part: 'letter' })).toEqual([]);
  });
});

describe('the same text for two steps', () => {
  const first = checkedText('The template was set.');

  it.each([
    ['the very same', checkedText('The template was set.', { cause: 'tax-over-limit' }), 1],
    ['in other capitals and spaces', checkedText('the  Template was set', { cause: 'tax-over-limit' }), 1],
    ['in a control', checkedText('The template was set.', { part: 'control' }), 1],
    ['another one', checkedText('The template was set to "Letter".', { cause: 'tax-over-limit' }), 0],
    ['of an owner', checkedText('The template was set.', { part: 'owner' }), 0],
  ])('is told at the second: %s', (_, second, expected) => {
    expect(hits(repeatedText, [first, second])).toEqual([0, expected]);
  });

  it('names the first', () => {
    const second = checkedText('The template was set.', { where: 'actions[2].what' });
    expect(repeatedText.find(second, [first, second])[0]?.why).toContain('actions[1].what');
  });
});

describe('a letter that names no shipment', () => {
  const letter = (text: string): CheckedText => checkedText(text, { part: 'letter' });

  it('is told once, at its first text', () => {
    expect(hits(noShipment, [checkedText('x'), letter('Appeal'), letter('About 40% are letters.')])).toEqual([
      0, 1, 0,
    ]);
  });

  it.each([
    'Example 1. Order 111-1234567-1234567, Books',
    '112-7654321-7654321 was sent',
    'Order A-17, Toys',
  ])('is not one that says: %s', (text) => {
    expect(hits(noShipment, [letter('Appeal'), letter(text)])).toEqual([0, 0]);
  });

  it('is not asked where there is no letter', () => {
    expect(hits(noShipment, [checkedText('The template was set.')])).toEqual([0]);
  });
});
