import { isSerialDay } from '../model/damaged-number.js';
import type { LocalDate } from '../model/local-date.js';
import { type CellFault, type CellReading, OPEN } from './cell-fault.js';
import { parseDay } from './parse-day.js';
import type { CellMemory } from './remember-cells.js';

/** Which number comes first in dates such as `03/04/2021`. */
export type DayOrder = 'day-first' | 'month-first';

/** What the cells of one column have shown of the order of day and month so far. */
export interface OrderProof {
  proved: DayOrder | 'both' | null;
  /** Whether the seller has been told that it shows both. */
  told: boolean;
}

/** What a column of dates is read by. */
export interface DayColumn {
  readonly order: OrderProof;
  readonly days: CellMemory;
}

/** The zone of the US store, whose reports put the month first. */
const MONTH_FIRST = 'America/Los_Angeles';

const UNREADABLE: CellFault = { code: 'cell-unreadable', expected: 'a date such as 2021-07-15' };
const SERIAL: CellFault = {
  code: 'cell-damaged',
  expected: 'a date: a spreadsheet has turned it into a count of days',
};
const AMBIGUOUS: CellFault = {
  code: 'cell-unreadable',
  isLate: true,
  expected:
    'a date that reads in one way, since no other cell of the column shows whether day or month comes first; write it as 2021-07-15',
};
const CONTRADICTED: CellFault = {
  code: 'cell-unreadable',
  isLate: true,
  expected:
    'a date that reads in one way, since the column has dates with the day first and with the month first; write it as 2021-07-15',
};

/**
 * The day that a cell of a column states; OPEN while the column may yet prove which number is the day.
 * @param isLast whether the column has been read to its end: then the US store's way decides, and elsewhere nothing.
 */
export function readDay(
  cell: string,
  { order: proof, days }: DayColumn,
  timeZone: string,
  isLast: boolean,
): CellReading<LocalDate> {
  const known = days.recall(cell);
  if (known !== undefined) return known;
  const day = parseDay(cell, timeZone);
  if (typeof day === 'string') {
    days.remember(cell, day);
    return day;
  }
  if (day === null) return isSerialDay(cell) ? SERIAL : UNREADABLE;
  const { dayFirst, monthFirst } = day;
  if (dayFirst === null || monthFirst === null) {
    const proves: DayOrder = dayFirst === null ? 'month-first' : 'day-first';
    if (proves !== proof.proved) proof.proved = proof.proved === null ? proves : 'both';
    return dayFirst ?? monthFirst ?? UNREADABLE;
  }
  if (proof.proved === 'day-first') return dayFirst;
  if (proof.proved === 'month-first') return monthFirst;
  if (!isLast) return OPEN;
  if (proof.proved === 'both') return CONTRADICTED;
  return timeZone === MONTH_FIRST ? monthFirst : AMBIGUOUS;
}
