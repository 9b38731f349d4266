import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../../src/reports/parse-day.js';

describe('the Los Angeles day of a cell', () => {
  it.each([
    ['2021-07-15', '2021-07-15'],
    ['2021-07-16T06:59:59Z', '2021-07-15'],
    ['2021-07-16T07:00:00Z', '2021-07-16'],
    ['2021-07-16T06:59:59+00:00', '2021-07-15'],
    ['2021-07-16T06:59:59+0000', '2021-07-15'],
    ['2021-07-16 06:59:59 UTC', '2021-07-15'],
    ['2021-07-16T06:59:59.000Z', '2021-07-15'],
    ['2021-07-15T23:59:59-07:00', '2021-07-15'],
    ['2021-12-16T07:59:59Z', '2021-12-15'],
    ['2021-12-16T08:00:00Z', '2021-12-16'],
    ['2020-11-09T23:59Z', '2020-11-09'],
    ['2021-07-15T23:59:59', '2021-07-15'],
    ['7/5/2021', '2021-07-05'],
    ['07/15/2021', '2021-07-15'],
    ['Jul 15, 2021', '2021-07-15'],
    ['July 15, 2021', '2021-07-15'],
    ['Sept. 5, 2021', '2021-09-05'],
    ['2024-02-29', '2024-02-29'],
  ])('"%s" is %s', (text, day) => {
    expect(parseDay(text, 'America/Los_Angeles')).toBe(day);
  });

  it.each([
    '2021-02-29',
    '2021-13-01',
    '13/07/2021',
    '2/30/2021',
    '15.07.2021',
    '44392',
    'tomorrow',
    '2021-07-15T25:00:00Z',
    '2021-07-15 noon',
    'Foo 15, 2021',
    'Feb 30, 2021',
  ])('"%s" is none', (text) => {
    expect(parseDay(text, 'America/Los_Angeles')).toBeNull();
  });

  it.each(['Maybe 3, 2021', 'Marble 3, 2021', 'Decade 3, 2021'])(
    '"%s" only begins like a month, so it is none',
    (text) => {
      expect(parseDay(text, 'America/Los_Angeles')).toBeNull();
    },
  );
});

describe('a day with slashes, on a store other than the US', () => {
  it.each([
    ['15/07/2021', '2021-07-15'],
    ['07/15/2021', '2021-07-15'],
    ['7/7/2021', '2021-07-07'],
    // March 4 or April 3: it may be either.
    ['03/04/2021', null],
    ['31/02/2021', null],
  ])('"%s" is %s', (text, day) => {
    expect(parseDay(text, 'Europe/London')).toBe(day);
  });
});
