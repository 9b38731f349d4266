import { describe, expect, it } from '@jest/globals';
import { measureWithoutTarget } from '../../../../src/appeal/wording/rules/measure-without-target.js';
import { ruleVerdicts } from '../../../support/rule-verdicts.js';

const verdicts = (text: string, stands = true) =>
  ruleVerdicts(measureWithoutTarget, text, { part: 'measure', stands });

describe('a measure without a target is an error', () => {
  it.each([
    '',
    'weekly count of late scans',
    'letters under $10.00, counted every Friday',
    'checked on 2021-08-20',
    'parcels without a scan after 24 hours, counted daily',
    'the packing lead looks at it at 9 a.m.',
    'parcels confirmed with another text or none, counted every Friday',
    'amounts over 10.00 USD are looked at',
  ])('"%s"', (text) => {
    expect(verdicts(text)).toEqual([['error', text]]);
    expect(verdicts(text, false)).toEqual([['error', text]]);
  });

  it('asks the three questions that a measure answers', () => {
    const [hit] = measureWithoutTarget.find(
      {
        part: 'measure',
        where: 'prevention[1].measure',
        text: '',
        cause: 'no-number',
        stands: true,
        source: null,
      },
      [],
    );
    expect(hit?.why).toBe(
      'the control has no measure: what do you count, how often, and what is the target?',
    );
  });
});

describe('a measure has a target', () => {
  it.each([
    'parcels confirmed without a number, target 0',
    'late scans a week: zero',
    'late scans a week: none',
    'valid tracking at least 97.5 %',
    'no more than two late scans a week',
    'every parcel is scanned within 24 hours',
    'the goal is that all of them are scanned',
    'letters with the exact text (2021-08-20: 11 of 11)',
    'orders at $10.00 or more mailed untracked, at most one a month',
  ])('%s', (text) => {
    expect(verdicts(text)).toEqual([]);
  });

  it('and is asked of no other text', () => {
    for (const part of ['action', 'control', 'caption', 'owner', 'letter'] as const)
      expect(ruleVerdicts(measureWithoutTarget, 'no figure', { part })).toEqual([]);
  });
});
