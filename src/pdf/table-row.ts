import type { Band } from './band.js';
import { type ColumnLines, linesIn } from './column-lines.js';
import type { Word } from './line.js';
import type { TextStyle } from './look.js';
import { type Cell, type RowOptions, stackRow } from './stack-row.js';
import type { TableColumnPlace } from './table-columns.js';
import { type Tag, tagUnder } from './tag.js';

/** What the rows of a table are set in: its element, and its columns with the lines of their cells so far. */
export interface TableGrid {
  readonly tag: Tag;
  readonly columns: readonly (TableColumnPlace & ColumnLines)[];
}

/** The words of the cells of a row, and what they are set as. */
export interface TableRow {
  readonly role: 'TH' | 'TD';
  readonly words: readonly (readonly Word[])[];
  readonly style: TextStyle;
}

/** Sets a row of a table: an element of its own, and one for each cell. */
export function setRow(
  { tag, columns }: TableGrid,
  { role, words, style }: TableRow,
  options: RowOptions,
): readonly Band[] {
  const row = tagUnder(tag, 'TR');
  const cells: Cell[] = [];
  for (const column of columns) {
    const { x, width, align } = column;
    const cell = tagUnder(row, role, role === 'TH' ? { scope: 'Column' } : {});
    cells.push({ x, width, align, tag: cell, style, lines: linesIn(column, words[cells.length] ?? []) });
  }
  return stackRow(cells, options);
}
