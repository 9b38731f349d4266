import { describe, expect, it } from '@jest/globals';
import { readTemplates } from '../../../src/cli/program-files.js';
import { WORDING_NUMBERS } from '../../../src/verification/wording-numbers.js';

const TEMPLATES = readTemplates();

describe('a number that is let off as one of the wording', () => {
  it.each(WORDING_NUMBERS)('“%s” stands in the template %s', (words, template) => {
    expect(TEMPLATES.get(template)).toContain(words);
  });
});
