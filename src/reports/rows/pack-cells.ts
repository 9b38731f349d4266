import type { Arena } from './open-arena.js';
import type { Words } from './words.js';

/** Puts cells down, in the order in which they are taken up again. */
export interface PackedWriter {
  /** A whole number of any size, or null. */
  readonly number: (value: number | null) => void;
  readonly flag: (value: boolean | null) => void;
  /** A text that many rows share. */
  readonly word: (value: string | null) => void;
  /** A text that few rows share. */
  readonly text: (value: string | null) => void;
}

/** Takes cells up, in the order in which they were put down. */
export interface PackedReader {
  readonly number: () => number | null;
  readonly flag: () => boolean | null;
  readonly word: () => string | null;
  readonly text: () => string | null;
}

/** Cells packed one after another in bytes. */
export interface PackedCells {
  readonly write: PackedWriter;
  /** Takes up all cells from the first one on. */
  readonly read: () => PackedReader;
}

const FIRST_BYTES = 256;
const MOST_BYTES = 1 << 13;
/** No small number takes more. */
const BYTES_A_NUMBER = 5;
/** Seven bits of a number stand in a byte, whose eighth says that more follow. */
const SEVEN_BITS = 0x7f;
const MORE = 0x80;

/** Nothing at all is put down as 0. */
const NULL = 0;
/** A number that is not small is spelled as a word, whose number follows. */
const SPELLED = 1;
const LARGEST = 2 ** 29;

/**
 * Opens a store of cells with nothing in it. Its chunks grow with what they hold, so that little is kept in little space and nothing
 * is moved.
 */
export function packCells(words: Words, arena: Arena): PackedCells {
  const chunks: Buffer[] = [];
  /** How much of each chunk is used, but for the last. */
  const ends: number[] = [];
  let own: Buffer = Buffer.alloc(0);
  let at = 0;

  function makeRoom(bytes: number): void {
    if (at + bytes <= own.length) return;
    if (chunks.length > 0) ends.push(at);
    const size = Math.min(MOST_BYTES, Math.max(FIRST_BYTES, own.length * 2));
    own = arena(Math.max(size, bytes));
    chunks.push(own);
    at = 0;
  }

  /** Puts down a whole number from 0 to 2^31. */
  function put(value: number): void {
    makeRoom(BYTES_A_NUMBER);
    let rest = value;
    for (; rest > SEVEN_BITS; rest >>>= 7) own[at++] = (rest & SEVEN_BITS) | MORE;
    own[at++] = rest;
  }

  function putNumber(value: number | null): void {
    if (value === null) put(NULL);
    else if (value === (value | 0) && value < LARGEST && value > -LARGEST)
      put(value < 0 ? -2 * value + 1 : 2 * value + 2);
    else {
      put(SPELLED);
      put(words.numberOf(String(value)));
    }
  }

  /** Before a text stands its length in bytes, doubled, and one more where it is plain ASCII, else two. */
  function putText(text: string): void {
    const bytes = Buffer.byteLength(text);
    const isPlain = bytes === text.length;
    put(bytes * 2 + (isPlain ? 1 : 2));
    makeRoom(bytes);
    at += own.write(text, at, isPlain ? 'latin1' : 'utf8');
  }

  function read(): PackedReader {
    let chunk = 0;
    let from: Buffer = chunks[0] ?? Buffer.alloc(0);
    let place = 0;
    /** Moves on to the next chunk where this one is used up. */
    function turn(): void {
      if (place !== ends[chunk]) return;
      from = chunks[++chunk] ?? Buffer.alloc(0);
      place = 0;
    }
    function take(): number {
      turn();
      let byte = from[place++] ?? 0;
      let value = byte & SEVEN_BITS;
      for (let shift = 7; byte > SEVEN_BITS; shift += 7) {
        byte = from[place++] ?? 0;
        value |= (byte & SEVEN_BITS) << shift;
      }
      return value >>> 0;
    }
    return {
      number: () => {
        const value = take();
        if (value === NULL) return null;
        if (value === SPELLED) return Number(words.textOf(take()));
        return value % 2 === 0 ? value / 2 - 1 : -(value - 1) / 2;
      },
      flag: () => {
        const value = take();
        return value === NULL ? null : value === 2;
      },
      word: () => {
        const value = take();
        return value === NULL ? null : words.textOf(value - 1);
      },
      text: () => {
        const size = take();
        if (size === NULL) return null;
        const bytes = (size - 1) >> 1;
        if (bytes === 0) return '';
        turn();
        const start = place;
        place += bytes;
        return from.toString(size % 2 === 1 ? 'latin1' : 'utf8', start, place);
      },
    };
  }

  return {
    write: {
      number: putNumber,
      flag: (value) => put(value === null ? NULL : value ? 2 : 1),
      word: (value) => put(value === null ? NULL : words.numberOf(value) + 1),
      text: (value) => (value === null ? put(NULL) : putText(value)),
    },
    read,
  };
}
