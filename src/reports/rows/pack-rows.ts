import type { Source } from '../../model/source.js';
import type { Arena } from './open-arena.js';
import { type PackedCells, packCells } from './pack-cells.js';
import { PARTS, partOf } from './part-of.js';
import type { RowCodec } from './row-codec.js';
import type { Words } from './words.js';

/** Rows of one kind, packed, in parts by their orders: all rows of an order are in one part, in the order of the files. */
export interface PackedRows<T> {
  readonly push: (row: T) => void;
  /** How many rows there are. */
  readonly count: () => number;
  /** The last row; none before the first. */
  readonly at: (last: -1) => T | undefined;
  /** How many rows of one part there are. */
  readonly countIn: (part: number) => number;
  /** Unpacks the rows of one part. */
  readonly part: (part: number) => readonly T[];
  /** Lets the rows of one part go. */
  readonly drop: (part: number) => void;
}

interface Part {
  readonly cells: PackedCells;
  rows: number;
}

/** Whether each row stands below the one before it, as far as both are of one file. */
function isInOrder(rows: readonly { readonly source: Source }[]): boolean {
  return rows.every(({ source }, at) => {
    const before = rows[at - 1]?.source;
    return before === undefined || before.file !== source.file || before.row < source.row;
  });
}

/** Rows in the order of their files, and within each of its lines: some were read only when their file had ended. */
function inFileOrder<T extends { readonly source: Source }>(rows: readonly T[]): readonly T[] {
  if (isInOrder(rows)) return rows;
  const files = [...new Set(rows.map(({ source }) => source.file))];
  return files.flatMap((file) =>
    rows.filter(({ source }) => source.file === file).toSorted((a, b) => a.source.row - b.source.row),
  );
}

/** Opens a store of rows with nothing in it. */
export function packRows<T extends { readonly orderId: string; readonly source: Source }>(
  codec: RowCodec<T>,
  words: Words,
  arenaOf: (part: number) => Arena,
): PackedRows<T> {
  const parts: (Part | undefined)[] = Array.from({ length: PARTS }, () => undefined);
  let count = 0;
  let last: T | undefined;
  return {
    push: (row) => {
      const at = partOf(row.orderId);
      const part = parts[at] ?? { cells: packCells(words, arenaOf(at)), rows: 0 };
      parts[at] = part;
      codec.put(row, part.cells.write);
      part.rows++;
      count++;
      last = row;
    },
    count: () => count,
    at: () => last,
    countIn: (at) => parts[at]?.rows ?? 0,
    part: (at) => {
      const part = parts[at];
      if (part === undefined) return [];
      const cells = part.cells.read();
      const rows: T[] = [];
      for (let left = part.rows; left > 0; left--) rows.push(codec.take(cells));
      return inFileOrder(rows);
    },
    drop: (at) => {
      parts[at] = undefined;
    },
  };
}
