import type { Orientation } from './exif-orientation.js';
import type { Raster } from './raster.js';

/** For each orientation: whether rows and columns change places, and whether it is then mirrored across and down. */
const TURNS: Readonly<
  Record<Orientation, { readonly swap: boolean; readonly across: boolean; readonly down: boolean }>
> = {
  1: { swap: false, across: false, down: false },
  2: { swap: false, across: true, down: false },
  3: { swap: false, across: true, down: true },
  4: { swap: false, across: false, down: true },
  5: { swap: true, across: false, down: false },
  6: { swap: true, across: true, down: false },
  7: { swap: true, across: true, down: true },
  8: { swap: true, across: false, down: true },
};

/** Turns and mirrors a picture so that it stands as it was seen. */
export function turnUpright(raster: Raster, orientation: Orientation): Raster {
  if (orientation === 1) return raster;
  const { swap, across, down } = TURNS[orientation];
  const [width, height] = swap ? [raster.height, raster.width] : [raster.width, raster.height];
  const pixels = new Uint8Array(raster.pixels.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [column, row] = [across ? width - 1 - x : x, down ? height - 1 - y : y];
      const from = (swap ? column * raster.width + row : row * raster.width + column) * 3;
      const to = (y * width + x) * 3;
      for (let colour = 0; colour < 3; colour++) pixels[to + colour] = raster.pixels[from + colour] ?? 0;
    }
  return { width, height, pixels };
}
