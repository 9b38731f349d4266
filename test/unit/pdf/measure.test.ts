import { describe, expect, it, test } from '@jest/globals';
import { create } from 'fontkit';
import { openMeasure } from '../../../src/pdf/measure.js';
import { hasLayoutCache, openPdfDocument } from '../../../src/pdf/pdfkit-door.js';
import { NUMBER_SIGNS } from '../../../src/pdf/shape-number.js';
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

describe('numbers are shaped sign by sign', () => {
  test.each(['regular', 'bold', 'italic', 'boldItalic'] as const)(
    'because in the %s face no sign changes the shape or the distance of its neighbour',
    (face) => {
      const font = create(FONT_FILES[face]);
      const signs = Array.from(`${NUMBER_SIGNS} `);
      const shapeOf = (text: string): string =>
        font
          .layout(text)
          .glyphs.map((glyph) => glyph.id)
          .join(' ');
      const widthOf = (text: string): number => font.layout(text).advanceWidth;
      const shapes = new Map(signs.map((sign) => [sign, { shape: shapeOf(sign), width: widthOf(sign) }]));
      const changed = signs.flatMap((a) =>
        signs.filter((b) => {
          const [left, right] = [shapes.get(a), shapes.get(b)];
          return (
            shapeOf(a + b) !== `${left?.shape} ${right?.shape}` ||
            widthOf(a + b) !== (left?.width ?? 0) + (right?.width ?? 0)
          );
        }),
      );
      expect(changed).toEqual([]);
    },
  );
});
