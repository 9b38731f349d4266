import type { LayoutCache } from './layout-caches.js';

/**
 * Shapes a word with digits (an amount, a date, a tracking number, `orders.txt:1251,`) from the shapes of each digit and of what stands
 * between them, and puts it into the cache. Packets hold thousands of different ones, and shaping each as a whole costs 0.15 ms. It
 * gives the same bytes only because the fonts neither kern nor join digits with any sign of ASCII, which a test checks. False if the
 * text is no such word.
 */
export function shapeAtDigits(text: string, cache: LayoutCache, shape: (part: string) => void): boolean {
  if (text.length < 2 || !ASCII_WORD.test(text) || !DIGIT.test(text)) return false;
  if (cache[text] !== undefined) return true;
  const glyphs: unknown[] = [];
  const positions: unknown[] = [];
  let advanceWidth = 0;
  for (const part of text.match(PARTS) ?? []) {
    if (cache[part] === undefined) shape(part);
    const run = cache[part];
    if (run === undefined) return false;
    for (const glyph of run.glyphs) glyphs.push(glyph);
    for (const position of run.positions) positions.push(position);
    advanceWidth += run.advanceWidth;
  }
  cache[text] = { glyphs, positions, advanceWidth };
  return true;
}

const ASCII_WORD = /^[!-~]+ ?$/;
const DIGIT = /[0-9]/;
const PARTS = /[0-9]|[^0-9]+/g;
