import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AppealError } from '../../src/errors.js';
import type { Block, DocumentContent } from '../../src/model/block.js';
import { normaliseLine } from '../../src/pdf/normalise-text.js';
import { renderPdf } from '../../src/pdf/render-pdf.js';
import { conformanceFaults } from '../support/pdf-conformance.js';
import { aDocument, aHeading, aParagraph, aTable, plain, RATES } from '../support/pdf-content.js';
import { testFonts } from '../support/pdf-fonts.js';

const PRINTED: Readonly<Record<string, fc.Arbitrary<string>>> = {
  markup: fc.constantFrom(
    '<b>',
    '&amp;',
    '"q"',
    '</rdf:li>',
    ']]>',
    '**x**',
    '[a](b)',
    '{{x}}',
    '`',
    ') Tj',
    '\\(',
  ),
  controls: fc.integer({ min: 0, max: 0x9f }).map((code) => String.fromCharCode(code)),
  blanks: fc.constantFrom('\t', '\r\n', '\u2028', '\u00a0', '\u3000', '\u200b', '\u2009', '\u202f', '\v'),
  invisible: fc.constantFrom(
    '\u00ad',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u202e',
    '\u2060',
    '\ufeff',
    '\ufe0f',
    '\u034f',
  ),
  'very long words': fc.integer({ min: 50, max: 160 }).map((length) => 'Wx-8/'.repeat(length / 4)),
  'combining marks': fc.constantFrom(
    'e\u0301',
    'n\u0303\u0323',
    '\u0301',
    'Z\u0351\u036f\u0488',
    'ạ̈',
    'か\u3099',
  ),
  letters: fc.constantFrom('Größe', 'ﬁ', 'Ωμέγα', 'Київ', 'Việt', '½ → ✓', 'हिन्दी', '①㈱'),
  'Chinese and Japanese': fc.constantFrom(
    '深圳',
    '株式会社',
    '（大阪）',
    '「さくら」',
    'ｶﾞﾗｽ',
    '𠮷',
    '葛󠄀',
    '⼀',
    '塚',
  ),
  'emoji that are signs too': fc.constantFrom('😀', '❤️', '☎️'),
};
const REFUSED: Readonly<Record<string, fc.Arbitrary<string>>> = {
  emoji: fc.constantFrom('👩‍👧', '🇯🇵', '1️⃣', '🧾'),
  'right to left': fc.constantFrom('שלום', 'مرحبا', 'ܫ', '\u{1e900}', 'ﷺ'),
  'missing glyphs': fc.constantFrom(
    '한국',
    'ไทย',
    '𠮷',
    '\u{13000}',
    '\ue000',
    '\uffff',
    '\u0378',
    '\u{10ffff}',
  ),
  'broken pairs': fc.constantFrom('\ud800', '\udc00x', 'a\ud83d'),
};
const textOf = (kinds: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(...Object.values(kinds), fc.constantFrom(' ', 'word ', '12.50')), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.join(''));
const four = (text: fc.Arbitrary<string>): fc.Arbitrary<string[]> =>
  fc.array(text, { minLength: 4, maxLength: 4 });

/** A document that holds texts in every kind of place. */
function holding([a = '', b = '', c = '', d = '']: readonly string[]): DocumentContent {
  const blocks: readonly Block[] = [
    aHeading(1, `One ${a}`),
    { type: 'facts', items: [{ label: b, value: plain(c) }] },
    { type: 'box', title: a, paragraphs: [plain(d)] },
    aParagraph(b),
    {
      type: 'paragraph',
      inlines: [
        { text: a, link: 'https://example.com/' },
        { text: c, bold: true, italic: true },
      ],
    },
    { type: 'list', ordered: true, items: [plain(a), plain(b)] },
    aTable([[c, d]], { caption: b }),
    { type: 'quote', inlines: plain(d), source: plain(a) },
    {
      type: 'chart',
      title: c,
      alt: `Bars. ${d}`,
      scale: RATES,
      bars: [{ label: b, value: 0.5, high: 0.6, display: d, leads: true }],
    },
  ];
  return aDocument(blocks, { title: `T ${a}`, author: b, subject: c, footer: d });
}

const drawn = async (content: DocumentContent): Promise<Uint8Array | AppealError> =>
  renderPdf(content, testFonts()).then(
    ({ bytes }) => bytes,
    (error: unknown) => {
      if (error instanceof AppealError) return error;
      throw error;
    },
  );

/** The failure names a character that stands in the document, with its code point, where it stands, and what to do. */
function expectClear(failure: AppealError | Uint8Array, texts: readonly string[]): void {
  if (!(failure instanceof AppealError)) throw new Error(`it was printed: ${JSON.stringify(texts)}`);
  expect(failure.code).toBe('text-unprintable');
  expect(failure.problems.length).toBeGreaterThan(0);
  const whole = texts.join('\n').normalize('NFC');
  for (const { message } of failure.problems) {
    const [, code = ''] = /^U\+([0-9A-F]{4,6})\b.*: “.*”.*Write it in Latin letters\.$/su.exec(message) ?? [];
    const character = String.fromCodePoint(Number.parseInt(code, 16));
    expect({ message, stands: whole.includes(character) }).toEqual({ message, stands: true });
  }
}

/** Texts that must be printed: what they leave is a conforming PDF. */
async function expectConforming(texts: readonly string[]): Promise<void> {
  const content = holding(texts);
  const result = await drawn(content);
  if (result instanceof AppealError) throw result;
  const promised = { title: normaliseLine(content.title), language: content.language };
  expect(await conformanceFaults(result, promised)).toEqual([]);
}

describe('whatever stands in the texts of a letter', () => {
  it('comes out as a conforming PDF where the fonts hold it', async () => {
    await fc.assert(fc.asyncProperty(four(textOf(PRINTED)), expectConforming), {
      numRuns: 10,
      seed: 7,
      endOnFailure: true,
    });
  });

  it.each(Object.keys(PRINTED))('comes out as a conforming PDF: %s', async (kind) => {
    for (const text of new Set(fc.sample(PRINTED[kind] ?? fc.constant(''), { numRuns: 4, seed: 11 })))
      await expectConforming([`a${text}b`, text, `${text} ${text}`, `x ${text}`]);
  });

  it('is refused with each character that cannot be printed where one of them is anywhere', async () => {
    const anyTexts = fc.tuple(four(textOf(PRINTED)), fc.nat(3), fc.oneof(...Object.values(REFUSED)));
    await fc.assert(
      fc.asyncProperty(anyTexts, async ([texts, at, refused]) => {
        const spoilt = texts.with(at, `${texts[at]} ${refused}`);
        expectClear(await drawn(holding(spoilt)), spoilt);
      }),
      { numRuns: 40, seed: 5, endOnFailure: true },
    );
  });

  it.each(Object.keys(REFUSED))('is refused: %s', async (kind) => {
    for (const text of new Set(fc.sample(REFUSED[kind] ?? fc.constant(''), { numRuns: 12, seed: 11 })))
      expectClear(await drawn(aDocument([aParagraph(`a ${text} b`)])), [text]);
  });
});
