import type { TableColumn } from '../model/block.js';
import { naturalWidth } from './break-lines.js';
import { type ColumnWish, fitColumns } from './fit-columns.js';
import type { Word } from './line.js';

/** Where a column of a table stands. */
export interface TableColumnPlace {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** The largest part of the table a column may claim beyond its share: for values kept whole, and for long words. */
const LARGEST = { whole: 0.42, word: 0.25 };
/** A hair to spare: sums of widths do not come out the same in another order. */
const SPARE = 0.01;

/** Places a table's columns: by weight, but wide enough for their longest word, and for whole values where `nowrap`. */
export function columnsOf(
  columns: readonly TableColumn[],
  titles: readonly (readonly Word[])[],
  rows: readonly (readonly (readonly Word[])[])[],
  table: { readonly x: number; readonly width: number; readonly gutter: number },
): readonly TableColumnPlace[] {
  const width = table.width - table.gutter * Math.max(0, columns.length - 1);
  const wishes: ColumnWish[] = [];
  for (const [c, column] of columns.entries())
    wishes.push(wishOf(column, titles[c] ?? [], widestIn(rows, c), width));
  let x = table.x;
  return fitColumns(wishes, width).map((columnWidth, c) => {
    const place = { x, width: columnWidth, align: columns[c]?.align ?? 'left' };
    x += columnWidth + table.gutter;
    return place;
  });
}

/** The widest of the values below each other in a column, and of their words. */
interface Widest {
  readonly whole: number;
  readonly word: number;
}

function widestIn(rows: readonly (readonly (readonly Word[])[])[], c: number): Widest {
  let whole = 0;
  let word = 0;
  for (const row of rows) {
    const words = row[c];
    if (words === undefined) continue;
    whole = Math.max(whole, naturalWidth(words));
    word = Math.max(word, longestWord(words));
  }
  return { whole: whole + SPARE, word: word + SPARE };
}

function wishOf(column: TableColumn, title: readonly Word[], widest: Widest, width: number): ColumnWish {
  const { whole } = widest;
  const word = Math.max(widest.word, longestWord(title) + SPARE);
  const needed = column.nowrap === true ? Math.max(whole, word) : word;
  const least = Math.min(needed, width * (column.nowrap === true ? LARGEST.whole : LARGEST.word));
  return {
    weight: column.weight,
    least,
    word: Math.min(least, word),
    content: whole,
    most: Math.max(least, whole, naturalWidth(title) + SPARE),
  };
}

function longestWord(words: readonly Word[]): number {
  let longest = 0;
  for (const { width, space } of words) longest = Math.max(longest, width - space);
  return longest;
}
