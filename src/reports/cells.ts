import type { LocalDate } from '../model/local-date.js';
import type { Cents } from '../model/money.js';
import type { Source } from '../model/source.js';

/** One row of a report, read field by field. What can't be read is unknown (null) and noted as an issue. */
export interface Cells {
  readonly source: Source;
  /** Whether the row ends before the heading does. */
  isShort(): boolean;
  /** The trimmed text; `''` where the cell is blank, null where the report has no such column or the row ends before it. */
  text(field: string): string | null;
  /** A text that names one thing (an item, a SKU): null too where a spreadsheet has eaten some of it, since others then look like it. */
  name(field: string): string | null;
  /**
   * A tracking number as it stands: one that a spreadsheet has damaged is noted, and is still what the records say.
   * @param kept a word, in capitals, that says something in this report, though in others it stands for a blank.
   */
  number(field: string, kept?: string): string | null;
  money(field: string): Cents | null;
  /** An amount taken off, whether the report writes it with a minus or without. */
  reduction(field: string): Cents | null;
  day(field: string): LocalDate | null;
  /** A time, in seconds since 1970 began in UTC; one without a zone is the store's. */
  instant(field: string): number | null;
  /** A yes/no cell: X, Yes, Y, TRUE, 1 → true; blank, No, N, FALSE, 0 → false; null where there is no such column or no such answer. */
  mark(field: string): boolean | null;
  wholeNumber(field: string): number | null;
  /** Whether the cell holds no text, or the report has no such column; a cell that the row ends before, or that can't be read, is not blank. */
  isBlank(field: string): boolean;
  /** The same, where a word for nothing (`--`, `N/A`) says nothing too. */
  saysNothing(field: string): boolean;
  note(code: string, message: string, field?: string, mend?: string): void;
  /** Words of this report of which an issue has been noted, each once for all of its rows. */
  readonly told: Set<string>;
}

/** Cells that are turned from row to row of one report, so that a row costs no more than its cells. */
export interface CellReader extends Cells {
  turnTo(row: readonly string[], source: Source, isShort: boolean): void;
  /** Whether the row holds a cell that hangs on the rest of its column, and was left unknown until that is read. */
  isOpen(): boolean;
  /** From here on rows are read once more, their columns now known: only what was left open is decided and noted. */
  readAgain(again: boolean): void;
}
