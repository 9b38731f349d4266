import type { Source } from '../../model/source.js';
import type { PackedReader, PackedWriter } from './pack-cells.js';

/** How a row is put down cell by cell, and taken up again: both name the cells in one order. */
export interface RowCodec<T> {
  readonly put: (row: T, cells: PackedWriter) => void;
  readonly take: (cells: PackedReader) => T;
}

/** Puts down where a row stands. */
export function putSource({ file, row }: Source, cells: PackedWriter): void {
  cells.word(file);
  cells.number(row);
}

/** Takes up where a row stands. */
export const takeSource = (cells: PackedReader): Source => ({
  file: cells.word() ?? '',
  row: cells.number() ?? 0,
});
