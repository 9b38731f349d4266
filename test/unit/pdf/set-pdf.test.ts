import { describe, expect, it } from '@jest/globals';
import { renderPdf, setPdf } from '../../../src/pdf/render-pdf.js';
import { aDocument, aTable, EVERY_BLOCK } from '../../support/pdf-content.js';
import { testFonts } from '../../support/pdf-fonts.js';

const rows = (count: number) => Array.from({ length: count }, (_, at) => [`111-${at}`, '4.00']);

describe('the pages of a document, set but not drawn', () => {
  it.each([1, 40, 300])('are as many as it has when drawn, with a table of %i rows', async (count) => {
    const document = aDocument([...EVERY_BLOCK, aTable(rows(count))]);
    const { pages } = await renderPdf(document, testFonts());
    expect(setPdf(document, testFonts()).pages).toBe(pages);
    if (count === 300) expect(pages).toBeGreaterThan(5);
  });

  it('are drawn as they were set, however many others are set in between', async () => {
    const withRows = (count: number) => aDocument([...EVERY_BLOCK, aTable(rows(count))]);
    const set = setPdf(withRows(30), testFonts());
    setPdf(withRows(90), testFonts());
    const { bytes } = await set.draw([]);
    const alone = await renderPdf(withRows(30), testFonts());
    expect(Buffer.from(bytes).equals(alone.bytes)).toBe(true);
  });
});
