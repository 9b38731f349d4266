import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import type { Picture } from '../../src/model/picture.js';

/** The colour of a pixel of a picture, as it will be seen. */
export function pixelOf({ kind, bytes }: Picture, x: number, y: number): readonly number[] {
  const { width, data } =
    kind === 'png' ? PNG.sync.read(Buffer.from(bytes)) : jpeg.decode(bytes, { useTArray: true });
  const at = (y * width + x) * 4;
  return [...data.subarray(at, at + 3)];
}

/** A picture painted pixel by pixel, as the bytes of a file. */
export function paint(
  kind: Picture['kind'],
  width: number,
  height: number,
  colourAt: (x: number, y: number) => readonly [red: number, green: number, blue: number, opacity?: number],
): Uint8Array {
  const data = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [red, green, blue, opacity = 255] = colourAt(x, y);
      data.set([red, green, blue, opacity], (y * width + x) * 4);
    }
  if (kind === 'jpeg') return jpeg.encode({ width, height, data }, 95).data;
  const png = new PNG({ width, height });
  png.data = data;
  return PNG.sync.write(png);
}
