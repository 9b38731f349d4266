import { type LocalDate, localDayOf, parseIsoDay, toDay } from '../model/local-date.js';
import { monthOf } from './month-names.js';
import { zoneOffset } from './zone-offset.js';

/** A day whose first two numbers are a day and a month, as either order has it; null where the calendar has no such day. */
export interface NumberedDay {
  readonly dayFirst: LocalDate | null;
  readonly monthFirst: LocalDate | null;
}

/** As most reports write a time; it needs no other spelling to be read. */
const PLAIN_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Where a date ends and a time begins. */
const TIME =
  /(?:T|,? (?:at |um |à )?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?([AP])\.?M\.?)?(?: ?\(?((?:UTC|GMT)?[+-]\d{1,2}:?\d{0,2}|[A-Z]{1,4})\)?)?$/i;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
/** As UPS writes a day (WorldShip's help: “Collection Date: YYYYMMDD”). */
const UNBROKEN = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const KANJI = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const WEEKDAY = /^\p{L}{2,10}\.?,? (?=\d|\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? )/u;
const MONTH_WORD = /^(\p{L}{3,10})\.?[ -](\d{1,2})(?:st|nd|rd|th)?(?:,? |-)(\d{4})$/u;
const DAY_WORD =
  /^(\d{1,2})(?:\.|º|st|nd|rd|th|er)?(?: (?:de )?|-)?(\p{L}{3,10})\.?(?:,? (?:del? )?|-)(\d{4})$/u;

/** Moves a day with a time to the place's own day, where the time states its zone. */
type Move = (day: LocalDate | null) => LocalDate | null;

/** The seconds of a day that a time and its zone make, or null where there is no such time or the zone is not known. */
function readTime(match: RegExpExecArray): Omit<PartedTime, 'date'> | null {
  const [, hours = '', minutes = '', seconds = '0', half, zone] = match;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  const passed = hour * 3_600 + Number(minutes) * 60 + Number(seconds);
  if (zone === undefined) return { seconds: passed, isZoned: false };
  const offset = zoneOffset(zone.toUpperCase());
  return offset === null ? null : { seconds: passed - offset * 60, isZoned: true };
}

/** A text that states a day and may state a time, parted. */
export interface PartedTime {
  readonly date: string;
  /** The seconds from the beginning of that day, in UTC where the time states a zone; null where no time is stated. */
  readonly seconds: number | null;
  readonly isZoned: boolean;
}

/** Parts a date from its time; null where what stands there is no time, or names a zone that is not known. */
export function partTime(text: string): PartedTime | null {
  const even = text.replaceAll(/\s+/g, ' ');
  const match = even.includes(':') ? TIME.exec(even) : null;
  if (match === null) return { date: even, seconds: null, isZoned: false };
  const time = readTime(match);
  return time === null ? null : { date: even.slice(0, match.index), ...time };
}

/** A day whose month is a word. */
function readWords(text: string): LocalDate | null {
  const words = MONTH_WORD.exec(text);
  const month = monthOf(words?.[1] ?? '');
  if (words && month !== undefined) return toDay(Number(words[3]), month, Number(words[2]));
  const others = DAY_WORD.exec(text);
  const named = monthOf(others?.[2] ?? '');
  return others && named !== undefined ? toDay(Number(others[3]), named, Number(others[1])) : null;
}

function readDate(text: string, move: Move): LocalDate | NumberedDay | null {
  const yearFirst = YEAR_FIRST.exec(text) ?? KANJI.exec(text) ?? UNBROKEN.exec(text);
  if (yearFirst) return move(toDay(Number(yearFirst[1]), Number(yearFirst.at(-2)), Number(yearFirst.at(-1))));
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
    const dayFirst = move(toDay(year, second, first));
    // With dots the day stands first: nobody writes the month first so.
    if (numbers[2] === '.') return dayFirst;
    const monthFirst = move(toDay(year, first, second));
    return dayFirst === monthFirst ? dayFirst : { dayFirst, monthFirst };
  }
  return move(readWords(text) ?? readWords(text.replace(WEEKDAY, '')));
}

/**
 * The marketplace-local day that a report's cell states, or null where the text is no date of a known form. A time with a zone is
 * moved to the marketplace; one without is taken as local. `03/04/2021` is two days: which one, its column or its store tells.
 */
export function parseDay(text: string, timeZone: string): LocalDate | NumberedDay | null {
  const isoDay = parseIsoDay(text);
  if (isoDay) return isoDay;
  // A day that the calendar lacks would be read as one of the next month.
  if (PLAIN_TIME.test(text) && parseIsoDay(text.slice(0, 10)) !== null) {
    const instant = Date.parse(text);
    if (!Number.isNaN(instant)) return localDayOf(instant, timeZone);
  }
  const parted = partTime(text);
  if (parted === null) return null;
  const { date, seconds, isZoned } = parted;
  if (seconds === null || !isZoned) return readDate(date, (day) => day);
  return readDate(date, (day) =>
    day === null ? null : localDayOf(Date.parse(`${day}T00:00:00Z`) + seconds * 1_000, timeZone),
  );
}
