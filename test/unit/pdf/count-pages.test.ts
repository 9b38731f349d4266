import { describe, expect, it } from '@jest/globals';
import { countPages } from '../../../src/pdf/count-pages.js';
import { renderPdf } from '../../../src/pdf/render-pdf.js';
import { aDocument, aTable, EVERY_BLOCK } from '../../support/pdf-content.js';
import { testFonts } from '../../support/pdf-fonts.js';

const rows = (count: number) => Array.from({ length: count }, (_, at) => [`111-${at}`, '4.00']);

describe('the pages of a document, counted without drawing it', () => {
  it.each([1, 40, 300])('are as many as it has when drawn, with a table of %i rows', async (count) => {
    const document = aDocument([...EVERY_BLOCK, aTable(rows(count))]);
    const { pages } = await renderPdf(document, testFonts());
    expect(countPages(document, testFonts())).toBe(pages);
    if (count === 300) expect(pages).toBeGreaterThan(5);
  });
});
