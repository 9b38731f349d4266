import { PNG } from 'pngjs';
import { flattenAlpha } from './flatten-alpha.js';
import type { BarePng } from './png-parts.js';
import type { Raster } from './raster.js';

const RGB = 2;

/** Unpacks a PNG whose size was checked, on white. Throws an error of the library's own where its data are broken. */
export function decodePng(bare: BarePng): Raster {
  const { width, height, data } = PNG.sync.read(Buffer.from(bare));
  return { width, height, pixels: flattenAlpha(data) };
}

/** Packs pixels as a PNG without transparency that holds nothing else. */
export function encodePng({ width, height, pixels }: Raster): Uint8Array {
  const png = new PNG({ width, height });
  png.data = Buffer.from(pixels);
  const options = { colorType: RGB, inputColorType: RGB, inputHasAlpha: false, deflateStrategy: 0 } as const;
  return new Uint8Array(PNG.sync.write(png, options));
}
