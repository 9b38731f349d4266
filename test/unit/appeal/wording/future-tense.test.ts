import { describe, expect, it } from '@jest/globals';
import { futureTense } from '../../../../src/appeal/wording/rules/future-tense.js';
import { ruleVerdicts } from '../../../support/rule-verdicts.js';

describe('the future in an action that is done is an error', () => {
  it.each([
    ['We will move the items to a tracked service.', 'We will move the'],
    ['Will be moved to a tracked service on Monday.', 'Will be moved to'],
    ['WE WILL MOVE the items to a tracked service.', 'WE WILL MOVE the'],
    ["We'll scan each label before the parcel leaves.", "We'll scan each"],
    ['The carrier list won’t hold "Other" any more.', 'carrier list won’t hold "Other"'],
    ['No parcel shall leave without a scan.', 'No parcel shall leave without'],
    ['The packers are going to scan each label.', 'The packers are going to scan each label'],
    ['We expect to finish the change by Friday.', 'We expect to finish the'],
    ['We plan to buy a scanner.', 'We plan to buy a'],
    ['We are planning to switch the setting off.', 'We are planning to switch the'],
    ['The change is planned for the second shift.', 'The change is planned for the'],
    ['The team intends to check each label.', 'The team intends to check each'],
    ['We aim to confirm on the same day.', 'We aim to confirm on'],
    ['We hope that the new step holds.', 'We hope that the'],
    ['The template is about to be set to the exact text.', 'The template is about to be set'],
    ['We are in the process of moving to tracked mail.', 'We are in the process of moving to tracked'],
    ['The old list is yet to be deleted.', 'list is yet to be deleted'],
    ['We promise that no number is missing.', 'We promise that no'],
    ['The spreadsheet goes soon.', 'spreadsheet goes soon'],
    ['Packers scan each label in the future.', 'each label in the future'],
    ['Labels are bought in the shop from next week on.', 'shop from next week on'],
    ['All of it is in place tomorrow.', 'in place tomorrow'],
    ['Every packer is trained within the next few weeks.', 'is trained within the next few weeks'],
  ])('%s', (text, quote) => {
    expect(ruleVerdicts(futureTense, text)).toEqual([['error', quote]]);
  });
});

describe('no future is read into', () => {
  it.each([
    ['The will-call shelf was removed.'],
    ['The sorting bin for labels that say WILL CALL was removed.'],
    ['Will Smith, shipping lead, set the template to the exact text.'],
    ['The new sheet was handed to Will and to two packers.'],
    ['The step was moved to the packing bench at will of the packer.'],
    ['The saved text "will be sent as a letter" was deleted from the list.'],
    ['The saved text “we will ship soon” was deleted from the list.'],
    ['Packages going to Alaska were moved to a tracked service.'],
    ['Parcels that are going to the same address got one label each.'],
    ['The floor plan to the packing room was redrawn.'],
    ['A plan of action was printed and put up at the bench.'],
    ['The number is sent as soon as the label is bought.'],
    ['The parcels were scanned the next day.'],
    ['The list of goodwill refunds was closed.'],
    ['The rule was switched on next to the old one.'],
    ['9" mailers were replaced by 12" mailers.'],
    ['Shallow envelopes were set aside.'],
  ])('%s', (text) => {
    expect(ruleVerdicts(futureTense, text)).toEqual([]);
  });
});

describe('the future elsewhere', () => {
  const TEXT = 'The packing lead will count the parcels.';

  it.each(['control', 'measure'] as const)('is a warning in a %s that is in force', (part) => {
    expect(ruleVerdicts(futureTense, TEXT, { part })).toEqual([['warning', 'packing lead will count the']]);
  });

  it.each(['action', 'control', 'measure'] as const)('is nothing in a planned %s', (part) => {
    expect(ruleVerdicts(futureTense, TEXT, { part, stands: false })).toEqual([]);
  });

  it('is nothing in a caption or in the letter, whose own words say what is asked', () => {
    for (const part of ['caption', 'owner', 'letter'] as const)
      expect(ruleVerdicts(futureTense, TEXT, { part })).toEqual([]);
  });

  it('is found past inch marks, which quote nothing', () => {
    const text = 'The 9" mailers will be replaced by 12" mailers.';
    expect(ruleVerdicts(futureTense, text)).toEqual([['error', '9" mailers will be replaced']]);
  });

  it('is told once a text, with the places in their order', () => {
    const text = 'We will buy a scanner. The bench is ready. Soon the packers shall scan each label.';
    expect(ruleVerdicts(futureTense, text)).toEqual([
      ['error', 'We will buy a … Soon the packers shall scan each'],
    ]);
  });
});
