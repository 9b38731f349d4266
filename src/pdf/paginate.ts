import type { Band } from './band.js';

/** A band in its place on a page. */
export interface PlacedBand {
  readonly band: Band;
  readonly y: number;
  /** A repetition (a table's head on its later pages): printed, but not read out again. */
  readonly repeated: boolean;
}

export type Page = readonly PlacedBand[];

/** Running heads taller than this share of a page are not repeated. */
const TALLEST_RUNNING = 0.4;

/** Places bands on pages from `top` to `bottom`. Bands kept together move together, unless no page could hold them all. */
export function paginate(bands: readonly Band[], top: number, bottom: number): readonly Page[] {
  const pages: PlacedBand[][] = [[]];
  let y = top;
  let fresh = true;
  const put = (band: Band, repeated: boolean): void => {
    y += fresh ? 0 : band.gap;
    pages.at(-1)?.push({ band, y, repeated });
    y += band.height;
    fresh = false;
  };
  const turn = (running: readonly Band[]): void => {
    pages.push([]);
    y = top;
    fresh = true;
    for (const band of running) put(band, true);
  };
  for (const run of runsOf(bands)) {
    const [first] = run;
    if (first === undefined) continue;
    const running = runningOf(first, bottom - top);
    const height = heightOf(run);
    const fits = y + (fresh ? 0 : first.gap) + height <= bottom;
    const fitsAlone = heightOf(running) + height <= bottom - top;
    if (!fresh && (first.newPage === true || (!fits && fitsAlone))) turn(running);
    for (const band of run) {
      if (!fresh && y + band.gap + band.height > bottom) turn(runningOf(band, bottom - top));
      put(band, false);
    }
  }
  return pages;
}

function runningOf(band: Band, room: number): readonly Band[] {
  const running = band.running ?? [];
  return heightOf(running) <= room * TALLEST_RUNNING ? running : [];
}

/** Runs of bands that stay together. */
function* runsOf(bands: readonly Band[]): Iterable<readonly Band[]> {
  let run: Band[] = [];
  for (const band of bands) {
    if (band.newPage === true && run.length > 0) {
      yield run;
      run = [];
    }
    run.push(band);
    if (band.keep) continue;
    yield run;
    run = [];
  }
  if (run.length > 0) yield run;
}

/** The height of bands under each other, without the space above the first. */
function heightOf(bands: readonly Band[]): number {
  return bands.reduce((sum, band, i) => sum + (i === 0 ? 0 : band.gap) + band.height, 0);
}
