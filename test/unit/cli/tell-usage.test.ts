import { describe, expect, it } from '@jest/globals';
import { tellUsage } from '../../../src/cli/tell-usage.js';

describe('what is wrong with a command line', () => {
  const TOO_FEW = 'Not enough non-option arguments: got 0, need at least 1';
  it.each([
    [['check'], TOO_FEW, 'Name the case: vtr-appeal check <case>.'],
    [['clauses', 'show'], TOO_FEW, `${TOO_FEW}. See vtr-appeal --help.`],
    [['check', '--frob'], 'Unknown argument: frob', 'Unknown argument: frob. See vtr-appeal --help.'],
  ])('of %j is said in the words of the command where it lacks one', (words, message, said) => {
    expect(tellUsage(message, words)).toBe(said);
  });
});
