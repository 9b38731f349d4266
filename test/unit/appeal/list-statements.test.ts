import { describe, expect, it } from '@jest/globals';
import { summariseIssues } from '../../../src/appeal/list-statements.js';
import { describeIssue } from '../../../src/model/issue.js';

const ISSUE = {
  code: 'cell-damaged',
  message: 'found "44392": a spreadsheet has turned this date to a number; taken as unknown',
  mend: 'open the original text file; this one was saved by a spreadsheet',
  file: 'orders.csv',
  row: 4,
  column: 'purchase-date',
};

describe('what was found in the input', () => {
  it('is told to Amazon without what the seller may do about it', () => {
    expect(summariseIssues([ISSUE, { ...ISSUE, row: 5 }])).toEqual([
      `orders.csv:4 (purchase-date): ${ISSUE.message}; and 1 more like it.`,
    ]);
  });

  it('is told to the seller with it', () => {
    expect(describeIssue(ISSUE)).toBe(`${ISSUE.message}; ${ISSUE.mend}`);
    expect(describeIssue({ message: 'the heading stands here again' })).toBe('the heading stands here again');
  });
});
