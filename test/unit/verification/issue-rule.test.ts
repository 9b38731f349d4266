import { describe, expect, it } from '@jest/globals';
import { issueRule } from '../../../src/verification/issue-rule.js';
import { takeAll } from '../../../src/verification/trace-rule.js';

const issue = (file: string, row: number) => ({ code: 'label-voided', message: 'voided', file, row });
const ISSUES = [issue('a.csv', 2), issue('a.csv', 3), issue('a.csv', 9), { ...issue('b.csv', 1), more: 40 }];

describe('how many issues are like the first', () => {
  it.each([
    ['a.csv:2: voided; and 2 more like it', []],
    ['a.csv:2: voided; and 3 more like it', ['and 3 more like it']],
    // One that stands for forty is told by itself, and counts as forty.
    ['and 39 more like it', []],
  ])('%s', (text, strays) => {
    expect(takeAll(text, [issueRule(ISSUES)]).strays).toEqual(strays);
  });
});
