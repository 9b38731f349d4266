import type { Refuse } from './refuse-picture.js';

/** The largest file that is opened as a picture, in bytes. */
export const MOST_PICTURE_BYTES = 25_000_000;
/** The most pixels that are unpacked: twice what most telephones take. A JPEG of them needs some 800 megabytes and several seconds. */
const MOST_PIXELS = 25_000_000;
const MOST_SIDE = 65_535;

const SMALLER = 'Save a smaller copy and name that one here; the original may stay beside it';

/** Refuses a file too large to be opened. Sizes in megabytes are rounded up, so that none looks allowed. */
export function capBytes(size: number, refuse: Refuse): void {
  if (size <= MOST_PICTURE_BYTES) return;
  const found = (Math.ceil(size / 100_000) / 10).toFixed(1);
  refuse(
    `is a picture of ${found} MB, and at most ${MOST_PICTURE_BYTES / 1_000_000} MB are read. ${SMALLER}`,
  );
}

/**
 * Refuses a picture too large to be unpacked, by what its header says and before anything is unpacked.
 * @param cost how much memory a pixel takes, 1 for the usual eight bits a colour.
 */
export function capPixels(width: number, height: number, refuse: Refuse, cost = 1): void {
  if (width === 0 || height === 0) refuse(`says that it is ${width} × ${height} pixels: it holds no picture`);
  const most = MOST_PIXELS / cost;
  if (width * height <= most && width <= MOST_SIDE && height <= MOST_SIDE) return;
  refuse(
    `is ${width} × ${height} pixels, and at most ${most / 1_000_000} million pixels, ${MOST_SIDE} a side, are read. ${SMALLER}`,
  );
}
