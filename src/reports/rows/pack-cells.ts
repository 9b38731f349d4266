import type { Words } from './words.js';

/** Puts cells down, in the order in which they are taken up again. */
export interface CellWriter {
  /** A whole number of any size, or null. */
  readonly number: (value: number | null) => void;
  readonly flag: (value: boolean | null) => void;
  /** A text that many rows share. */
  readonly word: (value: string | null) => void;
  /** A text that few rows share. */
  readonly text: (value: string | null) => void;
}

/** Takes cells up, in the order in which they were put down. */
export interface CellReader {
  readonly number: () => number | null;
  readonly flag: () => boolean | null;
  readonly word: () => string | null;
  readonly text: () => string | null;
}

/** Cells packed one after another: numbers in slots of four bytes, texts that hardly repeat as bytes. */
export interface PackedCells {
  readonly write: CellWriter;
  /** Takes up all cells from the first one on. */
  readonly read: () => CellReader;
}

const NULL = -(2 ** 31);
/** A number that no slot holds is spelled as a word, whose number follows. */
const SPELLED = NULL + 1;

const SLOTS = { first: 32, most: 1 << 13 } as const;
const BYTES = { first: 128, most: 1 << 15 } as const;
/** No character of a text takes more. */
const BYTES_A_CHARACTER = 3;

/** Chunks grow with what they hold, so that little is kept in little space and nothing is moved. */
const sizeAfter = (last: number, { first, most }: typeof SLOTS | typeof BYTES): number =>
  Math.min(most, Math.max(first, last * 2));

/** Opens a store of cells with nothing in it. */
export function packCells(words: Words): PackedCells {
  const slots: Int32Array[] = [];
  let slotChunk = new Int32Array(0);
  let slotAt = 0;
  const texts: Buffer[] = [];
  /** How much of each chunk of texts is used, but for the last. */
  const ends: number[] = [];
  let textChunk = Buffer.alloc(0);
  let textAt = 0;

  function put(value: number): void {
    if (slotAt === slotChunk.length) {
      slotChunk = new Int32Array(sizeAfter(slotChunk.length, SLOTS));
      slots.push(slotChunk);
      slotAt = 0;
    }
    slotChunk[slotAt++] = value;
  }

  /** Its length in bytes, doubled and one more where it is not plain ASCII, stands in the slots. */
  function putText(text: string): void {
    const most = text.length * BYTES_A_CHARACTER;
    if (textAt + most > textChunk.length) {
      if (texts.length > 0) ends.push(textAt);
      textChunk = Buffer.allocUnsafeSlow(Math.max(sizeAfter(textChunk.length, BYTES), most));
      texts.push(textChunk);
      textAt = 0;
    }
    const bytes = textChunk.write(text, textAt);
    put(bytes * 2 + (bytes === text.length ? 0 : 1));
    textAt += bytes;
  }

  function putNumber(value: number | null): void {
    if (value === null) put(NULL);
    else if (value === (value | 0) && value > SPELLED) put(value);
    else {
      put(SPELLED);
      put(words.numberOf(String(value)));
    }
  }

  function read(): CellReader {
    let [chunk, at, page, byte] = [0, 0, 0, 0];
    let own = slots[0];
    function take(): number {
      if (at === own?.length) {
        own = slots[++chunk];
        at = 0;
      }
      return own?.[at++] ?? NULL;
    }
    function takeText(): string | null {
      const size = take();
      if (size < 0) return null;
      if (size === 0) return '';
      if (byte === (ends[page] ?? -1)) {
        page++;
        byte = 0;
      }
      const from = byte;
      byte += size >> 1;
      return texts[page]?.toString(size % 2 === 0 ? 'latin1' : 'utf8', from, byte) ?? '';
    }
    return {
      number: () => {
        const value = take();
        if (value > SPELLED) return value;
        return value === NULL ? null : Number(words.textOf(take()));
      },
      flag: () => {
        const value = take();
        return value === NULL ? null : value === 1;
      },
      word: () => {
        const value = take();
        return value === NULL ? null : words.textOf(value);
      },
      text: takeText,
    };
  }

  return {
    write: {
      number: putNumber,
      flag: (value) => put(value === null ? NULL : value ? 1 : 0),
      word: (value) => put(value === null ? NULL : words.numberOf(value)),
      text: (value) => (value === null ? put(NULL) : putText(value)),
    },
    read,
  };
}
