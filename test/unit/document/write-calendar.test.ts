import { describe, expect, it } from '@jest/globals';
import { writeCalendar } from '../../../src/document/write-calendar.js';

const DUE = { id: 'abc', seller: 'Example Store', due: '2021-08-30', asOf: '2021-08-20' };

/** The content lines of a calendar file, folded ones joined (RFC 5545, 3.1). */
const linesOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);

describe('the calendar file of a deadline', () => {
  it('is one all-day event with an alarm two days before', () => {
    expect(linesOf(writeCalendar(DUE)).filter((line) => !line.startsWith('X-'))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//vtr-appeal//vtr-appeal//EN',
      'BEGIN:VEVENT',
      'UID:abc@vtr-appeal',
      'SEQUENCE:0',
      'DTSTAMP:20210820T000000Z',
      'DTSTART;VALUE=DATE:20210830',
      'SUMMARY:Answer to Amazon due: Example Store',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-P2D',
      'DESCRIPTION:Answer to Amazon due: Example Store',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it.each([
    ['commas, semicolons and backslashes', 'A, B; C\\D', 'A\\, B\\; C\\\\D'],
    ['a line end', 'A\nBEGIN:VEVENT', 'A\\nBEGIN:VEVENT'],
    ['letters beyond ASCII', 'Überraschungs-Läden Köln', 'Überraschungs-Läden Köln'],
  ])('holds a name with %s as text', (_, seller, written) => {
    expect(linesOf(writeCalendar({ ...DUE, seller }))).toContain(`SUMMARY:Answer to Amazon due: ${written}`);
  });

  it('ends each line with CRLF, none longer than 75 octets', () => {
    const text = writeCalendar({ ...DUE, seller: 'Überraschung, Läden & Söhne; '.repeat(12) });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});
