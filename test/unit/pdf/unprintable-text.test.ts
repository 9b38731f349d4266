import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../../src/model/block.js';
import { renderPdf } from '../../../src/pdf/render-pdf.js';
import { aDocument, aParagraph, aTable } from '../../support/pdf-content.js';
import { testFonts } from '../../support/pdf-fonts.js';
import { readPdf } from '../../support/pdf-reading.js';

const messages = async (blocks: readonly Block[]): Promise<readonly string[]> => {
  const failure: unknown = await renderPdf(aDocument(blocks), testFonts()).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'text-unprintable' });
  return failure instanceof Error && 'problems' in failure && Array.isArray(failure.problems)
    ? failure.problems.map((problem: { message: string }) => problem.message)
    : [];
};

describe('text that cannot be printed', () => {
  it('is refused with every character named once, its text, and how often it stands there', async () => {
    const found = await messages([aParagraph('Shipped from 서울 to Austin'), aTable([['울', '1']])]);
    expect(found).toEqual([
      'U+C11C 서 is in none of the fonts: “Shipped from 서울 to Austin”. Write it in Latin letters.',
      'U+C6B8 울 is in none of the fonts: “Shipped from 서울 to Austin” (2 places). Write it in Latin letters.',
    ]);
  });

  it('is refused where a right-to-left script would come out in the wrong order', async () => {
    expect(await messages([aParagraph('Dear שלום')])).toContainEqual(
      expect.stringMatching(/^U\+05E9 ש belongs to a right-to-left script/),
    );
    expect(await messages([aParagraph('مرحبا')])).toContainEqual(expect.stringContaining('U+0645'));
  });

  it('is refused for private-use characters and halves of surrogate pairs', async () => {
    expect(await messages([aParagraph('a\ue000b'), aParagraph('c\ud800d')])).toEqual([
      'U+E000 is in none of the fonts: “a\ue000b”. Write it in Latin letters.',
      'U+D800 is in none of the fonts: “c\ufffdd”. Write it in Latin letters.',
    ]);
  });
});

describe('text that can be printed', () => {
  it('takes symbols from the second font', async () => {
    const { bytes } = await renderPdf(aDocument([aParagraph('a → b ✓ c ≥ d')]), testFonts());
    expect((await readPdf(bytes)).outline.replace(/\s+/g, ' ')).toContain('P: a → b ✓ c ≥ d');
  });

  it('loses control characters, keeps line breaks, and composes accents', async () => {
    const { bytes } = await renderPdf(
      aDocument([aParagraph('a\tb\u0000\u0007c\u0085\ne\u0301\ufeff')]),
      testFonts(),
    );
    const page = (await readPdf(bytes)).pages[0];
    expect(page).toMatch(/a bc\s+é/);
  });

  it('keeps words that name what every object has', async () => {
    const { bytes } = await renderPdf(aDocument([aParagraph('constructor __proto__ toString')]), testFonts());
    expect((await readPdf(bytes)).pages[0]).toContain('constructor __proto__ toString');
  });
});
