import { describe, expect, it } from '@jest/globals';
import { businessIntroduction } from '../../../../src/appeal/wording/rules/business-introduction.js';
import { ruleVerdicts } from '../../../support/rule-verdicts.js';

describe('an introduction of the business is a warning', () => {
  it.each([
    'We are a family business from Ohio.',
    "We're a small but growing online store.",
    'I am a seller of stickers.',
    'Our family-owned shop moved the items.',
    'We have been selling on Amazon since 2012.',
    'In business since 1998, we know how to pack.',
    'We have been selling for ten years.',
    'Our company has always shipped on time.',
    'With years of experience the team set the template.',
    'We have been on Amazon since 2009.',
    'The store has 99% positive feedback.',
    'Our loyal customers know us.',
  ])('%s', (text) => {
    expect(ruleVerdicts(businessIntroduction, text)).toHaveLength(1);
    expect(ruleVerdicts(businessIntroduction, text)[0]?.[0]).toBe('warning');
  });
});

describe('no introduction is', () => {
  it.each([
    'Only tracked items have been selling since 2021-08-17.',
    'The template of our store was set to the exact text.',
    'Business cards were moved to a tracked service.',
    'Parcels were handed over on business days.',
    'The seller account setting was switched off.',
    'The family pack was weighed again.',
    'We are using one label for each order.',
    'The saved text "we are a small business" was deleted.',
    'The company code on the label was corrected.',
  ])('%s', (text) => {
    expect(ruleVerdicts(businessIntroduction, text)).toEqual([]);
  });
});
