import { describe, expect, it } from '@jest/globals';
import { question } from '../../../../src/appeal/wording/rules/question.js';
import { ruleVerdicts } from '../../../support/rule-verdicts.js';

describe('a question to Amazon is an error', () => {
  it.each([
    ['Why were these counted?', 'were these counted?'],
    ['The template was set. Is that enough??', 'Is that enough??'],
    ['(Which scan do you need?)', 'do you need?)'],
    ['If we are wrong, please provide more clarity.', 'are wrong, please provide more clarity'],
    ['Please clarify which text is asked.', 'Please clarify which text'],
    ['Could you tell us which packages count', 'Could you tell us which'],
    ['Let us know what else is needed.', 'Let us know what else'],
    ['Please tell us which packages count.', 'Please tell us which packages'],
    ['We have been asking for clarity on this issue.', 'have been asking for clarity on this'],
    ["We don't understand why they were counted.", "We don't understand why they were"],
    ['We would like to know the reason.', 'We would like to know the reason'],
  ])('%s', (text, quote) => {
    expect(ruleVerdicts(question, text)).toEqual([['error', quote]]);
  });

  it('in the words around the seller’s too', () => {
    expect(ruleVerdicts(question, 'Why were these counted?', { part: 'letter' })).toHaveLength(1);
  });
});

describe('no question is read into', () => {
  it.each([
    'You can tell each label by its colour.',
    'The question on the packing sheet was answered by each packer.',
    'The field "Is it a letter?" was made mandatory.',
    'The field “Tracked?” was made mandatory.',
    'The page https://example.com/help?id=7 was read by the packers.',
    'Whether a letter is a flat is decided by its thickness.',
    'Packers let the scanner run before they confirm.',
    'What was mailed is told by the label.',
    'The list tells which services are tracked.',
    'The tool asks for the service before it prints.',
  ])('%s', (text) => {
    expect(ruleVerdicts(question, text)).toEqual([]);
  });
});
