import type { Issue } from '../model/issue.js';
import type { LocalDate } from '../model/local-date.js';
import { type Cents, parseCents } from '../model/money.js';
import type { Source } from '../model/source.js';
import { parseDay } from './parse-day.js';

/** One row of a report, read field by field. What can't be read is unknown (null) and noted as an issue. */
export interface Cells {
  readonly source: Source;
  /** The trimmed text; `''` where the cell is blank, null where the report has no such column or the row ends before it. */
  text(field: string): string | null;
  money(field: string): Cents | null;
  day(field: string): LocalDate | null;
  /** A yes/no cell: X, Yes, Y, TRUE, 1 → true; blank, No, N, FALSE, 0 → false; null where there is no such column or no such answer. */
  mark(field: string): boolean | null;
  wholeNumber(field: string): number | null;
  note(code: string, message: string, field?: string): void;
}

const YES = new Set(['x', 'yes', 'y', 'true', '1']);
const NO = new Set(['', 'no', 'n', 'false', '0']);
/** Cells by which reports say that they have nothing to say. */
const NOTHING = new Set(['', '--', '-', 'n/a', 'na', 'null']);

/** A cell as an error may show it: figures and dates only, so that no word of a shifted column gets out. */
function show(text: string): string {
  return /^[\d.,:+/ $€£%TZ-]{1,24}$/.test(text) ? `"${text}"` : `a text of ${text.length} characters`;
}

/** Reads the cells of one row, given where each field stands and where issues go. */
export function readCells(
  row: readonly string[],
  source: Source,
  columns: ReadonlyMap<string, { readonly index: number; readonly heading: string }>,
  timeZone: string,
  issues: Issue[],
): Cells {
  const note = (code: string, message: string, field?: string): void => {
    const column = field === undefined ? undefined : columns.get(field)?.heading;
    issues.push({ code, message, ...source, ...(column === undefined ? {} : { column }) });
  };
  const text = (field: string): string | null => {
    const cell = row[columns.get(field)?.index ?? -1]?.trim() ?? null;
    if (cell?.includes('\uFFFD')) {
      note('cell-undecodable', 'bytes that are not text; the cell is taken as unknown', field);
      return null;
    }
    return cell;
  };
  const parsed = <T>(field: string, expected: string, parse: (cell: string) => T | null): T | null => {
    const cell = text(field);
    if (cell === null || NOTHING.has(cell.toLowerCase())) return null;
    const value = parse(cell);
    if (value === null)
      note('cell-unreadable', `found ${show(cell)}, expected ${expected}; taken as unknown`, field);
    return value;
  };
  return {
    source,
    text,
    note,
    money: (field) => parsed(field, 'an amount such as 8.49', parseCents),
    day: (field) => parsed(field, 'a date such as 2021-07-15', (cell) => parseDay(cell, timeZone)),
    wholeNumber: (field) =>
      parsed(field, 'a whole number', (cell) => (/^\d{1,9}$/.test(cell) ? Number(cell) : null)),
    mark: (field) => {
      const cell = text(field)?.toLowerCase() ?? null;
      if (cell === null) return null;
      if (YES.has(cell)) return true;
      if (NO.has(cell)) return false;
      note('cell-unreadable', `found ${show(cell)}, expected Yes, No, X or blank; taken as unknown`, field);
      return null;
    },
  };
}
