import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../../src/model/block.js';
import { renderPdf } from '../../../src/pdf/render-pdf.js';
import { failureOf } from '../../support/failure-of.js';
import { pagesOf, wordsOf } from '../../support/page-ends.js';
import { aDocument, aHeading, aParagraph } from '../../support/pdf-content.js';
import { testFonts } from '../../support/pdf-fonts.js';
import { readPdf } from '../../support/pdf-reading.js';

const pageOf = (words: string): Block => ({
  type: 'paragraph',
  inlines: [{ text: 'Find it on page ' }, { text: 'below', pageOf: words }, { text: ', there.' }],
});
const newPage = (title: string): Block => ({
  type: 'heading',
  level: 2,
  inlines: [{ text: title }],
  newPage: true,
});
const pages = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, i) => [newPage(`Section ${i + 1}.`), aParagraph('x')]).flat();
const firstLine = (blocks: readonly Block[]): string => {
  const [placed] = pagesOf(aDocument(blocks))[0] ?? [];
  return placed === undefined ? '' : wordsOf(placed.band);
};

describe('the page of a heading', () => {
  it.each([
    ['Section 1.', 2],
    ['Section 8.', 9],
    ['Section 12.', 13],
  ])('%s is told as %i, whichever digits it has', (words, page) => {
    expect(firstLine([pageOf(words), ...pages(14)])).toBe(`Find it on page ${page}, there.`);
  });

  it('is that of the first one that begins so', () => {
    expect(firstLine([pageOf('Section 1'), ...pages(12)])).toBe('Find it on page 2, there.');
  });

  it('may be its own page, and may be bold', () => {
    const told: Block = { type: 'paragraph', inlines: [{ text: 'x', pageOf: 'Here', bold: true }] };
    expect(firstLine([told, aHeading(2, 'Here')])).toBe('1');
  });

  it('takes the same room whatever it is, so that no line moves', () => {
    const widthOf = (words: string): number | undefined => {
      const [placed] = pagesOf(aDocument([pageOf(words), ...pages(120)]))[0] ?? [];
      return placed?.band.pieces[0]?.line?.fragments.reduce((sum, { width }) => sum + width, 0);
    };
    expect(widthOf('Section 1.')).toBeCloseTo(widthOf('Section 50.') ?? 0, 6);
    expect(widthOf('Section 1.')).toBeCloseTo(widthOf('Section 110.') ?? 0, 6);
  });

  it('is drawn as text of its paragraph', async () => {
    const reading = await readPdf(
      (await renderPdf(aDocument([pageOf('S'), newPage('S')]), testFonts())).bytes,
    );
    expect(reading.outline).toMatch(/P: Find it on page 2 ?, there\./);
    expect(reading.unmarked.concat(reading.orphans)).toEqual([]);
  });

  it('that does not exist is an error that tells the words looked for', async () => {
    const failure = await failureOf(() => renderPdf(aDocument([pageOf('Exhibit Z.')]), testFonts()));
    expect(failure).toMatchObject({ code: 'template-invalid' });
    expect(failure.message).toContain('"Exhibit Z."');
  });
});
