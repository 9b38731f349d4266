import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '../../../src/model/block.js';
import { renderPdf } from '../../../src/pdf/render-pdf.js';
import type { RenderedPdf } from '../../../src/pdf/rendered-pdf.js';
import { aDocument, aHeading, aParagraph, aTable, plain, RATES } from '../../support/pdf-content.js';
import { testFonts } from '../../support/pdf-fonts.js';
import { type PdfReading, readPdf } from '../../support/pdf-reading.js';

const read = async (blocks: readonly Block[]): Promise<PdfReading> =>
  readPdf((await renderPdf(aDocument(blocks), testFonts())).bytes);
const RIGHT_EDGE = 540;
const letters = (text: string): string => text.replace(/\s/g, '');

describe('long content', () => {
  const word = 'Wq'.repeat(100);
  const address = `https://example.com/${'path/'.repeat(40)}`;
  test.each<[string, Block]>([
    ['a paragraph', aParagraph(`Some words and ${word} and more`)],
    ['a heading', aHeading(1, word)],
    ['a list', { type: 'list', ordered: false, items: [plain(word)] }],
    ['a quotation', { type: 'quote', inlines: plain(word), source: plain(word) }],
    ['a box', { type: 'box', title: word, paragraphs: [plain(word)] }],
    ['facts', { type: 'facts', items: [{ label: word, value: plain(word) }] }],
    ['a table', aTable([[word, word]])],
    ['a table that keeps values whole', aTable([[word, word]], { columns: wholeColumns() })],
    ['a link', { type: 'paragraph', inlines: [{ text: address, link: address }] }],
  ])('a word of 200 letters wraps inside %s and is printed whole', async (_, block) => {
    const reading = await read([block]);
    expect(reading.rightmost).toBeLessThanOrEqual(RIGHT_EDGE + 0.5);
    expect(letters(reading.pages.join(''))).toContain(
      letters(JSON.stringify(block).includes(word) ? word : address),
    );
  });

  it('a row taller than a page goes on to the next pages, and nothing of it is lost', async () => {
    const words = Array.from({ length: 2500 }, (_, i) => `word${i}`);
    const reading = await read([
      aTable([
        [words.join(' '), '1'],
        ['after', '2'],
      ]),
    ]);
    expect(reading.pages.length).toBeGreaterThan(2);
    const printed = new Set(reading.pages.join(' ').split(/\s+/));
    expect(words.filter((w) => !printed.has(w))).toEqual([]);
    expect(printed.has('after')).toBe(true);
  });

  it('a table of many rows repeats its head on each page as an artifact, and is read as one table', async () => {
    const rows = Array.from({ length: 150 }, (_, i) => [`111-${i}`, `${i}.00`]);
    const reading = await read([aTable(rows)]);
    expect(reading.pages.length).toBeGreaterThan(2);
    expect(reading.artifacts.map((text) => text.includes('Order'))).toEqual([
      false,
      ...reading.pages.slice(1).map(() => true),
    ]);
    expect(reading.roles).toMatchObject({ TH: 2, TD: 300 });
    expect(reading.outline.match(/TR/g)).toHaveLength(151);
    expect(reading.unmarked.concat(reading.orphans)).toEqual([]);
  });

  it('a table of four times the rows takes about four times as long', async () => {
    const timeOf = async (count: number): Promise<number> => {
      const rows = Array.from({ length: count }, (_, i) => [`111-${i}`, `${i}.00`]);
      const began = process.cpuUsage();
      const { pages } = await renderPdf(aDocument([aTable(rows, { dense: true })]), testFonts());
      expect(pages).toBeGreaterThan(count / 100);
      // Processor time, which hardly hangs on what else runs.
      return process.cpuUsage(began).user / 1000;
    };
    await timeOf(200);
    const few = await timeOf(1000);
    expect(await timeOf(4000)).toBeLessThan(9 * few + 1000);
  });

  it('a table without rows still has its head', async () => {
    expect((await read([aTable([])])).outline).toContain('TH: Order');
  });

  it('a caption, the head and the first row stand on one page, wherever it ends', async () => {
    for (let lines = 30; lines < 50; lines += 2) {
      const filler = Array.from({ length: lines }, () => aParagraph('x'));
      const reading = await read([
        ...filler,
        aHeading(2, 'Heading'),
        aTable([
          ['first', '1'],
          ['second', '2'],
          ['third', '3'],
        ]),
      ]);
      const page = reading.pages.find((text) => text.includes('Heading'));
      expect(page).toMatch(/Table 1\. Packages .*Order .*first/);
    }
  });

  it('a chart of more bars than a page holds goes on', async () => {
    const bars = Array.from({ length: 60 }, (_, i) => ({
      label: `Bar ${i}`,
      value: i / 60,
      high: null,
      display: `${i}`,
      leads: false,
    }));
    const reading = await read([{ type: 'chart', title: 'Chart', alt: 'Many bars', scale: RATES, bars }]);
    expect(reading.pages.length).toBe(2);
    expect(reading.alts).toContain('Many bars');
    expect(reading.pages.join(' ')).toContain('Bar 59');
  });
});

describe('whatever the values are', () => {
  const nasty = fc
    .array(
      fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom(
          '<b>&amp;',
          '**bold**',
          '| a |',
          '{{x}}',
          '\u0000\u0007\u001b',
          '\t\r\n',
          '\u00a0',
          '\u200b',
          '\u00ad',
          'é',
          '→',
          '\ufeff',
          'x'.repeat(150),
          '🏽',
          '\u0301',
        ),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(' '));

  it('every text is marked and stays on the page, or the document is refused for text it cannot print', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (a, b) => {
        const blocks: Block[] = [
          aHeading(1, a),
          aParagraph(b),
          aTable([[a, b]]),
          { type: 'list', ordered: true, items: [plain(a)] },
        ];
        const content = aDocument(blocks, { title: a, footer: b });
        const rendered = await renderPdf(content, testFonts()).catch((error: unknown) => error);
        if (!isRendered(rendered)) {
          expect(rendered).toMatchObject({ code: 'text-unprintable' });
          return;
        }
        const reading = await readPdf(rendered.bytes);
        expect(reading.unmarked.concat(reading.orphans)).toEqual([]);
        expect(reading.rightmost).toBeLessThanOrEqual(RIGHT_EDGE + 0.5);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

function isRendered(value: unknown): value is RenderedPdf {
  return typeof value === 'object' && value !== null && 'bytes' in value;
}

function wholeColumns(): ReturnType<typeof aTable>['columns'] {
  return aTable([]).columns.map((column) => ({ ...column, nowrap: true }));
}
