import type { Source } from '../../model/source.js';
import type { CellReader, CellWriter } from './pack-cells.js';

/** How a row is put down cell by cell, and taken up again: both name the cells in one order. */
export interface RowCodec<T> {
  readonly put: (row: T, cells: CellWriter) => void;
  readonly take: (cells: CellReader) => T;
}

/** Puts down where a row stands. */
export function putSource({ file, row }: Source, cells: CellWriter): void {
  cells.word(file);
  cells.number(row);
}

/** Takes up where a row stands. */
export const takeSource = (cells: CellReader): Source => ({
  file: cells.word() ?? '',
  row: cells.number() ?? 0,
});
