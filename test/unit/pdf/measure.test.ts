import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import type { LayoutCache } from '../../../src/pdf/layout-caches.js';
import { openMeasure } from '../../../src/pdf/measure.js';
import { hasLayoutCache, openPdfDocument } from '../../../src/pdf/pdfkit-door.js';
import { shapeAtDigits } from '../../../src/pdf/shape-at-digits.js';
import { FONT_FILES, testFonts } from '../../support/pdf-fonts.js';

const day = new Date('2021-08-20T00:00:00Z');
const info = { Title: 't', Author: 'a', Subject: 's', Creator: 'c', CreationDate: day, ModDate: day };

describe('the shared layout cache', () => {
  it('is still the private field of pdfkit that this program shares (else letters take twice as long)', () => {
    const doc = openPdfDocument({ size: [612, 792], lang: 'en', archive: 'PDF/A-3a', info });
    const fonts = testFonts();
    const measure = openMeasure(doc, fonts);
    expect(hasLayoutCache(doc._font)).toBe(true);
    measure.width('regular', 'never-measured-before ');
    expect(Object.keys(fonts.caches.take().regular)).toContain('never-measured-before ');
  });

  it('is replaced when it has grown large', () => {
    const { caches } = testFonts();
    const before = caches.take();
    caches.note(1_000_000);
    expect(caches.take()).not.toBe(before);
    expect(caches.take()).toBe(caches.take());
  });
});

/** Its glyphs, and how far each goes and is moved. */
const shapeOf = (font: Font, text: string): readonly string[] => {
  const { glyphs, positions } = font.layout(text);
  return positions.map(
    ({ xAdvance, yAdvance, xOffset, yOffset }, at) =>
      `${glyphs[at]?.id} ${xAdvance} ${yAdvance} ${xOffset} ${yOffset}`,
  );
};

describe.each(['regular', 'bold', 'italic', 'boldItalic'] as const)(
  'words with digits are shaped part by part, because in the %s face',
  (face) => {
    const font = create(FONT_FILES[face]);
    const signs = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
    const digits = signs.filter((sign) => /[0-9]/.test(sign));

    it('a digit changes the shape and the distance of no sign of ASCII', () => {
      const alone = new Map(signs.map((sign) => [sign, shapeOf(font, sign)]));
      const isChanged = (a: string, b: string): boolean =>
        shapeOf(font, a + b).join() !== [...(alone.get(a) ?? []), ...(alone.get(b) ?? [])].join();
      const pairs = digits.flatMap((digit) => signs.flatMap((sign) => [digit + sign, sign + digit]));
      expect(pairs.filter((pair) => isChanged(pair.charAt(0), pair.charAt(1)))).toEqual([]);
    });

    it('a word shaped whole is the same as its parts', () => {
      const letters = fc.string({
        unit: fc.constantFrom(...signs.slice(1), ...digits, ...digits),
        minLength: 2,
      });
      const word = fc.tuple(letters, fc.constantFrom('', ' ')).map((parts) => parts.join(''));
      fc.assert(
        fc.property(word, (text) => {
          const cache: LayoutCache = Object.create(null);
          const shape = (part: string): void => {
            const glyphs = shapeOf(font, part);
            cache[part] = { glyphs, positions: glyphs, advanceWidth: font.layout(part).advanceWidth };
          };
          shapeAtDigits(text, cache, shape);
          expect(text in cache).toBe(/[0-9]/.test(text));
          if (cache[text] === undefined) return;
          expect(cache[text].glyphs).toEqual(shapeOf(font, text));
          expect(cache[text].advanceWidth).toBe(font.layout(text).advanceWidth);
        }),
      );
    });

    it.each(['7é', 'é7', '1 2', '７', `${'7'.repeat(200_000)}é`])(
      'a word with other signs is shaped whole (%#)',
      (text) => {
        const shaped: string[] = [];
        shapeAtDigits(text, Object.create(null), (part) => shaped.push(part));
        expect(shaped).toEqual([]);
      },
    );
  },
);
