import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  daysBetween,
  isWithin,
  localDayOf,
  parseIsoDay,
  spellDay,
} from '../../../src/model/local-date.js';

describe('a calendar day', () => {
  it.each([
    ['2021-08-16', -11, '2021-08-05'],
    ['2021-08-05', -29, '2021-07-07'],
    ['2021-12-31', 1, '2022-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    // Both days on which US clocks change.
    ['2021-03-13', 2, '2021-03-15'],
    ['2021-11-06', 2, '2021-11-08'],
  ])('%s and %i days is %s', (day, count, other) => {
    expect(addDays(day, count)).toBe(other);
    expect(daysBetween(day, other)).toBe(count);
  });

  it.each(['2021-02-29', '2021-00-10', '2021-1-1', '20210101', '2021-01-01 ', '', '2021-04-31'])(
    '"%s" is none',
    (text) => {
      expect(parseIsoDay(text)).toBeNull();
    },
  );

  it('lies within a span on both of its ends', () => {
    const span = { from: '2021-07-07', to: '2021-08-05' };
    expect(
      ['2021-07-06', '2021-07-07', '2021-08-05', '2021-08-06'].map((day) => isWithin(day, span)),
    ).toEqual([false, true, true, false]);
  });

  it('of a promise that ends at 23:59:59 in Los Angeles is the day before the one in UTC', () => {
    expect(localDayOf(Date.UTC(2021, 6, 16, 6, 59, 59), 'America/Los_Angeles')).toBe('2021-07-15');
    expect(localDayOf(Date.UTC(2021, 6, 16, 7, 0, 0), 'America/Los_Angeles')).toBe('2021-07-16');
  });

  it.each([
    ['2021-08-16', 'August 16, 2021'],
    ['2022-01-01', 'January 1, 2022'],
    ['2021-12-31', 'December 31, 2021'],
  ])('%s is spelled %s', (day, spelled) => {
    expect(spellDay(day)).toBe(spelled);
  });
});
