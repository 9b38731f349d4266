/** A calendar day of the marketplace, `YYYY-MM-DD`. Compares as text. */
export type LocalDate = string;

/** The first and last day of a span, both included. */
export interface DateSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const HYPHEN = 0x2d;
const ZERO = 0x30;

/** The number that so many digits from a place on make; not a number where another character stands there. */
export function digitsAt(text: string, from: number, count: number): number {
  let number = 0;
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

/** The last day of each month of a leap year; a 29th of February is checked against its year. */
const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day if the text is a real calendar day in ISO form, else null. */
export function parseIsoDay(text: string): LocalDate | null {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return null;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  // Of what is no number none of these is true.
  if (!(year >= 100 && day >= 1 && day <= (LAST_DAYS[month - 1] ?? 0))) return null;
  return day <= 28 || month !== 2 ? text : toDay(year, month, day);
}

/** A day from its numbers, or null where the calendar has no such day. */
export function toDay(year: number, month: number, day: number): LocalDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: LocalDate, count: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the second lies earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whether a day lies in a span, both ends included. */
export function isWithin(day: LocalDate, span: DateSpan): boolean {
  return day >= span.from && day <= span.to;
}

interface Zone {
  readonly formatter: Intl.DateTimeFormat;
  /** The days of quarter hours that were asked for: every zone's midnight falls on one. */
  readonly days: Map<number, LocalDate>;
}

const zones = new Map<string, Zone>();
const QUARTER_HOUR = 900_000;
const MOST_DAYS = 100_000;

function openZone(timeZone: string): Zone {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const zone = { formatter: new Intl.DateTimeFormat('en-CA', parts), days: new Map<number, LocalDate>() };
  zones.set(timeZone, zone);
  return zone;
}

/** The marketplace-local day of an instant. A promise that ends at 23:59:59 local falls on the next day in UTC. */
export function localDayOf(instant: number, timeZone: string): LocalDate {
  const { formatter, days } = zones.get(timeZone) ?? openZone(timeZone);
  const quarter = Math.floor(instant / QUARTER_HOUR);
  const known = days.get(quarter);
  if (known !== undefined) return known;
  const day = formatter.format(new Date(instant));
  if (days.size < MOST_DAYS) days.set(quarter, day);
  return day;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2021-08-16` → `Aug 16`, for tables in which the year is plain. */
export function abbreviateDay(day: LocalDate): string {
  const [, month = '', date = ''] = day.split('-');
  return `${(MONTHS[Number(month) - 1] ?? '').slice(0, 3)} ${Number(date)}`;
}

/** `2021-08-16` → `August 16, 2021`, the way a letter in US English writes it. */
export function spellDay(day: LocalDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${MONTHS[Number(month) - 1]} ${Number(date)}, ${year}`;
}
