import jpeg from 'jpeg-js';
import type { JpegParts } from './jpeg-parts.js';
import type { Raster } from './raster.js';

/** Good enough to read a label on a photograph, and a fifth of a camera's own size. */
const QUALITY = 72;
/** For the unpacked halves of the largest picture that is let through. */
const MOST_MEGABYTES = 1100;

/** Unpacks a JPEG whose size was checked. Throws an error of the library's own where its data are broken. */
export function decodeJpeg({ bare, isPlainRgb }: JpegParts): Raster {
  const { width, height, data } = jpeg.decode(bare, {
    useTArray: true,
    formatAsRGBA: false,
    maxResolutionInMP: 100,
    maxMemoryUsageInMB: MOST_MEGABYTES,
    ...(isPlainRgb ? { colorTransform: false } : {}),
  });
  return { width, height, pixels: data };
}

/** Packs pixels as a JPEG that holds nothing else. */
export function encodeJpeg({ width, height, pixels }: Raster): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let from = 0, to = 0; from < pixels.length; from += 3, to += 4)
    for (let colour = 0; colour < 3; colour++) data[to + colour] = pixels[from + colour] ?? 0;
  return new Uint8Array(jpeg.encode({ width, height, data }, QUALITY).data);
}
