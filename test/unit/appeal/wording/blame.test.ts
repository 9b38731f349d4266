import { describe, expect, it } from '@jest/globals';
import { blame } from '../../../../src/appeal/wording/rules/blame.js';
import { ruleVerdicts } from '../../../support/rule-verdicts.js';

describe('blame is an error', () => {
  it.each([
    "This was Amazon's fault.",
    "It is the carrier's mistake that no scan exists.",
    'The defects come from an error by USPS.',
    'The fault lies entirely with the post office.',
    "There was an error on Amazon's side.",
    'USPS lost three of the parcels.',
    'The carrier repeatedly failed to scan our letters.',
    'Our messages were ignored by Seller Support.',
    'The parcels were refused by the buyers.',
    'UPS has mishandled the boxes.',
    'The buyers are to blame for the wrong addresses.',
    'Because of USPS delays the numbers were scanned late.',
    "Due to the carrier's staff shortages no scan was made.",
    'Your system miscounted our packages.',
    'We blame the weather of July.',
    'The post office is unreliable in our town.',
    'Amazon wrongly counted these packages.',
    'The listings were wrongfully deactivated.',
    'That happened through no fault of our own.',
    'The late scan was not our mistake.',
    'The driver did not bother to scan the bin.',
    'Fedex damaged two boxes.',
    'Amazon made a mistake in the calculation.',
    'The mistakes were made by the carrier.',
    "Amazon's system is broken.",
    'The post office makes no scan, and it is their fault.',
    'They did not scan since they are lazy.',
  ])('%s', (text) => {
    expect(ruleVerdicts(blame, text)).toHaveLength(1);
    expect(ruleVerdicts(blame, text)[0]?.[0]).toBe('error');
  });

  it('in a measure and a caption too', () => {
    for (const part of ['measure', 'caption', 'control'] as const)
      expect(ruleVerdicts(blame, 'Parcels lost by USPS, target 0', { part })).toHaveLength(1);
  });
});

describe('a fact is no blame', () => {
  it.each([
    'Because of USPS pick-up times the parcels are handed over by 3 p.m.',
    'The carrier made no scan of these parcels.',
    "Amazon's report lists 3 of them as failing.",
    'Orders of 111-1234567-1234567 were sent as USPS First Class.',
    'The text was ours to give; the fault was ours.',
    'A wrong number was confirmed by mistake.',
    'The error report was read line by line.',
    "Amazon's error report was downloaded every Friday.",
    'Errors by carrier are counted every Friday.',
    'No fault was found in the scanner.',
    'The carrier was set to the one on the label.',
    'Lost labels were printed again.',
    'The saved note "USPS lost it" was deleted.',
    'The USPS lost-mail form was added to the sheet.',
    'Numbers that failed the format check were typed again.',
    'The customer list was compared with the labels.',
    'Packers correct their errors at the bench.',
    'Amazon makes the report anew every Friday.',
    'The default carrier UPS was removed.',
  ])('%s', (text) => {
    expect(ruleVerdicts(blame, text)).toEqual([]);
  });
});
