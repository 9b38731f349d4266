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

/** Packs the cells of one row at a time. */
export interface CellPacker {
  readonly write: PackedWriter;
  /** Takes the bytes of what was written, valid until more is written. */
  readonly take: () => { readonly bytes: Buffer; readonly length: number };
}

/** Takes packed cells up again, of one row at a time. */
export interface CellUnpacker {
  readonly read: PackedReader;
  /** Turns to the cells that begin at a place. */
  readonly turnTo: (bytes: Buffer, place: number) => void;
}

const FIRST_BYTES = 1 << 12;
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

/** So short a text is sooner written character by character than handed over. */
const SHORT = 48;
const LAST_ASCII = 0x7f;

/** Opens the packing of rows. */
export function openPacker(words: Words): CellPacker {
  let own = Buffer.allocUnsafeSlow(FIRST_BYTES);
  let at = 0;

  function makeRoom(bytes: number): void {
    if (at + bytes <= own.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(own.length * 2, at + bytes));
    own.copy(larger, 0, 0, at);
    own = larger;
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

  /** Puts down a short text of plain ASCII, as by far the most are; where it is not, nothing. */
  function putPlain(text: string): boolean {
    const start = at;
    put(text.length * 2 + 1);
    makeRoom(text.length);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > LAST_ASCII) {
        at = start;
        return false;
      }
      own[at++] = code;
    }
    return true;
  }

  /** Before a text stands its length in bytes, doubled, and one more where it is plain ASCII, else two. */
  function putText(text: string): void {
    if (text.length <= SHORT && putPlain(text)) return;
    const bytes = Buffer.byteLength(text);
    const isPlain = bytes === text.length;
    put(bytes * 2 + (isPlain ? 1 : 2));
    makeRoom(bytes);
    at += own.write(text, at, isPlain ? 'latin1' : 'utf8');
  }

  return {
    write: {
      number: putNumber,
      flag: (value) => put(value === null ? NULL : value ? 2 : 1),
      word: (value) => put(value === null ? NULL : words.numberOf(value) + 1),
      text: (value) => (value === null ? put(NULL) : putText(value)),
    },
    take: () => {
      const length = at;
      at = 0;
      return { bytes: own, length };
    },
  };
}

/** Opens the unpacking of rows that were packed with the same words. */
export function openUnpacker(words: Words): CellUnpacker {
  let from: Buffer = Buffer.alloc(0);
  let place = 0;

  function take(): number {
    let byte = from[place++] ?? 0;
    let value = byte & SEVEN_BITS;
    for (let shift = 7; byte > SEVEN_BITS; shift += 7) {
      byte = from[place++] ?? 0;
      value |= (byte & SEVEN_BITS) << shift;
    }
    return value >>> 0;
  }

  return {
    turnTo: (bytes, start) => {
      from = bytes;
      place = start;
    },
    read: {
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
        const start = place;
        place += bytes;
        return from.toString(size % 2 === 1 ? 'latin1' : 'utf8', start, place);
      },
    },
  };
}
