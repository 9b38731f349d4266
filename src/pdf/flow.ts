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
