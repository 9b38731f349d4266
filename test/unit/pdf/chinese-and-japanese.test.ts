import { describe, expect, it } from '@jest/globals';
import { cutWords } from '../../../src/pdf/cut-words.js';
import { openFonts } from '../../../src/pdf/open-fonts.js';
import { renderPdf } from '../../../src/pdf/render-pdf.js';
import { aDocument, aHeading, aParagraph, plain } from '../../support/pdf-content.js';
import { FONT_FILES, testFonts } from '../../support/pdf-fonts.js';
import { readPdf } from '../../support/pdf-reading.js';

const pageOf = async (text: string): Promise<string> =>
  (await readPdf((await renderPdf(aDocument([aParagraph(text)]), testFonts())).bytes)).pages[0] ?? '';

describe('Chinese and Japanese words', () => {
  it.each([
    ['a Japanese firm', '株式会社さくら雑貨・ノベルティ（大阪）'],
    ['a Chinese firm, simplified', '深圳市华强北电子有限公司'],
    ['a Chinese firm, traditional', '臺灣龍骨國際貿易'],
    ['half-width kana', 'ﾉﾍﾞﾙﾃｨ'],
    ['signs for firms', '㈱サン㍿'],
    ['ideographs that look like radicals', '一人山日月木水火金門食'],
  ])('of %s are printed, and copied out as they were written', async (_, name) => {
    expect((await pageOf(`We are ${name} of Osaka.`)).replaceAll(/ +/g, ' ')).toContain(
      `We are ${name} of Osaka.`,
    );
  });

  it.each([
    ['a radical', '⼀⼈', '一人'],
    ['a compatibility ideograph', '\ufa10\ufa1e', '塚羽'],
    ['a wide blank', '株式会社\u3000さくら', '株式会社 さくら'],
  ])('with %s are printed as the ordinary characters', async (_, written, printed) => {
    expect((await pageOf(written)).replaceAll(/\s+/g, ' ')).toContain(printed);
  });

  it('hold every character of the Japanese and the Chinese national sets', () => {
    const { parsed } = testFonts();
    const lacking = ['shift_jis', 'gbk', 'big5'].flatMap((encoding) => {
      const decoder = new TextDecoder(encoding);
      const pairs = Array.from({ length: 0x7e * 0xbf }, (__, at) =>
        decoder.decode(Uint8Array.of(0x81 + Math.floor(at / 0xbf), 0x40 + (at % 0xbf))).normalize('NFC'),
      );
      return pairs.filter(
        (one) =>
          /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(one) &&
          !parsed.cjk.hasGlyphForCodePoint(one.codePointAt(0) ?? 0),
      );
    });
    expect(lacking).toEqual([]);
  });

  it('may end a line after any sign, but no line begins with a closing mark or ends with an opening one', () => {
    expect(cutWords('「大阪」、テスト。USPS用ー')).toEqual([
      '「大',
      '阪」、',
      'テ',
      'ス',
      'ト。',
      'USPS用ー',
    ]);
    expect(cutWords('東京 and 大阪, Ltd')).toEqual(['東', '京 ', 'and ', '大', '阪, ', 'Ltd']);
  });

  it('keep to their column however long they are', async () => {
    const { bytes } = await renderPdf(
      aDocument([aParagraph('当店は封筒を発送しました。'.repeat(40))]),
      testFonts(),
    );
    const reading = await readPdf(bytes);
    expect(reading.rightmost).toBeLessThanOrEqual(540.5);
    expect(reading.outline.replaceAll(/\s+/g, '')).toContain('当店は封筒を発送しました。'.repeat(40));
  });

  it('are printed in headings, links and bold, within Latin text of its own face', async () => {
    const content = aDocument([
      aHeading(1, 'Appeal of 大阪商店'),
      {
        type: 'paragraph',
        inlines: [...plain('See '), { text: '東京 shop', link: 'https://example.com/', bold: true }],
      },
    ]);
    const reading = await readPdf((await renderPdf(content, testFonts())).bytes);
    expect(reading.bookmarks.map(({ title }) => title)).toEqual(['Appeal of 大阪商店']);
    expect(reading.links[0]?.words).toBe('東京 shop');
  });
});

describe('the large font', () => {
  const opening = () => {
    let opened = 0;
    const fonts = openFonts({
      ...FONT_FILES,
      cjk: () => {
        opened += 1;
        return FONT_FILES.cjk();
      },
    });
    return { fonts, times: () => opened };
  };

  it('is opened when a text needs it, and once', async () => {
    const { fonts, times } = opening();
    await renderPdf(aDocument([aParagraph('Größe → ✓ “quoted” ½ Київ')]), fonts);
    await renderPdf(aDocument([aParagraph('한국 😶‍🌫️')]), fonts).catch(() => undefined);
    expect(times()).toBe(0);
    await renderPdf(aDocument([aParagraph('大阪')]), fonts);
    await renderPdf(aDocument([aParagraph('東京')]), fonts);
    expect(times()).toBe(1);
  });

  it('leaves no trace in a document that does not need it', async () => {
    const { fonts } = opening();
    const bytesOf = async (text: string): Promise<Buffer> =>
      Buffer.from((await renderPdf(aDocument([aParagraph(text)]), fonts)).bytes);
    const before = await bytesOf('Plain words.');
    const name = await bytesOf('大阪 plain words.');
    expect((await bytesOf('Plain words.')).equals(before)).toBe(true);
    expect((await bytesOf('大阪 plain words.')).equals(name)).toBe(true);
    expect([before, name].map((file) => file.includes('NotoSansSC'))).toEqual([false, true]);
  });
});
