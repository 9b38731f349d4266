import { describe, expect, it } from '@jest/globals';
import { emotion } from '../../../../src/appeal/wording/rules/emotion.js';
import { ruleVerdicts } from '../../../support/rule-verdicts.js';

describe('pleading is an error', () => {
  it.each([
    ['We are desperate to sell again.', 'We are desperate to sell'],
    ['This is our livelihood.', 'is our livelihood'],
    ['I beg you to look at the rows.', 'I beg you to'],
    ['The decision is unfair.', 'decision is unfair'],
    ['I have to feed my family.', 'to feed my family'],
    ['The notice was devastating for the team.', 'notice was devastating for the'],
    ['It is frustrating to type each number.', 'It is frustrating to type'],
    ['We were heartbroken when the notice came.', 'We were heartbroken when the'],
    ['The template was set, please look again.', 'was set, please look again'],
    ['Without sales we are losing everything.', 'we are losing everything'],
    ['The block is killing our business.', 'block is killing our business'],
    ['Five people depend on this income.', 'Five people depend on this income'],
    ['We ask for a second chance.', 'for a second chance'],
    ['I work for my kids.', 'work for my kids'],
    ['The block ruins us.', 'The block ruins us'],
  ])('%s', (text, quote) => {
    expect(ruleVerdicts(emotion, text)).toEqual([['error', quote]]);
  });
});

describe('no pleading is read into', () => {
  it.each([
    'The unfair-dismissal board game goes by tracked parcel.',
    'The family pack of stickers was moved to a tracked service.',
    'Our family size boxes were weighed again.',
    'Labels that say PLEASE DO NOT BEND were printed.',
    'The sticker marked please was taken off the list.',
    'Packing begins once the label is printed.',
    'The saved text "please hurry" was deleted.',
    'Please restore our seller-fulfilled listings.',
    "Our children's books were moved to a tracked service.",
    'The fair-price list was updated.',
    'USPS First Class was removed from the list.',
    'The number of 111-1234567-1234567 was sent again.',
  ])('%s', (text) => {
    expect(ruleVerdicts(emotion, text)).toEqual([]);
  });
});
