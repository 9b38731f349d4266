import { exifOrientation, type Orientation } from './exif-orientation.js';
import { capPixels } from './picture-caps.js';
import { damaged, type Refuse } from './refuse-picture.js';

/** What of a JPEG makes its picture. */
export interface JpegParts {
  readonly orientation: Orientation;
  /** Whether its three components are red, green and blue as they are, by Adobe's marker. */
  readonly isPlainRgb: boolean;
  /** The same picture as a JPEG of nothing but tables, frame and scans: no EXIF, place, comment, thumbnail or second picture. */
  readonly bare: Uint8Array;
}

interface Segment {
  readonly marker: number;
  /** From its FF to the end of what belongs to it. */
  readonly whole: Uint8Array;
  /** What stands after its length. */
  readonly content: Uint8Array;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
const APP14 = 0xee;
/** Baseline, extended and progressive frames; every other kind is lossless, hierarchical or arithmetic. */
const FRAMES = [0xc0, 0xc1, 0xc2];
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
/** Huffman tables, quantisation tables, restart interval. */
const TABLES = [0xc4, 0xdb, 0xdd];
/** Progressive files have ten or so; each costs a pass over the whole picture, and may take but a few bytes. */
const MOST_SCANS = 64;

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** Where the coded data that begin at a place end: at the next marker that is no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return bytes.length;
}

/** The segments of a JPEG up to the end of its picture. Bytes between segments, which some cameras leave, are passed over. */
function* segmentsOf(bytes: Uint8Array, refuse: Refuse): Iterable<Segment> {
  for (let at = 2; ; ) {
    const start = bytes.indexOf(0xff, at);
    const marker = bytes[start + 1];
    if (start === -1 || marker === undefined) refuse(damaged('JPEG', 'its end is missing'));
    at = start + (marker === 0xff ? 1 : 2);
    if (marker === EOI) return;
    if (marker === 0xff || marker <= 1 || isRestart(marker)) continue;
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    if (marker === SOI || length < 2 || at + length > bytes.length)
      refuse(damaged('JPEG', `a part at byte ${start} does not fit`));
    const content = bytes.subarray(at + 2, at + length);
    at = marker === SOS ? endOfScan(bytes, at + length) : at + length;
    yield { marker, whole: bytes.subarray(start, at), content };
  }
}

/** Checks what a frame's header says before anything is made of its size. */
function checkFrame(content: Uint8Array, refuse: Refuse): void {
  const [precision = 0, h1 = 0, h2 = 0, w1 = 0, w2 = 0, components = 0] = content;
  if (precision !== 8)
    refuse(`is a JPEG of ${precision} bits a colour, and only 8 are read. Save it as an ordinary JPEG`);
  capPixels((w1 << 8) | w2, (h1 << 8) | h2, refuse);
  const sampling = Array.from({ length: components }, (_, at) => content[7 + at * 3] ?? 0);
  const isUsual = [1, 3, 4].includes(components) && content.length === 6 + components * 3;
  if (!isUsual || sampling.some((s) => s >> 4 < 1 || s >> 4 > 4 || (s & 15) < 1 || (s & 15) > 4))
    refuse(damaged('JPEG', `its header tells of ${components} colour components that make no picture`));
}

/**
 * Takes a JPEG apart without decoding it: checks its size, reads how the camera was held, and keeps what makes the picture.
 * What is decoded afterwards is only what was looked at here.
 */
export function readJpegParts(bytes: Uint8Array, refuse: Refuse): JpegParts {
  const kept: Uint8Array[] = [Uint8Array.of(0xff, SOI)];
  let orientation: Orientation | null = null;
  let components = 0;
  let adobe: number | null = null;
  let scans = 0;
  for (const { marker, whole, content } of segmentsOf(bytes, refuse)) {
    if (FRAMES.includes(marker)) {
      if (components > 0) refuse(damaged('JPEG', 'it has two headers'));
      checkFrame(content, refuse);
      components = content[5] ?? 0;
    } else if (OTHER_FRAMES.includes(marker))
      refuse('is a JPEG of a rare kind (lossless or arithmetic). Save it as an ordinary JPEG');
    else if (marker === SOS) scans += 1;
    else if (marker === APP14 && isAdobe(content)) adobe = content[11] ?? 0;
    else if (!TABLES.includes(marker)) {
      if (marker === APP1) orientation ??= exifOrientation(content);
      continue;
    }
    if (scans > MOST_SCANS)
      refuse(`is a JPEG in more than ${MOST_SCANS} passes. Save it as an ordinary JPEG`);
    if (scans > 0 && components === 0) refuse(damaged('JPEG', 'its header is missing'));
    kept.push(whole);
  }
  if (scans === 0) refuse(damaged('JPEG', 'it holds no picture'));
  kept.push(Uint8Array.of(0xff, EOI));
  return {
    orientation: orientation ?? 1,
    isPlainRgb: components === 3 && adobe === 0,
    bare: Buffer.concat(kept),
  };
}

function isAdobe(content: Uint8Array): boolean {
  return content.length >= 12 && Buffer.from(content.subarray(0, 5)).toString('latin1') === 'Adobe';
}
