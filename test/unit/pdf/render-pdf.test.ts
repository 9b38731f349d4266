import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Block, DocumentContent } from '../../../src/model/block.js';
import { openFonts } from '../../../src/pdf/open-fonts.js';
import { renderPdf } from '../../../src/pdf/render-pdf.js';
import { aDocument, aHeading, aParagraph, EVERY_BLOCK, plain } from '../../support/pdf-content.js';
import { FONT_FILES, testFonts } from '../../support/pdf-fonts.js';
import { type PdfReading, readPdf } from '../../support/pdf-reading.js';

const read = async (content: DocumentContent): Promise<PdfReading> =>
  readPdf((await renderPdf(content, testFonts())).bytes);
const hash = async (content: DocumentContent, fonts = testFonts()): Promise<string> =>
  createHash('sha256')
    .update((await renderPdf(content, fonts)).bytes)
    .digest('hex');

describe('a rendered document', () => {
  it('is tagged: every text belongs to an element or is an artifact, and every link has words', async () => {
    const reading = await read(aDocument(EVERY_BLOCK, { watermark: 'DRAFT' }));
    expect(reading.unmarked).toEqual([]);
    expect(reading.orphans).toEqual([]);
    expect(reading.links).toEqual([{ url: 'https://example.com/policy', words: 'the policy' }]);
    expect(reading.outline).toMatchInlineSnapshot(`
"Document
  H1: Appeal & request
  L
    LI
      Lbl: Seller
      LBody: Novelties LLC
  Div
    P: What we ask
    P: Please restore the listings.
  H2: The rate
  P: As says, ✓ the rate is 95.81%.
    Link: the policy
  Table
    Caption: Table 1. Packages
    TR
      TH: Order
      TH: Amount
    TR
      TD: 111-1
      TD: 4.00
    TR
      TD: Total
      TD: 4.00
  P: The rate under each reading
  Figure: Floor 95%As counted 93.00%As the clause says 96.00–98.00%Not known undetermined80% 85% 90% 95% 100%The axis does not start at 0%. Outlined: at best.
  P: The rate day by day
  Figure: 50%60%70%80%90%100%Jul 1 Jul 2 Jul 3Floor 95%the fixmeasuredThe axis does not start at 0%.
  H3: Why
  L
    LI
      Lbl: 1.
      LBody: First.
    LI
      Lbl: 2.
      LBody: Second.
  L
    LI
      Lbl: •
      LBody: A point.
Document
  BlockQuote
    P: Sellers must maintain 95%.
    P: Seller Central
  P: Small print."
`);
  });

  it('says what its chart shows to whoever cannot see it', async () => {
    expect((await read(aDocument(EVERY_BLOCK))).alts).toEqual([
      'As counted 93%, as the clause says 96%; the floor is 95%.',
      'July 1 60%, July 3 97%.',
    ]);
  });

  it('states its title, author, language and date, with markup characters intact', async () => {
    const reading = await read(aDocument([], { title: 'A & B <i>"x"</i>', language: 'en-GB' }));
    expect(reading.info).toMatchObject({ Title: 'A & B <i>"x"</i>', CreationDate: 'D:20210820000000Z' });
    expect(reading.info.Language).toBe('en-GB');
    expect(reading.xmp).toContain('A &#38; B &#60;i&#62;&#34;x&#34;&#60;/i&#62;');
    expect(reading.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(reading.xmp).toContain('<pdfaid:part>3</pdfaid:part>');
  });

  it('bookmarks its headings by their levels', async () => {
    const headings = [aHeading(1, 'One'), aHeading(2, 'Two'), aHeading(3, 'Three'), aHeading(2, 'Four')];
    expect((await read(aDocument(headings))).bookmarks).toEqual([
      {
        title: 'One',
        items: [
          { title: 'Two', items: [{ title: 'Three', items: [] }] },
          { title: 'Four', items: [] },
        ],
      },
    ]);
  });

  it('numbers its pages and prints the footer and the watermark on each, as artifacts', async () => {
    const blocks = Array.from({ length: 40 }, (_, i) =>
      aParagraph(`Paragraph ${i}. ${'Some words. '.repeat(20)}`),
    );
    const reading = await read(aDocument(blocks, { watermark: 'DRAFT' }));
    expect(reading.pages.length).toBeGreaterThan(2);
    for (const [i, artifact] of reading.artifacts.entries()) {
      expect(artifact).toContain(`${i + 1} of ${reading.pages.length}`);
      expect(artifact).toContain('Novelties LLC, appeal of 20 August 2021');
      expect(artifact).toMatch(/^DRAFT/);
    }
    expect(reading.unmarked.concat(reading.orphans)).toEqual([]);
  });

  it('keeps a heading with the text that follows it, wherever the page ends', async () => {
    for (let lines = 30; lines < 50; lines++) {
      const filler = Array.from({ length: lines }, () => aParagraph('x'));
      const reading = await read(
        aDocument([...filler, aHeading(2, 'Heading'), aParagraph('Following words.')]),
      );
      const page = reading.pages.findIndex((text) => text.includes('Heading'));
      expect(reading.pages[page]).toContain('Following words.');
    }
  });

  it('keeps a name in bold letters with the list that follows it, wherever the page ends', async () => {
    const name: Block = { type: 'paragraph', inlines: [{ text: 'Toys', bold: true }] };
    const list: Block = { type: 'list', ordered: false, items: [plain('First item.')] };
    for (let lines = 30; lines < 50; lines++) {
      const filler = Array.from({ length: lines }, () => aParagraph('x'));
      const reading = await read(aDocument([...filler, name, list]));
      const page = reading.pages.findIndex((text) => text.includes('Toys'));
      expect(reading.pages[page]).toContain('First item.');
    }
  });

  it('starts a new page before a heading that asks for it, but leaves no page empty', async () => {
    const opening = { type: 'heading', level: 2, inlines: plain('Exhibit'), newPage: true } as const;
    expect((await read(aDocument([opening]))).pages).toHaveLength(1);
    expect((await read(aDocument([aParagraph('Text.'), opening]))).pages).toHaveLength(2);
  });

  it('is set on A4 when asked', async () => {
    expect((await read(aDocument(EVERY_BLOCK, { paper: 'A4' }))).rightmost).toBeLessThanOrEqual(528);
  });

  it('has one page when it holds nothing', async () => {
    expect((await renderPdf(aDocument([]), testFonts())).pages).toBe(1);
  });
});

describe('the bytes of a document', () => {
  it('are the same for the same content, whatever was rendered before with the same fonts', async () => {
    const content = aDocument(EVERY_BLOCK, { watermark: 'DRAFT' });
    const first = await hash(content, openFonts(FONT_FILES));
    const shared = openFonts(FONT_FILES);
    await hash(aDocument([aParagraph('é É ï office ﬁ ¼ → ✓ constructor __proto__')]), shared);
    expect(await hash(content, shared)).toBe(first);
    expect(await hash(content, shared)).toBe(first);
  });

  it('keep the letters of a text that earlier documents held only as parts of accented ones', async () => {
    const shared = openFonts(FONT_FILES);
    await hash(aDocument([aParagraph('é')], { footer: '', title: '' }), shared);
    const later = await renderPdf(aDocument([aParagraph('e fi ﬁ office')]), shared);
    expect((await readPdf(later.bytes)).pages[0]).toContain('e fi fi office');
  });
});
