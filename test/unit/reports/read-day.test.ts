import { describe, expect, it } from '@jest/globals';
import { openColumn } from '../../../src/reports/open-column.js';
import { readDay } from '../../../src/reports/read-day.js';

/** The day of the one cell of a column, or null where it tells none. */
function dayOf(text: string, timeZone = 'America/Los_Angeles'): string | null {
  const day = readDay(text, openColumn({ index: 0, heading: 'day' }), timeZone, true);
  return typeof day === 'string' ? day : null;
}

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
    ['2021-07-16T15:59:59+09:00', '2021-07-15'],
    ['2020-11-09T23:59Z', '2020-11-09'],
    ['2021-07-15T23:59:59', '2021-07-15'],
    ['2021-07-15 23:59', '2021-07-15'],
    ['7/5/2021', '2021-07-05'],
    ['07/15/2021', '2021-07-15'],
    ['07/15/2021 11:59 PM', '2021-07-15'],
    // No calendar has a month 13: the day stands first.
    ['13/07/2021', '2021-07-13'],
    ['15.07.2021', '2021-07-15'],
    ['09.11.2020', '2020-11-09'],
    ['15.07.2021 23:59:59', '2021-07-15'],
    ['2021/07/15', '2021-07-15'],
    ['20210715', '2021-07-15'],
    ['2021/07/16 15:59:59 JST', '2021-07-15'],
    ['2021年7月15日', '2021-07-15'],
    ['Jul 15, 2021', '2021-07-15'],
    ['July 15, 2021', '2021-07-15'],
    ['Sept. 5, 2021', '2021-09-05'],
    ['Nov 9, 2020 3:04:05 PM PST', '2020-11-09'],
    ['Nov 9, 2020 11:59:59 PM PST', '2020-11-09'],
    ['Nov 10, 2020 2:59:59 AM EST', '2020-11-09'],
    ['Nov 10, 2020 12:30:00 AM PST', '2020-11-10'],
    ['Mon, 09 Nov 2020 23:59:59 GMT', '2020-11-09'],
    ['Monday, November 9, 2020', '2020-11-09'],
    ['9 Nov 2020', '2020-11-09'],
    ['15-Jul-2021', '2021-07-15'],
    ['9. November 2020', '2020-11-09'],
    ['15. März 2021', '2021-03-15'],
    ['5 Dez. 2020', '2020-12-05'],
    ['1er août 2021', '2021-08-01'],
    ['9 févr. 2021', '2021-02-09'],
    ['9 de noviembre de 2020', '2020-11-09'],
    ['9 gennaio 2021', '2021-01-09'],
    ['2024-02-29', '2024-02-29'],
  ])('"%s" is %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it.each([
    ['a second before midnight in summer', '2021-07-16T06:59:59Z', '2021-07-15'],
    ['midnight in summer', '2021-07-16T07:00:00Z', '2021-07-16'],
    ['a second before midnight in winter', '2021-12-16T07:59:59Z', '2021-12-15'],
    ['midnight in winter', '2021-12-16T08:00:00Z', '2021-12-16'],
    // Clocks went forward on 2021-03-14 and back on 2021-11-07.
    ['the last second before the day clocks go forward', '2021-03-14T07:59:59Z', '2021-03-13'],
    ['its first', '2021-03-14T08:00:00Z', '2021-03-14'],
    ['its last', '2021-03-15T06:59:59Z', '2021-03-14'],
    ['the first of the day after', '2021-03-15T07:00:00Z', '2021-03-15'],
    ['the last second before the day clocks go back', '2021-11-07T06:59:59Z', '2021-11-06'],
    ['its first', '2021-11-07T07:00:00Z', '2021-11-07'],
    ['its last', '2021-11-08T07:59:59Z', '2021-11-07'],
    ['the first of the day after', '2021-11-08T08:00:00Z', '2021-11-08'],
  ])('at %s, %s, is %s', (_, text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it.each([
    '2021-02-30T12:00:00Z',
    '2021-02-29T12:00:00+00:00',
    '2021-02-29',
    '2021-13-01',
    '20211301',
    '15072021',
    '202107151',
    '2/30/2021',
    '32.01.2021',
    '7/15/21',
    '44392',
    '44392.5',
    'tomorrow',
    '2021-07-15T25:00:00Z',
    '2021-07-15T23:60:00',
    '2021-07-15 13:00 PM',
    '2021-07-15 noon',
    // China's or Chicago's: eleven hours and a half of the day lie between.
    '2021-07-15 07:00:00 CST',
    '2021-07-15T07:00:00+25:00',
    'Foo 15, 2021',
    'Feb 30, 2021',
    'Maybe 3, 2021',
    'Marble 3, 2021',
    'Decade 3, 2021',
  ])('"%s" is none', (text) => {
    expect(dayOf(text)).toBeNull();
  });
});

describe('the day of a cell on other stores', () => {
  it.each([
    // Clocks went forward on 2021-03-28 and back on 2021-10-31.
    ['2021-07-15T22:30:00Z', 'Europe/Berlin', '2021-07-16'],
    ['2021-03-27T22:59:59Z', 'Europe/Berlin', '2021-03-27'],
    ['2021-03-28T21:59:59Z', 'Europe/Berlin', '2021-03-28'],
    ['2021-03-28T22:00:00Z', 'Europe/Berlin', '2021-03-29'],
    ['2021-10-30T22:00:00Z', 'Europe/Berlin', '2021-10-31'],
    ['2021-10-31T22:59:59Z', 'Europe/Berlin', '2021-10-31'],
    ['2021-10-31T23:00:00Z', 'Europe/Berlin', '2021-11-01'],
    ['15.07.2021 23:59:59 MESZ', 'Europe/London', '2021-07-15'],
    ['2021-07-15T15:00:00Z', 'Asia/Tokyo', '2021-07-16'],
    ['15/07/2021', 'Europe/London', '2021-07-15'],
    ['07/15/2021', 'Europe/London', '2021-07-15'],
    ['7/7/2021', 'Europe/London', '2021-07-07'],
    ['15-07-2021', 'Europe/London', '2021-07-15'],
    // March 4 or April 3: it may be either.
    ['03/04/2021', 'Europe/London', null],
    ['31/02/2021', 'Europe/London', null],
  ])('"%s" in %s is %s', (text, timeZone, day) => {
    expect(dayOf(text, timeZone)).toBe(day);
  });
});
