import type { LayoutCache } from './layout-caches.js';

/**
 * Shapes a number (an amount, a date, an order or tracking number) from the shapes of its signs and puts it into the
 * cache. Packets hold thousands of different ones, and shaping each as a word costs 0.15 ms. It gives the same bytes only
 * because the fonts neither kern nor join digits, which a test checks. False if the text is not a number.
 */
export function shapeNumber(text: string, cache: LayoutCache, shape: (sign: string) => void): boolean {
  if (!NUMBER.test(text)) return false;
  if (cache[text] !== undefined) return true;
  const glyphs: unknown[] = [];
  const positions: unknown[] = [];
  let advanceWidth = 0;
  for (const sign of text) {
    if (cache[sign] === undefined) shape(sign);
    const run = cache[sign];
    if (run === undefined) return false;
    glyphs.push(...run.glyphs);
    positions.push(...run.positions);
    advanceWidth += run.advanceWidth;
  }
  cache[text] = { glyphs, positions, advanceWidth };
  return true;
}

/** The signs of numbers: see the test that their shapes do not depend on their neighbours. */
export const NUMBER_SIGNS = '0123456789.,:/$%-';

const NUMBER = /^[0-9.,:/$%-]{2,} ?$/;
