import type { LayoutCache } from './layout-caches.js';

/**
 * Shapes a word with digits (an amount, a date, a tracking number, `orders.txt:1251,`) from the shapes of each digit and of what stands
 * between them, and puts it into the cache. Packets hold thousands of different ones, and shaping each as a whole costs 0.15 ms. It
 * gives the same bytes only because the fonts neither kern nor join digits with any sign of ASCII, which a test checks. A text
 * that is no such word is left alone.
 */
export function shapeAtDigits(text: string, cache: LayoutCache, shape: (part: string) => void): void {
  if (text.length < 2 || !ASCII_WORD.test(text) || !DIGIT.test(text)) return;
  if (cache[text] !== undefined) return;
  const glyphs: unknown[] = [];
  const positions: unknown[] = [];
  let advanceWidth = 0;
  for (const part of text.match(PARTS) ?? []) {
    if (cache[part] === undefined) shape(part);
    const run = cache[part];
    if (run === undefined) return;
    for (const glyph of run.glyphs) glyphs.push(glyph);
    for (const position of run.positions) positions.push(position);
    advanceWidth += run.advanceWidth;
  }
  cache[text] = { glyphs, positions, advanceWidth };
}

const ASCII_WORD = /^[!-~]+ ?$/;
const DIGIT = /[0-9]/;
const PARTS = /[0-9]|[^0-9]+/g;
