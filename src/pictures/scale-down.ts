import type { Raster } from './raster.js';

/**
 * Where the old pixels of one side go. Each is cut into as many parts as the new side has pixels; a new pixel takes as many
 * parts as the old side has pixels. So an old one goes into one new pixel, or with its rest into the next as well.
 */
interface Cuts {
  readonly into: Uint32Array;
  readonly parts: Uint32Array;
  readonly rest: Uint32Array;
}

function cutSide(old: number, shrunk: number): Cuts {
  const cuts = { into: new Uint32Array(old), parts: new Uint32Array(old), rest: new Uint32Array(old) };
  for (let at = 0; at < old; at++) {
    const into = Math.floor((at * shrunk) / old);
    const parts = Math.min(shrunk, (into + 1) * old - at * shrunk);
    cuts.into[at] = into;
    cuts.parts[at] = parts;
    cuts.rest[at] = shrunk - parts;
  }
  return cuts;
}

/** Adds a part of a colour to a sum. Sums stay whole and far below 2^53. */
function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] ?? 0) + amount;
}

/** One row of the new width, each colour times its parts. */
function squeezeRow(row: Uint8Array, { into, parts, rest }: Cuts, squeezed: Float64Array): void {
  squeezed.fill(0);
  for (let column = 0, at = 0; at < row.length; column++) {
    const to = (into[column] ?? 0) * 3;
    const [first, second] = [parts[column] ?? 0, rest[column] ?? 0];
    for (let colour = 0; colour < 3; colour++, at++) {
      const value = row[at] ?? 0;
      add(squeezed, to + colour, value * first);
      if (second > 0) add(squeezed, to + 3 + colour, value * second);
    }
  }
}

/**
 * Scales a picture down until its longer side is at most `longest` pixels. Each new pixel is the mean of what it covers,
 * reckoned in whole numbers and rounded once: the same on every machine. Smaller pictures stay as they are.
 */
export function scaleDown(raster: Raster, longest: number): Raster {
  const { width, height } = raster;
  const long = Math.max(width, height);
  if (long <= longest) return raster;
  const shrink = (side: number): number => Math.max(1, Math.round((side * longest) / long));
  const [newWidth, newHeight] = [shrink(width), shrink(height)];
  const [columns, rows] = [cutSide(width, newWidth), cutSide(height, newHeight)];
  const squeezed = new Float64Array(newWidth * 3);
  const sums = new Float64Array(newWidth * newHeight * 3);
  for (let row = 0; row < height; row++) {
    squeezeRow(raster.pixels.subarray(row * width * 3, (row + 1) * width * 3), columns, squeezed);
    const to = (rows.into[row] ?? 0) * squeezed.length;
    const [first, second] = [rows.parts[row] ?? 0, rows.rest[row] ?? 0];
    for (let at = 0; at < squeezed.length; at++) {
      const value = squeezed[at] ?? 0;
      add(sums, to + at, value * first);
      if (second > 0) add(sums, to + squeezed.length + at, value * second);
    }
  }
  // Every new pixel is made of width × height parts in all.
  const whole = width * height;
  const pixels = new Uint8Array(sums.length);
  for (const [at, sum] of sums.entries()) pixels[at] = Math.floor((2 * sum + whole) / (2 * whole));
  return { width: newWidth, height: newHeight, pixels };
}
