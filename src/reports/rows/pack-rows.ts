import { groupBy } from '../../model/group-by.js';
import type { Source } from '../../model/source.js';
import type { Arena } from './open-arena.js';
import { type PackedCells, packCells } from './pack-cells.js';
import { PARTS, partOf } from './part-of.js';
import type { RowCodec } from './row-codec.js';
import type { Words } from './words.js';

/** Rows of one kind in parts by their orders: all rows of an order are in one part, in the order of the files. */
export interface PackedRows<T> {
  readonly push: (row: T) => void;
  /** How many rows there are. */
  readonly count: () => number;
  /** The last row; none before the first. */
  readonly at: (last: -1) => T | undefined;
  /** How many rows of one part there are. */
  readonly countIn: (part: number) => number;
  /** The rows of one part. */
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

/** So many rows of a kind are held as they are; only where there are more, all of them are packed. */
const MOST_HELD = 20_000;

/**
 * Opens a store of rows with nothing in it.
 * @param mostHeld how many rows are kept unpacked.
 */
export function packRows<T extends { readonly orderId: string; readonly source: Source }>(
  codec: RowCodec<T>,
  words: Words,
  arenaOf: (part: number) => Arena,
  mostHeld = MOST_HELD,
): PackedRows<T> {
  const parts: (Part | undefined)[] = Array.from({ length: PARTS }, () => undefined);
  let held: T[] | null = [];
  /** The rows that are held, by part, from when they are first asked for. */
  let heldParts: Map<number, readonly T[]> | null = null;
  let count = 0;
  let last: T | undefined;
  const pack = (row: T): void => {
    const at = partOf(row.orderId);
    const part = parts[at] ?? { cells: packCells(words, arenaOf(at)), rows: 0 };
    parts[at] = part;
    codec.put(row, part.cells.write);
    part.rows++;
  };
  const unpack = ({ cells, rows }: Part): readonly T[] => {
    const from = cells.read();
    const unpacked: T[] = [];
    for (let left = rows; left > 0; left--) unpacked.push(codec.take(from));
    return unpacked;
  };
  const partsOf = (rows: readonly T[]): Map<number, readonly T[]> => {
    heldParts ??= new Map(groupBy(rows, ({ orderId }) => partOf(orderId)));
    return heldParts;
  };
  return {
    push: (row) => {
      count++;
      last = row;
      if (held === null) return pack(row);
      held.push(row);
      heldParts = null;
      if (count <= mostHeld) return;
      for (const one of held) pack(one);
      held = null;
    },
    count: () => count,
    at: () => last,
    countIn: (at) => (held === null ? parts[at]?.rows : partsOf(held).get(at)?.length) ?? 0,
    part: (at) => {
      if (held !== null) return inFileOrder(partsOf(held).get(at) ?? []);
      const part = parts[at];
      return part === undefined ? [] : inFileOrder(unpack(part));
    },
    drop: (at) => {
      if (held === null) parts[at] = undefined;
      else partsOf(held).delete(at);
    },
  };
}
