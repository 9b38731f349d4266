/** Packed rows one behind the other, each under a mark by which some of them are found again. */
export interface RowLog {
  /** Adds the first bytes of a buffer as a row. */
  readonly add: (mark: number, bytes: Buffer, length: number) => void;
  /** Finds where the rows of each mark begin, in the order in which they were added. */
  readonly findPlaces: () => ReadonlyMap<number, readonly Place[]>;
}

const FIRST_BYTES = 1 << 12;
/** So large a piece of memory goes back to the system once nothing holds it; thousands of small ones would stay with the program. */
const MOST_BYTES = 1 << 20;
/** Before a row stand its mark, in one byte, and its length, in four. */
const HEAD_BYTES = 5;
const LENGTH_AT = 1;

/** Where a packed row begins. */
export interface Place {
  readonly chunk: Buffer;
  readonly at: number;
}

/**
 * Opens a log with nothing in it. Its chunks grow with what it holds, so that little is kept in little space, and no row is parted
 * by them.
 */
export function openRowLog(): RowLog {
  const chunks: { readonly bytes: Buffer; end: number }[] = [];
  let own = { bytes: Buffer.alloc(0), end: 0 };

  function makeRoom(bytes: number): void {
    if (own.end + bytes <= own.bytes.length) return;
    const size = Math.min(MOST_BYTES, Math.max(FIRST_BYTES, own.bytes.length * 2));
    own = { bytes: Buffer.allocUnsafeSlow(Math.max(size, bytes)), end: 0 };
    chunks.push(own);
  }

  function findPlaces(): ReadonlyMap<number, readonly Place[]> {
    const found = new Map<number, Place[]>();
    for (const { bytes, end } of chunks)
      for (let at = 0; at < end; ) {
        const mark = bytes[at] ?? 0;
        const place = { chunk: bytes, at: at + HEAD_BYTES };
        const marked = found.get(mark);
        if (marked === undefined) found.set(mark, [place]);
        else marked.push(place);
        at = place.at + bytes.readUInt32LE(at + LENGTH_AT);
      }
    return found;
  }

  return {
    add: (mark, bytes, length) => {
      makeRoom(HEAD_BYTES + length);
      own.bytes[own.end] = mark;
      own.bytes.writeUInt32LE(length, own.end + LENGTH_AT);
      bytes.copy(own.bytes, own.end + HEAD_BYTES, 0, length);
      own.end += HEAD_BYTES + length;
    },
    findPlaces,
  };
}
