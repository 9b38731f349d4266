import {
  isDamagedBySpreadsheet,
  isFigureTurnedToDay,
  isSpreadsheetError,
  SPREADSHEET_MEND,
} from '../model/damaged-number.js';
import type { IssueSink } from '../model/issue.js';
import type { LocalDate } from '../model/local-date.js';
import type { Cents } from '../model/money.js';
import { type CellFault, type CellReading, OPEN } from './cell-fault.js';
import type { CellReader } from './cells.js';
import type { ColumnMap } from './map-columns.js';
import { type Column, openColumn } from './open-column.js';
import { readAmount } from './read-amount.js';
import {
  BROKEN_TEXT,
  DOWNLOAD,
  isBroken,
  noteDamage,
  noteFinding,
  noteOnce,
  type Reading,
  readCell,
  readField,
} from './read-cell.js';
import { readDay } from './read-day.js';
import { readInstant } from './read-instant.js';
import { readNumber } from './read-number.js';
import { currencyOf, isBlank, isWordForNothing, saysNothing, standsForBlank } from './says-nothing.js';
import { showCell } from './show-cell.js';
import type { StoreCustoms } from './store-customs.js';

const YES = new Set(['x', 'yes', 'y', 'true', '1']);
const NO = new Set(['', 'no', 'n', 'false', '0']);
const COUNT = /^\d{1,9}(?:[.,]0{1,2})?$/;
const BELOW_ZERO: CellFault = { code: 'cell-unreadable', expected: 'an amount of 0 or more, such as 8.49' };
const DATES_MIXED =
  'here the column changes between dates with the day first and dates with the month first; those that read in two ways are unknown from here on, so check those above';

function readText(reading: Reading, field: string, isName: boolean): string | null {
  const column = reading.columns.get(field);
  const written = column === undefined ? undefined : reading.row[column.index];
  if (column === undefined || written === undefined) return null;
  if (written === '') return '';
  const memory = isName ? column.names : column.texts;
  const earlier = memory.recall(written);
  if (earlier !== undefined) return earlier;
  const cell = readCell(reading, column);
  if (cell === null || cell === '') return cell;
  if (standsForBlank(cell)) return '';
  if (isSpreadsheetError(cell)) {
    noteDamage(reading, cell, 'put its own message here', column.heading);
    return null;
  }
  if (isName && isBroken(reading, column)) {
    const message = `${BROKEN_TEXT}; taken as unknown`;
    noteOnce(reading, { code: 'cell-undecodable', message, heading: column.heading, mend: DOWNLOAD });
    return null;
  }
  if (isName && isDamagedBySpreadsheet(cell)) {
    noteDamage(reading, cell, 'eaten digits of this', column.heading);
    return null;
  }
  memory.remember(written, cell);
  return cell;
}

function noteFault(reading: Reading, cell: string, fault: CellFault, heading: string): void {
  if (isSpreadsheetError(cell)) {
    noteDamage(reading, cell, 'put its own message here', heading);
    return;
  }
  // Only what was left open before is decided, and told, when a row is read again.
  const note = fault.isLate ? noteFinding : noteOnce;
  const mend = fault.code === 'cell-damaged' ? SPREADSHEET_MEND : undefined;
  const message = `found ${showCell(cell)}, expected ${fault.expected}; taken as unknown`;
  note(reading, { code: fault.code, message, heading, mend });
}

/** What a cell that says something comes to; null where it says nothing, or nothing that can be read. */
function readValue<T extends number | string>(
  reading: Reading,
  field: string,
  parse: (reading: Reading, cell: string, column: Column) => CellReading<T>,
): T | null {
  const column = reading.columns.get(field);
  const cell = column === undefined ? null : readCell(reading, column);
  if (column === undefined || cell === null || cell === '') return null;
  if (isWordForNothing(cell)) return null;
  const value = parse(reading, cell, column);
  if (typeof value !== 'object') return value;
  if (value === OPEN) reading.isOpen = true;
  else noteFault(reading, cell, value, column.heading);
  return null;
}

