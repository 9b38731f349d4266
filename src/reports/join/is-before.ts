import type { Source } from '../../model/source.js';

/** Whether a place comes before another, by file and row. */
export const isBefore = (a: Source, b: Source): boolean =>
  a.file === b.file ? a.row < b.row : a.file < b.file;
