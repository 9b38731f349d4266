import { describe, expect, it } from '@jest/globals';
import { legalThreat } from '../../../../src/appeal/wording/rules/legal-threat.js';
import { ruleVerdicts } from '../../../support/rule-verdicts.js';

describe('talk of lawyers is a warning', () => {
  it.each([
    'Our lawyer reads along.',
    'We contacted an attorney about the block.',
    'We reserve legal action.',
    'We may sue.',
    'Amazon was sued over this before.',
    'A lawsuit is being prepared.',
    'We go to court over these packages.',
    'Legal counsel was taken.',
  ])('%s', (text) => {
    expect(ruleVerdicts(legalThreat, text)).toHaveLength(1);
    expect(ruleVerdicts(legalThreat, text)[0]?.[0]).toBe('warning');
  });
});

describe('no threat is', () => {
  it.each([
    'Sue Miller, packing lead, set the template.',
    'The bin at Court Street was closed.',
    'Legal-size envelopes were moved to a tracked service.',
    'The issue of the labels was stopped.',
    'Tissue paper was taken out of the letters.',
    'The "lawyer" sticker was moved to a tracked service.',
    'Tennis court posters are sent as parcels.',
    'The allegiance patches were moved to a tracked service.',
  ])('%s', (text) => {
    expect(ruleVerdicts(legalThreat, text)).toEqual([]);
  });
});