/** What a figure comes to, with what a spreadsheet has turned into a date told as such. */
function orTurnedToDay(cell: string, value: CellReading<number>, what: string): CellReading<number> {
  if (typeof value === 'number' || value === OPEN || !isFigureTurnedToDay(cell)) return value;
  return { code: 'cell-damaged', expected: `${what}: a spreadsheet has turned it into a date` };
}

const parseOff = ({ question }: Reading, cell: string, { decimals }: Column): CellReading<Cents> => {
  const cents = readAmount(cell, decimals, question);
  return typeof cents === 'number' ? Math.abs(cents) : orTurnedToDay(cell, cents, 'an amount');
};

const parsePrice = ({ question }: Reading, cell: string, { decimals }: Column): CellReading<Cents> => {
  const cents = readAmount(cell, decimals, question);
  return typeof cents === 'number' && cents < 0 ? BELOW_ZERO : orTurnedToDay(cell, cents, 'an amount');
};

const parseLocalDay = ({ store, isAgain }: Reading, cell: string, column: Column): CellReading<LocalDate> =>
  readDay(cell, column, store.timeZone, isAgain);

const parseInstant = ({ store, isAgain }: Reading, cell: string, column: Column): CellReading<number> =>
  readInstant(cell, column, store.timeZone, isAgain);

const parseCount = (_: Reading, cell: string): CellReading<number> =>
  COUNT.test(cell)
    ? Number.parseInt(cell, 10)
    : orTurnedToDay(cell, { code: 'cell-unreadable', expected: 'a whole number' }, 'a whole number');

/** What a cell of a column of dates comes to. */
function readDated<T extends number | string>(
  reading: Reading,
  field: string,
  parse: (reading: Reading, cell: string, column: Column) => CellReading<T>,
): T | null {
  const value = readValue(reading, field, parse);
  const column = reading.columns.get(field);
  if (column?.order.proved === 'both' && !column.order.told) {
    column.order.told = true;
    noteOnce(reading, { code: 'dates-mixed', message: DATES_MIXED, heading: column.heading });
  }
  return value;
}

function readMark(reading: Reading, field: string): boolean | null {
  const cell = readField(reading, field);
  if (cell === null) return null;
  const answer = cell.toLowerCase();
  if (YES.has(answer)) return true;
  if (NO.has(answer)) return false;
  const fault: CellFault = { code: 'cell-unreadable', expected: 'Yes, No, X or blank' };
  noteFault(reading, cell, fault, reading.columns.get(field)?.heading ?? '');
  return null;
}

/** Reads the cells of a report's rows, given where each field stands and where issues go. */
export function readCells(columns: ColumnMap, store: StoreCustoms, issues: IssueSink): CellReader {
  const reading: Reading = {
    columns: new Map([...columns].map(([field, column]) => [field, openColumn(column)])),
    store,
    issues,
    question: {
      currency: () => currencyOf(reading),
      isLast: () => reading.isAgain,
    },
    row: [],
    source: { file: '', row: 0 },
    isShort: false,
    isOpen: false,
    isAgain: false,
  };
  return {
    get source() {
      return reading.source;
    },
    isShort: () => reading.isShort,
    isOpen: () => reading.isOpen,
    readAgain: (again) => {
      reading.isAgain = again;
    },
    turnTo: (row, source, isShort) => {
      reading.row = row;
      reading.source = source;
      reading.isShort = isShort;
      reading.isOpen = false;
    },
    text: (field) => readText(reading, field, false),
    name: (field) => readText(reading, field, true),
    number: (field, kept) => readNumber(reading, field, kept),
    isBlank: (field) => isBlank(reading, field),
    saysNothing: (field) => saysNothing(reading, field),
    note: (code, message, field, mend) => {
      const heading = field === undefined ? undefined : reading.columns.get(field)?.heading;
      noteOnce(reading, { code, message, heading, mend });
    },
    told: new Set(),
    money: (field) => readValue(reading, field, parsePrice),
    reduction: (field) => readValue(reading, field, parseOff),
    day: (field) => readDated(reading, field, parseLocalDay),
    instant: (field) => readDated(reading, field, parseInstant),
    wholeNumber: (field) => readValue(reading, field, parseCount),
    mark: (field) => readMark(reading, field),
  };
}
