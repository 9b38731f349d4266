import { describe, expect, it } from '@jest/globals';
import { openColumn } from '../../../src/reports/open-column.js';
import { readInstant } from '../../../src/reports/read-instant.js';

/** The instant of the one cell of a column, as UTC; null where it tells none. */
function instantOf(text: string, timeZone = 'America/Los_Angeles'): string | null {
  const seconds = readInstant(text, openColumn({ index: 0, heading: 'updated' }), timeZone, true);
  return typeof seconds === 'number' ? new Date(seconds * 1_000).toISOString().slice(0, 19) : null;
}

describe('the instant of a cell', () => {
  it.each([
    ['2021-07-15T10:00:00+00:00', '2021-07-15T10:00:00'],
    ['2021-07-15T10:00:00Z', '2021-07-15T10:00:00'],
    ['2021-07-15T10:00:00.987Z', '2021-07-15T10:00:00'],
    ['2021-07-15T23:30:00-07:00', '2021-07-16T06:30:00'],
    ['2021-07-16T02:00:00+09:00', '2021-07-15T17:00:00'],
    ['2021-07-15 10:00:00 PDT', '2021-07-15T17:00:00'],
    ['7/9/2021 10:00', '2021-07-09T17:00:00'],
    ['07/15/2021 11:59 PM', '2021-07-16T06:59:00'],
    ['2021-07-15T10:00:00', '2021-07-15T17:00:00'],
    ['2021-07-15', '2021-07-15T07:00:00'],
    // In winter the same clocks are an hour further from UTC.
    ['2021-12-15 10:00', '2021-12-15T18:00:00'],
    ['2021-03-14 01:59', '2021-03-14T09:59:00'],
    ['2021-03-14 03:00', '2021-03-14T10:00:00'],
    ['2021-11-07 12:00', '2021-11-07T20:00:00'],
  ])('%s is %s in UTC', (text, expected) => {
    expect(instantOf(text)).toBe(expected);
  });

  it('without a zone is told by the clocks of the store', () => {
    expect(instantOf('15.07.2021 10:00', 'Europe/Berlin')).toBe('2021-07-15T08:00:00');
    expect(instantOf('2021/07/15 10:00', 'Asia/Tokyo')).toBe('2021-07-15T01:00:00');
  });

  it.each([
    'yesterday',
    '2021-02-30T10:00:00Z',
    '2021-07-15T25:00:00Z',
    '2021-07-15 10:00 CST',
    '44392.5',
    '',
  ])('%j tells none', (text) => {
    expect(instantOf(text)).toBeNull();
  });

  it('is told by its column where day and month may change places', () => {
    const column = openColumn({ index: 0, heading: 'updated' });
    const read = (text: string, isLast: boolean) => readInstant(text, column, 'Europe/Berlin', isLast);
    expect(read('09/07/2021 10:00', false)).toMatchObject({ code: 'cell-open' });
    read('15/07/2021 10:00', false);
    expect(read('09/07/2021 10:00', true)).toBe(Date.parse('2021-07-09T08:00:00Z') / 1_000);
  });
});
