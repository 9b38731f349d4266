/** How a camera was held, by EXIF's eight numbers: 1 upright, 3 upside down, 6 and 8 on a side, the even ones mirrored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const TAG = 0x0112;
const SHORT = 3;
const ENTRY = 12;

/**
 * Reads the Orientation tag of an APP1 segment, and nothing else of it. Null where the segment is not EXIF, or its
 * structure does not lead to a tag of the right shape: whatever an offset says, nothing outside the segment is read.
 * @param segment the segment's content, after its length.
 */
export function exifOrientation(segment: Uint8Array): Orientation | null {
  if (EXIF.some((byte, at) => segment[at] !== byte)) return null;
  const tiff = segment.subarray(EXIF.length);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 8) return null;
  const order = view.getUint16(0);
  const isLittle = order === 0x4949;
  if ((!isLittle && order !== 0x4d4d) || view.getUint16(2, isLittle) !== 42) return null;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return null;
  const entries = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * ENTRY;
    if (at + ENTRY > view.byteLength) return null;
    if (view.getUint16(at, isLittle) !== TAG) continue;
    const isOneShort = view.getUint16(at + 2, isLittle) === SHORT && view.getUint32(at + 4, isLittle) === 1;
    return isOneShort ? toOrientation(view.getUint16(at + 8, isLittle)) : null;
  }
  return null;
}

function toOrientation(value: number): Orientation | null {
  const known: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];
  return known.find((one) => one === value) ?? null;
}
