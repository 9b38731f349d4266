import { describe, expect, it } from '@jest/globals';
import { openIssueLog } from '../../../src/app/collect-issues.js';
import { summariseIssues } from '../../../src/appeal/list-statements.js';
import { countIssues } from '../../../src/model/issue.js';

const cell = (row: number, file = 'orders.txt') => ({
  code: 'cell-unreadable',
  message: 'found a text',
  file,
  row,
  column: 'item-tax',
});

describe('the log of issues', () => {
  it('keeps a thousand of a code in a file, and says how many more there are', () => {
    const log = openIssueLog();
    for (let row = 2; row < 2 + 1_500; row++) log.push(cell(row));
    log.push({ code: 'day-unknown', message: 'no date' }, cell(7, 'other.txt'));
    const issues = log.list();
    expect(issues).toHaveLength(1_003);
    expect(issues[999]).toEqual(cell(1_001));
    expect(issues[1_000]).toEqual({
      code: 'cell-unreadable',
      message: 'and 500 more like these',
      file: 'orders.txt',
      more: 500,
    });
    expect(issues.slice(1_001)).toEqual([{ code: 'day-unknown', message: 'no date' }, cell(7, 'other.txt')]);
    expect(countIssues(issues)).toBe(1_502);
    expect(Object.fromEntries([...log.counts()].map(([code, files]) => [code, [...files]]))).toEqual({
      'cell-unreadable': [
        ['orders.txt', 1_500],
        ['other.txt', 1],
      ],
      'day-unknown': [['', 1]],
    });
  });

  it('keeps all where there are no more than a thousand', () => {
    const log = openIssueLog();
    for (let row = 0; row < 1_000; row++) log.push(cell(row));
    expect(log.list()).toHaveLength(1_000);
    expect(log.list().some(({ more }) => more !== undefined)).toBe(false);
  });

  it('is told in the letter with the number of all', () => {
    const log = openIssueLog();
    for (let row = 2; row < 2 + 1_500; row++) log.push(cell(row));
    expect(summariseIssues(log.list())).toEqual([
      'orders.txt:2 (item-tax): found a text; and 999 more like it.',
      'orders.txt: and 500 more like these.',
    ]);
  });
});
