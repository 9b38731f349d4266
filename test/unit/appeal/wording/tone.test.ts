import { describe, expect, it } from '@jest/globals';
import { tone } from '../../../../src/appeal/wording/rules/tone.js';
import { ruleVerdicts } from '../../../support/rule-verdicts.js';

describe('regret and shouting are warnings', () => {
  it.each([
    ['We are sorry for the missing numbers.', 'We are sorry for the'],
    ['We apologize for the defects.', 'We apologize for the'],
    ['We apologise to all buyers.', 'We apologise to all'],
    ['Our apologies to the team.', 'Our apologies to the'],
    ['We deeply regret the defects.', 'We deeply regret the defects'],
    ['The template was set!', 'template was set!'],
    ['Packers NEVER type a number now.', 'Packers NEVER type a'],
    ['EVERY parcel is scanned.', 'EVERY parcel is'],
  ])('%s', (text, quote) => {
    expect(ruleVerdicts(tone, text)).toEqual([['warning', quote]]);
  });
});

describe('no shouting is read into', () => {
  it.each([
    'STICK-05 and MAGNET-11 were moved to a tracked service.',
    'The bin for labels that say FRAGILE was moved.',
    'FEDEX and ONTRAC were added to the carrier list.',
    'USPS and UPS labels are bought in one tool.',
    'The text "FIRST CLASS" was deleted from the saved list.',
    'The file proof/LABELS.csv was added to the check.',
    'Sorting bins were put up for letters and flats.',
    'The number 9400111899223197428490 was sent again.',
  ])('%s', (text) => {
    expect(ruleVerdicts(tone, text)).toEqual([]);
  });
});
