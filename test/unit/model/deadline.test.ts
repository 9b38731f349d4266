import { describe, expect, it } from '@jest/globals';
import type { Notice } from '../../../src/model/case-file.js';
import { deadlineOf } from '../../../src/model/deadline.js';

const notice = (over: Partial<Notice>): Notice => ({
  date: '2021-08-24',
  kind: 'rejection',
  original: null,
  asks: [],
  deadlineDays: null,
  deadline: null,
  categories: [],
  ...over,
});

describe('the last day to answer', () => {
  it.each([
    ['is not known without days or a day', {}, null],
    ['is so many days after the notice', { deadlineDays: 14 }, '2021-09-07'],
    [
      'runs from the first notification where one is named',
      { deadlineDays: 14, original: '2021-08-16' },
      '2021-08-30',
    ],
    [
      'is the day that the notice names, whatever the days',
      { deadlineDays: 14, deadline: '2021-09-01' },
      '2021-09-01',
    ],
  ] as const)('%s', (_, over, day) => {
    expect(deadlineOf(notice(over))).toBe(day);
  });

  it('is not known without a notice', () => {
    expect(deadlineOf(null)).toBeNull();
  });
});
