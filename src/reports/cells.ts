import type { IssueSink } from '../model/issue.js';
import type { LocalDate } from '../model/local-date.js';
import { type Cents, parseCents } from '../model/money.js';
import type { Source } from '../model/source.js';
import { parseDay } from './parse-day.js';

/** One row of a report, read field by field. What can't be read is unknown (null) and noted as an issue. */
export interface Cells {
  readonly source: Source;
  /** Whether the row ends before the heading does. */
  isShort(): boolean;
  /** The trimmed text; `''` where the cell is blank, null where the report has no such column or the row ends before it. */
  text(field: string): string | null;
  money(field: string): Cents | null;
  /** An amount taken off, whether the report writes it with a minus or without. */
  reduction(field: string): Cents | null;
  day(field: string): LocalDate | null;
  /** A yes/no cell: X, Yes, Y, TRUE, 1 → true; blank, No, N, FALSE, 0 → false; null where there is no such column or no such answer. */
  mark(field: string): boolean | null;
  wholeNumber(field: string): number | null;
  note(code: string, message: string, field?: string): void;
}

/** Characters that steer a machine and mean nothing in a cell, and the mark of bytes that are no text. */
const ODD = /[\p{Cc}\uFFFD]/u;
const CONTROLS = /\p{Cc}/gu;

const YES = new Set(['x', 'yes', 'y', 'true', '1']);
const NO = new Set(['', 'no', 'n', 'false', '0']);
/** Cells by which reports say that they have nothing to say, none longer than four characters. */
const NOTHING = new Set(['', '--', '-', 'n/a', 'na', 'null']);

/** A cell as an error may show it: figures and dates only, so that no word of a shifted column gets out. */
function show(text: string): string {
  return /^[\d.,:+/ $€£%TZ-]{1,24}$/.test(text) ? `"${text}"` : `a text of ${text.length} characters`;
}

/** Cells that are turned from row to row of one report, so that a row costs no more than its cells. */
export interface CellReader extends Cells {
  turnTo(row: readonly string[], source: Source, isShort: boolean): void;
}

/** Reads the cells of a report's rows, given where each field stands and where issues go. */
export function readCells(
  columns: ReadonlyMap<string, { readonly index: number; readonly heading: string }>,
  timeZone: string,
  issues: IssueSink,
): CellReader {
  let row: readonly string[] = [];
  let source: Source = { file: '', row: 0 };
  let short = false;
  const note = (code: string, message: string, field?: string): void => {
    const column = field === undefined ? undefined : columns.get(field)?.heading;
    issues.push({ code, message, ...source, ...(column === undefined ? {} : { column }) });
  };
  const read = (field: string): string | null => {
    const column = columns.get(field);
    const cell = column === undefined ? undefined : row[column.index];
    if (column === undefined || cell === undefined) return null;
    if (cell === '') return '';
    if (!ODD.test(cell)) return cell.trim();
    if (cell.includes('\uFFFD')) {
      note('cell-undecodable', 'bytes that are not text; the cell is taken as unknown', field);
      return null;
    }
    return cell.replaceAll(CONTROLS, ' ').trim();
  };
  const parsed = <T>(field: string, expected: string, parse: (cell: string) => T | null): T | null => {
    const cell = read(field);
    if (cell === null || cell === '' || (cell.length <= 4 && NOTHING.has(cell.toLowerCase()))) return null;
    const value = parse(cell);
    if (value === null)
      note('cell-unreadable', `found ${show(cell)}, expected ${expected}; taken as unknown`, field);
    return value;
  };
  const parseLocalDay = (cell: string): LocalDate | null => parseDay(cell, timeZone);
  const parseCount = (cell: string): number | null => (/^\d{1,9}$/.test(cell) ? Number(cell) : null);
  return {
    get source() {
      return source;
    },
    isShort: () => short,
    turnTo(next, place, isShort) {
      row = next;
      source = place;
      short = isShort;
    },
    text: read,
    note,
    money: (field) => parsed(field, 'an amount such as 8.49', parseCents),
    reduction: (field) =>
      parsed(field, 'an amount such as 1.00', (cell) => parseCents(cell.replace(/^[-−]\s?/, ''))),
    day: (field) => parsed(field, 'a date such as 2021-07-15', parseLocalDay),
    wholeNumber: (field) => parsed(field, 'a whole number', parseCount),
    mark: (field) => {
      const cell = read(field)?.toLowerCase() ?? null;
      if (cell === null) return null;
      if (YES.has(cell)) return true;
      if (NO.has(cell)) return false;
      note('cell-unreadable', `found ${show(cell)}, expected Yes, No, X or blank; taken as unknown`, field);
      return null;
    },
  };
}
