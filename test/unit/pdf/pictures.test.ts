import { describe, expect, it } from '@jest/globals';
import type { PictureBlock } from '../../../src/model/block.js';
import { renderPdf } from '../../../src/pdf/render-pdf.js';
import { aDocument, aHeading, aParagraph } from '../../support/pdf-content.js';
import { testFonts } from '../../support/pdf-fonts.js';
import { readPdf } from '../../support/pdf-reading.js';
import { handPng } from '../../support/picture-bytes.js';
import { paint } from '../../support/pixels-of.js';
import { placedPictures } from '../../support/placed-pictures.js';

const fonts = testFonts();

/** A picture of a size; its pixels are few, so that tests are fast. */
function aPicture(width: number, height: number, more: Partial<PictureBlock> = {}): PictureBlock {
  const bytes = paint('jpeg', 16, 16, () => [90, 90, 90]);
  return { type: 'picture', kind: 'jpeg', bytes, width, height, caption: 'D1. What was mailed', ...more };
}

describe('a picture', () => {
  it('is a figure with its caption as its words, and the caption below it', async () => {
    const { bytes } = await renderPdf(aDocument([aHeading(2, 'Exhibit D'), aPicture(800, 600)]), fonts);
    const reading = await readPdf(bytes);
    expect(reading.alts).toEqual(['D1. What was mailed']);
    expect(reading.pages.join()).toContain('D1. What was mailed');
    expect(reading.outline).toContain('P: D1. What was mailed');
    expect([reading.unmarked, reading.orphans]).toEqual([[], []]);
  });

  it.each(['jpeg', 'png'] as const)(
    'that is a %s is in the file once though it is shown twice',
    async (kind) => {
      const bytesOfIt =
        kind === 'png' ? handPng({ width: 40, height: 30 }) : paint('jpeg', 40, 30, () => [1, 2, 3]);
      const one = aPicture(40, 30, { kind, bytes: bytesOfIt });
      const { bytes } = await renderPdf(aDocument([one, { ...one, caption: 'D2. The same' }]), fonts);
      const file = Buffer.from(bytes).toString('latin1');
      expect(file.match(/\/Subtype \/Image/g)).toHaveLength(1);
      expect(await placedPictures(bytes)).toHaveLength(2);
    },
  );

  it.each([
    ['LETTER', 1600, 1200],
    ['LETTER', 1200, 1600],
    ['LETTER', 1600, 100],
    ['LETTER', 90, 1600],
    ['A4', 1600, 1200],
    ['A4', 1200, 1600],
  ] as const)('on %s of %i × %i keeps its shape and fits, two on a page', async (paper, width, height) => {
    const blocks = [aPicture(width, height), aPicture(width, height)];
    const { bytes, pages } = await renderPdf(aDocument(blocks, { paper }), fonts);
    expect(pages).toBe(1);
    const placed = await placedPictures(bytes);
    const [room, page] = paper === 'LETTER' ? [612 - 144, 792] : [595.28 - 136, 841.89];
    for (const one of placed) {
      expect(one.width / one.height).toBeCloseTo(width / height, 2);
      expect(one.width).toBeLessThanOrEqual(room + 0.01);
      expect(one.height).toBeLessThan(page * 0.43);
    }
    expect(placed).toHaveLength(2);
  });

  it('of few pixels is not blown up beyond 150 dots an inch', async () => {
    const { bytes } = await renderPdf(aDocument([aPicture(300, 150)]), fonts);
    const [placed] = await placedPictures(bytes);
    expect(placed?.width).toBeCloseTo(144, 3);
    expect(placed?.height).toBeCloseTo(72, 3);
  });

  it('stays on one page with its caption', async () => {
    const filler = Array.from({ length: 18 }, () => aParagraph('A line of text.'));
    for (let lines = 14; lines <= 18; lines++) {
      const content = aDocument([...filler.slice(0, lines), aPicture(1600, 1200)]);
      const { bytes } = await renderPdf(content, fonts);
      const reading = await readPdf(bytes);
      const [placed] = await placedPictures(bytes);
      const captioned = reading.pages.findIndex((page) => page.includes('D1. What was mailed'));
      expect({ lines, page: placed?.page }).toEqual({ lines, page: captioned + 1 });
    }
  });
});
