/**
 * The characters for which the CJK face is opened at all, by Unicode's blocks: ideographs with their radicals and
 * extensions, kana, bopomofo, their punctuation, enclosed and compatibility signs, half- and full-width forms. A source of
 * character classes, to stand inside [ ].
 */
export const CJK_CLASS =
  '\\u2e80-\\u2fdf\\u3000-\\u312f\\u31a0-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{1b000}-\\u{1b16f}\\u{20000}-\\u{3ffff}';

const CJK = new RegExp(`^[${CJK_CLASS}]`, 'u');

/** Whether a character is one of them. */
export function isCjk(codePoint: number): boolean {
  return codePoint >= 0x2e80 && CJK.test(String.fromCodePoint(codePoint));
}
