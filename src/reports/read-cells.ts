import { isDamagedBySpreadsheet, isSpreadsheetError, SPREADSHEET_MEND } from '../model/damaged-number.js';
import type { IssueSink } from '../model/issue.js';
import type { LocalDate } from '../model/local-date.js';
import type { Cents } from '../model/money.js';
import type { Source } from '../model/source.js';
import { type CellFault, type CellReading, OPEN } from './cell-fault.js';
import type { CellReader } from './cells.js';
import { isOddText } from './is-odd-text.js';
import type { ColumnMap } from './map-columns.js';
import { type Column, openColumn } from './open-column.js';
import { readAmount } from './read-amount.js';
import { readDay } from './read-day.js';
import { showCell } from './show-cell.js';
import type { StoreCustoms } from './store-customs.js';

const CONTROLS = /\p{Cc}/gu;
/** `="9400…"`, by which a program keeps a spreadsheet from changing a text: the text is what stands within. */
const FORMULA_TEXT = /^="((?:[^"]|"")*)"$/;

const YES = new Set(['x', 'yes', 'y', 'true', '1']);
const NO = new Set(['', 'no', 'n', 'false', '0']);
/** Cells by which reports say that they have nothing to say, none longer than four characters. */
const NOTHING = new Set(['', '--', '-', '–', '—', 'n/a', 'na', 'null']);

const COUNT = /^\d{1,9}(?:[.,]0{1,2})?$/;
const UNDECODABLE = 'bytes that are not text; taken as unknown';
const NAME_ENCODING = 'where there are many, name the encoding of the file in the case: encoding: …';
const BELOW_ZERO: CellFault = { code: 'cell-unreadable', expected: 'an amount of 0 or more, such as 8.49' };
const DATES_MIXED =
  'here the column changes between dates with the day first and dates with the month first; those that read in two ways are unknown from here on, so check those above';

/** Reads the cells of a report's rows, given where each field stands and where issues go. */
export function readCells(columns: ColumnMap, store: StoreCustoms, issues: IssueSink): CellReader {
  const known = new Map<string, Column>([...columns].map(([field, column]) => [field, openColumn(column)]));
  let row: readonly string[] = [];
  let source: Source = { file: '', row: 0 };
  let short = false;
  let open = false;
  let again = false;
  const push = (code: string, message: string, field?: string, mend?: string): void => {
    const column = field === undefined ? undefined : known.get(field)?.heading;
    const more = { ...(mend === undefined ? {} : { mend }), ...source };
    issues.push({ code, message, ...more, ...(column === undefined ? {} : { column }) });
  };
  const note = (code: string, message: string, field?: string, mend?: string): void => {
    if (!again) push(code, message, field, mend);
  };
  const read = (field: string): string | null => {
    const column = known.get(field);
    const cell = column === undefined ? undefined : row[column.index];
    if (column === undefined || cell === undefined) return null;
    if (cell === '') return '';
    if (!isOddText(cell)) {
      const text = cell.trim();
      return text.startsWith('="')
        ? text.replace(FORMULA_TEXT, (_, inner: string) => inner.replaceAll('""', '"').trim())
        : text;
    }
    if (cell.includes('\uFFFD')) {
      note('cell-undecodable', UNDECODABLE, field, NAME_ENCODING);
      return null;
    }
    return cell.replaceAll(CONTROLS, ' ').trim();
  };
  const noteDamage = (cell: string, what: string, field: string): void =>
    note(
      'cell-damaged',
      `found ${showCell(cell)}: a spreadsheet has ${what}; taken as unknown`,
      field,
      SPREADSHEET_MEND,
    );
  const readText = (field: string, isName: boolean): string | null => {
    const column = known.get(field);
    const written = column === undefined ? undefined : row[column.index];
    if (column === undefined || written === undefined) return null;
    if (written === '') return '';
    const memory = isName ? column.names : column.texts;
    const earlier = memory.recall(written);
    if (earlier !== undefined) return earlier;
    const cell = read(field);
    if (cell === null || cell === '') return cell;
    if (isSpreadsheetError(cell)) {
      noteDamage(cell, 'put its own message here', field);
      return null;
    }
    if (isName && isDamagedBySpreadsheet(cell)) {
      noteDamage(cell, 'eaten digits of this', field);
      return null;
    }
    memory.remember(written, cell);
    return cell;
  };
  const parsed = <T extends number | string>(
    field: string,
    parse: (cell: string, column: Column) => CellReading<T>,
  ): T | null => {
    const cell = read(field);
    const column = known.get(field);
    if (!column || cell === null || cell === '') return null;
    if (cell.length <= 4 && NOTHING.has(cell.toLowerCase())) return null;
    const value = parse(cell, column);
    if (typeof value !== 'object') return value;
    if (value === OPEN) open = true;
    else if (isSpreadsheetError(cell)) noteDamage(cell, 'put its own message here', field);
    else {
      // Only what was left open before is decided, and told, when a row is read again.
      const tell = value.isLate ? push : note;
      const mend = value.code === 'cell-damaged' ? SPREADSHEET_MEND : undefined;
      tell(value.code, `found ${showCell(cell)}, expected ${value.expected}; taken as unknown`, field, mend);
    }
    return null;
  };
  const question = {
    currency: () => read('currency') || store.currency,
    isLast: () => again,
  };
  const readCents = (cell: string, { decimals }: Column): CellReading<Cents> =>
    readAmount(cell, decimals, question);
  const readOff = (cell: string, column: Column): CellReading<Cents> => {
    const cents = readCents(cell, column);
    return typeof cents === 'number' ? Math.abs(cents) : cents;
  };
  const readLocalDay = (cell: string, column: Column): CellReading<LocalDate> =>
    readDay(cell, column, store.timeZone, again);
  const readPrice = (cell: string, column: Column): CellReading<Cents> => {
    const cents = readCents(cell, column);
    return typeof cents === 'number' && cents < 0 ? BELOW_ZERO : cents;
  };
  const count = (cell: string): CellReading<number> =>
    COUNT.test(cell) ? Number.parseInt(cell, 10) : { code: 'cell-unreadable', expected: 'a whole number' };
  return {
    get source() {
      return source;
    },
    isShort: () => short,
    isOpen: () => open,
    readAgain: (whether) => {
      again = whether;
    },
    turnTo(next, place, isShort) {
      row = next;
      source = place;
      short = isShort;
      open = false;
    },
    text: (field) => readText(field, false),
    name: (field) => readText(field, true),
    number: (field) => {
      const cell = read(field);
      if (isDamagedBySpreadsheet(cell ?? ''))
        note(
          'number-damaged',
          `found ${showCell(cell ?? '')}: a spreadsheet has eaten digits of this number`,
          field,
          SPREADSHEET_MEND,
        );
      return cell;
    },
    note,
    told: new Set(),
    money: (field) => parsed(field, readPrice),
    reduction: (field) => parsed(field, readOff),
    day: (field) => {
      const day = parsed(field, readLocalDay);
      const order = known.get(field)?.order;
      if (order?.proved === 'both' && !order.told) {
        order.told = true;
        note('dates-mixed', DATES_MIXED, field);
      }
      return day;
    },
    wholeNumber: (field) => parsed(field, count),
    mark: (field) => {
      const cell = read(field)?.toLowerCase() ?? null;
      if (cell === null) return null;
      if (YES.has(cell)) return true;
      if (NO.has(cell)) return false;
      note(
        'cell-unreadable',
        `found ${showCell(cell)}, expected Yes, No, X or blank; taken as unknown`,
        field,
      );
      return null;
    },
  };
}
