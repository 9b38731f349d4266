import { digitsAt, parseIsoDay } from '../model/local-date.js';
import type { CellFault, CellReading } from './cell-fault.js';
import { localInstant } from './local-instant.js';
import { type PartedTime, parseDay, partTime } from './parse-day.js';
import { type DayColumn, readDay } from './read-day.js';

const UNREADABLE: CellFault = { code: 'cell-unreadable', expected: 'a time such as 2021-07-15T10:00:00Z' };

const [DOT, COLON, HYPHEN, PLUS] = [0x2e, 0x3a, 0x2d, 0x2b];
const [UPPER_T, UPPER_Z] = [0x54, 0x5a];

/** Where the parts of a second end, if any stand at a place. */
function endOfSecond(text: string, from: number): number {
  if (text.charCodeAt(from) !== DOT) return from;
  let at = from + 1;
  while (digitsAt(text, at, 1) >= 0) at++;
  return at;
}

/** The seconds by which the zone that ends a text is after UTC; not a number where it is no plain one. */
function offsetFrom(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (sign === UPPER_Z && text.length === at + 1) return 0;
  if ((sign !== PLUS && sign !== HYPHEN) || text.length !== at + 6 || text.charCodeAt(at + 3) !== COLON)
    return Number.NaN;
  const [hours, minutes] = [digitsAt(text, at + 1, 2), digitsAt(text, at + 4, 2)];
  if (!(hours <= 23 && minutes <= 59)) return Number.NaN;
  return (hours * 60 + minutes) * (sign === PLUS ? 60 : -60);
}

/** The instant of a time as most reports write it (`2021-07-15T10:00:00+00:00`); not a number where it is written otherwise. */
function plainInstant(text: string): number {
  if (text.charCodeAt(10) !== UPPER_T || text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON)
    return Number.NaN;
  const [hour, minute, second] = [digitsAt(text, 11, 2), digitsAt(text, 14, 2), digitsAt(text, 17, 2)];
  if (!(hour <= 23 && minute <= 59 && second <= 59) || parseIsoDay(text.slice(0, 10)) === null)
    return Number.NaN;
  const [year, month, day] = [digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2)];
  const shown = Date.UTC(year, month - 1, day, hour, minute, second) / 1_000;
  return shown - offsetFrom(text, endOfSecond(text, 19));
}

function instantOn(day: string, { seconds, isZoned }: PartedTime, timeZone: string): number {
  const shown = Date.parse(`${day}T00:00:00Z`) / 1_000 + (seconds ?? 0);
  return isZoned ? shown : localInstant(shown, timeZone);
}

/**
 * The instant that a cell of a column states, in whole seconds since 1970 began in UTC, so that times of several zones compare; a time without
 * a zone is the store's, a day its beginning. OPEN as `readDay` has it.
 */
export function readInstant(
  cell: string,
  column: DayColumn,
  timeZone: string,
  isLast: boolean,
): CellReading<number> {
  const plain = plainInstant(cell);
  if (!Number.isNaN(plain)) return plain;
  const parted = partTime(cell);
  if (parted === null) return UNREADABLE;
  const day = readDay(parted.date, column, timeZone, isLast);
  return typeof day === 'string' ? instantOn(day, parted, timeZone) : day;
}

/** The same of a text that stands in no column; null where it states none, or a day that reads in two ways. */
export function parseInstant(text: string, timeZone: string): number | null {
  const plain = plainInstant(text);
  if (!Number.isNaN(plain)) return plain;
  const parted = partTime(text);
  const day = parted === null ? null : parseDay(parted.date, timeZone);
  return parted !== null && typeof day === 'string' ? instantOn(day, parted, timeZone) : null;
}
