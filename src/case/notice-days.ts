import { type LocalDate, parseIsoDay, toDay } from '../model/local-date.js';

/** A day that a text names, what stands before it on its line and after it, and where. */
export interface NamedDay {
  readonly written: string;
  /** Null where it can be read in two ways, or the calendar has no such day. */
  readonly day: LocalDate | null;
  /** Of `08/09/2021`, which was read by the store's order, the day by the other order; else null. */
  readonly swapped: LocalDate | null;
  /** Up to 80 characters before it, a weekday left out, in lower case. */
  readonly before: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const FORMS = new RegExp(
  [
    `\\b(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)`,
    `\\b${MONTH}\\.?\\s+${DAY},?\\s+(\\d{4})\\b`,
    `\\b${DAY}\\s+(?:of\\s+)?${MONTH}\\.?,?\\s+(\\d{4})\\b`,
    `\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b`,
  ].join('|'),
  'gi',
);
const WEEKDAY = /(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s*)$/;
const BEFORE = 80;

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Month first in the US; elsewhere only a number above 12 tells which is the day. */
function readSlashes(first: number, second: number, year: number, monthFirst: boolean): LocalDate | null {
  if (second > 12) return toDay(year, first, second);
  if (first > 12 || first === second) return toDay(year, second, first);
  return monthFirst ? toDay(year, first, second) : null;
}

/** The other way to read numbers of which either may be the day. */
function swapSlashes([, , , , , , , , , , first, second, year]: RegExpMatchArray): LocalDate | null {
  if (first === undefined || Number(first) > 12 || Number(second) > 12 || first === second) return null;
  return toDay(Number(year), Number(second), Number(first));
}

function readDay(match: RegExpMatchArray, monthFirst: boolean): LocalDate | null {
  const [whole, isoYear, , , month, day, year, day2, month2, year2, first, second, year3] = match;
  if (isoYear !== undefined) return parseIsoDay(whole);
  if (month !== undefined) return toDay(Number(year), monthOf(month), Number(day));
  if (month2 !== undefined) return toDay(Number(year2), monthOf(month2), Number(day2));
  return readSlashes(Number(first), Number(second), Number(year3), monthFirst);
}

/**
 * Every day that a text names: `August 16, 2021`, `Aug. 16, 2021`, `16 August 2021`, `2021-08-16`, `08/16/2021`.
 * @param monthFirst whether `08/09/2021` is the 9th of August.
 */
export function findDays(text: string, monthFirst: boolean): readonly NamedDay[] {
  return [...text.matchAll(FORMS)].map((match) => ({
    written: match[0].replaceAll(/\s+/g, ' '),
    day: readDay(match, monthFirst),
    swapped: swapSlashes(match),
    before: text
      .slice(Math.max(0, match.index - BEFORE), match.index)
      .toLowerCase()
      .replace(WEEKDAY, ''),
  }));
}
