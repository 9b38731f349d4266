import { crc32, deflateSync } from 'node:zlib';

/** One colour component of a flat JPEG: its value everywhere, and its sampling across and down. */
export interface FlatComponent {
  readonly value: number;
  readonly across?: number;
  readonly down?: number;
}

interface FlatJpeg {
  readonly width?: number;
  readonly height?: number;
  /** Y, Cb, Cr by default: a plain grey. */
  readonly components?: readonly FlatComponent[];
  /** Segments put in before the frame. */
  readonly before?: readonly Uint8Array[];
  readonly progressive?: boolean;
  readonly precision?: number;
  readonly frameMarker?: number;
  readonly scans?: number;
  readonly trailing?: Uint8Array;
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const word = (value: number): readonly number[] => [value >> 8, value & 255];

/** A segment of a JPEG: its marker, its length and its content. */
export function jpegSegment(marker: number, content: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.of(0xff, marker, ...word(content.length + 2)), content]);
}

/** Adobe's marker: how the components are to be taken (0: as they are). */
export function adobeSegment(transform: number): Uint8Array {
  return jpegSegment(0xee, Buffer.concat([bytesOf('Adobe'), Uint8Array.of(0, 100, 0, 0, 0, 0, transform)]));
}

/** EXIF in an APP1 segment: an orientation, and texts that must never be printed. */
export function exifSegment(orientation: number, secret = '', isLittle = true): Uint8Array {
  const tiff = Buffer.alloc(26 + secret.length);
  tiff.write(isLittle ? 'II' : 'MM', 0, 'latin1');
  const put16 = (value: number, at: number): number =>
    isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const put32 = (value: number, at: number): number =>
    isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  put16(42, 2);
  put32(8, 4);
  put16(1, 8);
  put16(0x0112, 10);
  put16(3, 12);
  put32(1, 14);
  put16(orientation, 18);
  tiff.write(secret, 26, 'latin1');
  return jpegSegment(0xe1, Buffer.concat([bytesOf('Exif\0\0'), tiff]));
}

/** Codes of a length of four bits for the twelve sizes of a difference, and one of one bit that ends a block. */
const DC_TABLE = [0x00, 0, 0, 0, 12, ...Array<number>(12).fill(0), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const AC_TABLE = [0x10, 1, ...Array<number>(15).fill(0), 0];

function differenceBits(difference: number): string {
  const size = difference === 0 ? 0 : Math.abs(difference).toString(2).length;
  const coded = difference < 0 ? difference + 2 ** size - 1 : difference;
  return size.toString(2).padStart(4, '0') + (size === 0 ? '' : coded.toString(2).padStart(size, '0'));
}

function packBits(bits: string): Uint8Array {
  const bytes = bits.match(/.{1,8}/g)?.map((byte) => Number.parseInt(byte.padEnd(8, '1'), 2)) ?? [];
  return Uint8Array.from(bytes.flatMap((byte) => (byte === 255 ? [255, 0] : [byte])));
}

/** A JPEG written by hand, each component of one value: for kinds and faults that no encoder writes. */
export function flatJpeg(given: FlatJpeg = {}): Uint8Array {
  const { width = 16, height = 8, progressive = false, precision = 8, scans = 1 } = given;
  const components = given.components ?? [{ value: 128 }, { value: 128 }, { value: 128 }];
  const { before = [], trailing = new Uint8Array() } = given;
  const across = Math.max(...components.map((one) => one.across ?? 1));
  const down = Math.max(...components.map((one) => one.down ?? 1));
  const units = Math.ceil(width / 8 / across) * Math.ceil(height / 8 / down);
  const unit = (isFirst: boolean): string =>
    components
      .map((one) => {
        const blocks = (one.across ?? 1) * (one.down ?? 1);
        return Array.from({ length: blocks }, (_, block) => {
          const difference = isFirst && block === 0 ? one.value - 128 : 0;
          return differenceBits(difference) + (progressive ? '' : '0');
        }).join('');
      })
      .join('');
  const frame = [
    precision,
    ...word(height),
    ...word(width),
    components.length,
    ...components.flatMap((one, at) => [at + 1, ((one.across ?? 1) << 4) | (one.down ?? 1), 0]),
  ];
  const scan = [components.length, ...components.flatMap((_, at) => [at + 1, 0]), 0, progressive ? 0 : 63, 0];
  const coded = packBits(unit(true) + unit(false).repeat(Math.max(0, units - 1)));
  return Buffer.concat([
    Uint8Array.of(0xff, 0xd8),
    ...before,
    jpegSegment(0xdb, Uint8Array.from([0, ...Array<number>(64).fill(8)])),
    jpegSegment(given.frameMarker ?? (progressive ? 0xc2 : 0xc0), Uint8Array.from(frame)),
    jpegSegment(0xc4, Uint8Array.from(DC_TABLE)),
    jpegSegment(0xc4, Uint8Array.from(AC_TABLE)),
    ...Array.from({ length: scans }, () => [jpegSegment(0xda, Uint8Array.from(scan)), coded]).flat(),
    Uint8Array.of(0xff, 0xd9),
    trailing,
  ]);
}

/** A chunk of a PNG, with its length and its checksum. */
export function pngChunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([bytesOf(name), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), whole.length - 4);
  return whole;
}

interface HandPng {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  readonly colour?: number;
  readonly interlace?: number;
  /** The filtered rows, unpacked; black and opaque where not given. */
  readonly rows?: Uint8Array;
  readonly before?: readonly Uint8Array[];
}

/** A PNG written by hand, 2 × 2 in red, green and blue by default. */
export function handPng(given: HandPng = {}): Uint8Array {
  const { width = 2, height = 2, depth = 8, colour = 2, interlace = 0, before = [] } = given;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlace], 8);
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', header),
    ...before,
    pngChunk('IDAT', deflateSync(given.rows ?? new Uint8Array(height * (1 + width * 3)))),
    pngChunk('IEND', new Uint8Array()),
  ]);
}
