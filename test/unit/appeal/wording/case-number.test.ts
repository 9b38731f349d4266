import { describe, expect, it } from '@jest/globals';
import { caseNumber } from '../../../../src/appeal/wording/rules/case-number.js';
import { ruleVerdicts } from '../../../support/rule-verdicts.js';

describe('a support case is an error', () => {
  it.each([
    'See case 1234567890 for the history.',
    'The template was set, as told in case 1234567890.',
    'Current Case ID number 12345678901.',
    'Please read the case log.',
    'Case #12345 was answered on Monday.',
    'As in case no. 12345, the template was set.',
    'The support case says the same.',
    'We have been in contact with seller support via open cases.',
    'We opened a ticket about these packages.',
    'Ticket 1234567 was answered.',
    'The number of the ticket is: Ticket ID 77.',
    'The case history shows it.',
    'Seller support told us that envelopes are exempt.',
    'Two support tickets were answered.',
  ])('%s', (text) => {
    expect(ruleVerdicts(caseNumber, text)).toHaveLength(1);
  });

  it('in a caption, and in the words around the seller’s', () => {
    for (const part of ['caption', 'letter', 'owner'] as const)
      expect(ruleVerdicts(caseNumber, 'screenshot of the case log', { part })).toEqual([
        ['error', 'of the case log'],
      ]);
  });
});

describe('no support case is', () => {
  it.each([
    'In case a label is missing, the parcel is set aside.',
    'In that case number and label are compared.',
    'A case of 12 stickers was moved to a tracked service.',
    'A case of 1234567890 was weighed.',
    'Phone cases were moved to a tracked service.',
    'Two opened cases of cards were counted again.',
    'Raffle tickets are sent as letters.',
    'Order 111-1234567-1234567 was sent as a letter.',
    'In each case 9400111899223197428490 was scanned.',
    'The label "case 1234567890" was taken off the shelf.',
    'A supporting file was added to each case of doubt.',
    'In each case 1234567890 was typed by hand.',
    'The carrying case costs $12.00.',
  ])('%s', (text) => {
    expect(ruleVerdicts(caseNumber, text)).toEqual([]);
  });
});
