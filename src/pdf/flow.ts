import type { Band } from './band.js';

/** A block set in bands. Between two blocks stands the larger of the space after the one and before the other. */
export interface Flow {
  readonly before: number;
  readonly after: number;
  readonly bands: readonly Band[];
}

/** Keeps bands with each other and with whatever follows them (a heading, a caption). */
export function keepWithNext(bands: readonly Band[]): readonly Band[] {
  return bands.map((band) => (band.keep ? band : { ...band, keep: true }));
}

/** Keeps the last of some bands with whatever follows. */
export function keepLast(bands: readonly Band[]): readonly Band[] {
  return [...bands.slice(0, -1), ...keepWithNext(bands.slice(-1))];
}

/** Whether bands are low enough to be kept on one page: a fair part of one, so that no page is left half empty for them. */
export function isLow(bands: readonly Band[]): boolean {
  return bands.reduce((sum, band) => sum + band.gap + band.height, 0) <= LOW;
}

const LOW = 300;
