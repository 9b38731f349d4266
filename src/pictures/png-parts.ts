import { inflateSync } from 'node:zlib';
import { capPixels } from './picture-caps.js';
import { damaged, type Refuse } from './refuse-picture.js';

/** What of a PNG makes its picture: the same picture as a PNG of header, palette, transparency and pixels alone. */
export type BarePng = Uint8Array;

const SIGNATURE = 8;
/** Samples a pixel, and the bits that each may have, by colour type. */
const COLOUR_TYPES: Readonly<
  Record<number, { readonly samples: number; readonly depths: readonly number[] }>
> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
/** The seven passes of an interlaced PNG: first column and row, and the steps to the next. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Chunk {
  readonly name: string;
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
}

/** The chunks of a PNG up to its end. */
function* chunksOf(bytes: Uint8Array, refuse: Refuse): Iterable<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE; ; ) {
    const length = at + 12 > bytes.length ? Infinity : view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) refuse(damaged('PNG', 'its end is missing'));
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    yield { name, whole: bytes.subarray(at, end), content: bytes.subarray(at + 8, end - 4) };
    if (name === 'IEND') return;
    at = end;
  }
}

/** Checks a header, and returns how many bytes its pixels must unpack to. */
function sizeOfPixels(content: Uint8Array, refuse: Refuse): number {
  if (content.length !== 13) refuse(damaged('PNG', 'its header has the wrong length'));
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colour = 0, packing, filter, interlace = 0] = content.subarray(8);
  const type = COLOUR_TYPES[colour];
  if (!type?.depths.includes(depth) || packing !== 0 || filter !== 0 || interlace > 1)
    refuse(damaged('PNG', 'its header tells of a kind that does not exist'));
  capPixels(width, height, refuse, depth === 16 ? 2 : 1);
  const sizeOf = (columns: number, rows: number): number =>
    columns === 0 ? 0 : rows * (1 + Math.ceil((columns * type.samples * depth) / 8));
  if (interlace === 0) return sizeOf(width, height);
  return PASSES.reduce(
    (sum, [x, y, stepX, stepY]) =>
      sum + sizeOf(Math.ceil(Math.max(0, width - x) / stepX), Math.ceil(Math.max(0, height - y) / stepY)),
    0,
  );
}

/** Whether packed data unpack to exactly so many bytes; no more than these are ever unpacked. */
function unpacksTo(size: number, packed: Uint8Array): boolean {
  try {
    return inflateSync(packed, { maxOutputLength: size }).length === size;
  } catch {
    return false;
  }
}

/**
 * Takes a PNG apart without decoding it: checks its size, that its pixels unpack to what the header says and no more, and
 * keeps what makes the picture. What is decoded afterwards is only what was looked at here.
 */
export function readBarePng(bytes: Uint8Array, refuse: Refuse): BarePng {
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE)];
  const packed: Uint8Array[] = [];
  let size: number | null = null;
  for (const { name, whole, content } of chunksOf(bytes, refuse)) {
    if ((name === 'IHDR') !== (size === null))
      refuse(damaged('PNG', 'its header does not come first, and once'));
    size ??= sizeOfPixels(content, refuse);
    if (name === 'IDAT') packed.push(content);
    if (['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'].includes(name)) kept.push(whole);
  }
  if (!unpacksTo(size ?? 0, Buffer.concat(packed)))
    refuse(damaged('PNG', 'its pixels are not as many as its header says'));
  return Buffer.concat(kept);
}
