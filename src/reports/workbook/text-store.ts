import { CONTAINER_CAPS as CAPS } from '../containers/container-caps.js';

const BLOCK = 1 << 20;

/** Texts by number, held as bytes: a million strings of their own would take several times the room. */
export interface TextStore {
  /** How many texts it holds. */
  size(): number;
  /** Adds a text; false where the store is full. */
  add(text: string): boolean;
  at(index: number): string | undefined;
}

/** An empty store, which takes no more than a workbook's shared strings may be. */
export function openTextStore(): TextStore {
  const blocks: Buffer[] = [];
  let used = BLOCK;
  let count = 0;
  let total = 0;
  let starts = new Uint32Array(1024);
  let lengths = new Uint32Array(1024);
  const place = (index: number): { readonly block: Buffer | undefined; readonly from: number } => {
    const start = starts[index] ?? 0;
    return { block: blocks[Math.floor(start / BLOCK)], from: start % BLOCK };
  };
  return {
    size: () => count,
    add(text) {
      const length = Buffer.byteLength(text);
      total += length;
      if (count >= CAPS.sharedStrings || total > CAPS.sharedBytes || length > BLOCK) return false;
      if (used + length > BLOCK) {
        blocks.push(Buffer.allocUnsafeSlow(BLOCK));
        used = 0;
      }
      if (count === starts.length) {
        starts = grow(starts);
        lengths = grow(lengths);
      }
      starts[count] = (blocks.length - 1) * BLOCK + used;
      lengths[count] = length;
      blocks.at(-1)?.write(text, used);
      used += length;
      count++;
      return true;
    },
    at(index) {
      if (index >= count) return undefined;
      const { block, from } = place(index);
      // A blank one may stand at the end of a block, where none follows.
      return block?.toString('utf8', from, from + (lengths[index] ?? 0)) ?? '';
    },
  };
}

function grow(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(numbers.length * 2);
  grown.set(numbers);
  return grown;
}
