import { CONTAINER_CAPS as CAPS } from '../containers/container-caps.js';
import type { TableRecord } from '../scan-lines.js';

/** Puts the cells of a sheet's rows where they belong, one row after the other. */
export interface RowBuilder {
  /** Begins a row. False where it does not come after the one before, or no sheet has it. */
  turnTo(row: number | null): boolean;
  /** Where the next cell stands; false where the row has that column already. */
  turnToColumn(column: number | null): boolean;
  /** The row and the 0-based column that it stands at. */
  at(): { readonly row: number; readonly column: number };
  put(text: string): void;
  /** The row as a record; null where it is blank. */
  finish(): TableRecord | null;
  /** How many rows so far reach further than any report. */
  farRows(): number;
}

export function openRowBuilder(): RowBuilder {
  let line = 0;
  let column = -1;
  let far = 0;
  let cells: string[] = [];
  let width = 0;
  return {
    turnTo(row) {
      const next = row ?? line + 1;
      const follows = Number.isInteger(next) && next > line && next <= CAPS.sheetRows;
      line = next;
      column = -1;
      cells = [];
      return follows;
    },
    turnToColumn(next) {
      const target = next ?? column + 1;
      const follows = target > column && target < CAPS.sheetColumns;
      column = target;
      return follows;
    },
    at: () => ({ row: line, column }),
    put(text) {
      if (text.trim() === '') return;
      while (cells.length < column) cells.push('');
      cells.push(text);
    },
    finish() {
      if (cells.length === 0) return null;
      if (width === 0) width = cells.length;
      if (cells.length > CAPS.reportColumns) far++;
      // A sheet keeps no blank cells, so that a row may end before the heading does.
      while (cells.length < width) cells.push('');
      return { cells, line };
    },
    farRows: () => far,
  };
}
