import { groupBy } from '../../model/group-by.js';
import type { Source } from '../../model/source.js';
import type { CellPacker, CellUnpacker } from './pack-cells.js';
import { PARTS, PARTS_TOGETHER, partOf } from './part-of.js';
import type { RowCodec } from './row-codec.js';
import { openRowLog, type RowLog } from './row-log.js';

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
  /** Lets the rows of one part go; no row is pushed after that. */
  readonly drop: (part: number) => void;
}

/** The packed rows of parts that follow one another. */
interface PackedParts {
  readonly log: RowLog;
  /** How many of its rows are still asked for. */
  left: number;
}

/** Where the parts are that stand with a part, and which of them it is. */
const logOf = (part: number): number => Math.floor(part / PARTS_TOGETHER);
const markOf = (part: number): number => part % PARTS_TOGETHER;

/** Whether each row stands below the one before it, as far as both are of one file. */
function isInOrder(rows: readonly { readonly source: Source }[]): boolean {
  let before: Source | undefined;
  for (const { source } of rows) {
    if (before !== undefined && before.file === source.file && before.row >= source.row) return false;
    before = source;
  }
  return true;
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

/** Rows of one kind, as they are kept: all held as they are, or all packed. */
interface Store<T> {
  readonly codec: RowCodec<T>;
  readonly packer: CellPacker;
  readonly unpacker: CellUnpacker;
  held: T[] | null;
  /** The rows that are held, by part, from when they are first asked for. */
  heldParts: Map<number, readonly T[]> | null;
  readonly packed: (PackedParts | undefined)[];
  /** How many rows of each part there are. */
  readonly counts: Int32Array;
  /** Where rows are in the log asked for last alone: of all logs at once that would take much memory. */
  found: { readonly log: RowLog; readonly places: ReturnType<RowLog['findPlaces']> } | null;
}

type OfOrder = { readonly orderId: string; readonly source: Source };

function packRow<T extends OfOrder>(store: Store<T>, row: T, part: number): void {
  const { packed, codec, packer } = store;
  const parts = packed[logOf(part)] ?? { log: openRowLog(), left: 0 };
  packed[logOf(part)] = parts;
  store.found = null;
  codec.put(row, packer.write);
  const { bytes, length } = packer.take();
  parts.log.add(markOf(part), bytes, length);
  parts.left++;
}

function unpackPart<T extends OfOrder>(store: Store<T>, part: number): readonly T[] {
  const { packed, codec, unpacker } = store;
  const log = packed[logOf(part)]?.log;
  if (log === undefined) return [];
  const found = store.found?.log === log ? store.found : { log, places: log.findPlaces() };
  store.found = found;
  const rows: T[] = [];
  for (const { chunk, at } of found.places.get(markOf(part)) ?? []) {
    unpacker.turnTo(chunk, at);
    rows.push(codec.take(unpacker.read));
  }
  return rows;
}

/** The rows by part while they are held as they are; null once they are packed. */
function heldByPart<T extends OfOrder>(store: Store<T>): Map<number, readonly T[]> | null {
  if (store.held === null) return null;
  store.heldParts ??= new Map(groupBy(store.held, ({ orderId }) => partOf(orderId)));
  return store.heldParts;
}

function dropPacked<T>(store: Store<T>, part: number): void {
  const { packed, counts } = store;
  const parts = packed[logOf(part)];
  if (parts === undefined) return;
  parts.left -= counts[part] ?? 0;
  // The memory of parts that stand together goes with the last of them.
  if (parts.left > 0) return;
  packed[logOf(part)] = undefined;
  store.found = null;
}

/**
 * Opens a store of rows with nothing in it.
 * @param cells pack and unpack the cells of one row after another; stores may share them.
 * @param mostHeld how many rows are kept unpacked.
 */
export function packRows<T extends OfOrder>(
  codec: RowCodec<T>,
  cells: { readonly packer: CellPacker; readonly unpacker: CellUnpacker },
  mostHeld = MOST_HELD,
): PackedRows<T> {
  const counts = new Int32Array(PARTS);
  const store: Store<T> = { codec, ...cells, held: [], heldParts: null, packed: [], counts, found: null };
  let count = 0;
  let last: T | undefined;
  return {
    push: (row) => {
      count++;
      last = row;
      const { held } = store;
      const part = partOf(row.orderId);
      counts[part] = (counts[part] ?? 0) + 1;
      if (held === null) return packRow(store, row, part);
      held.push(row);
      store.heldParts = null;
      if (count <= mostHeld) return;
      for (const one of held) packRow(store, one, partOf(one.orderId));
      store.held = null;
    },
    count: () => count,
    at: () => last,
    countIn: (part) => counts[part] ?? 0,
    part: (part) => {
      const held = heldByPart(store);
      return inFileOrder(held === null ? unpackPart(store, part) : (held.get(part) ?? []));
    },
    drop: (part) => {
      const held = heldByPart(store);
      if (held === null) dropPacked(store, part);
      else held.delete(part);
      counts[part] = 0;
    },
  };
}
