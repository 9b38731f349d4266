/** How a report's bytes spell its text, each by the name that the case file and messages give it. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'macintosh',
] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** Other names that programs print for the same thing, without their hyphens and underscores. */
const ALSO: Readonly<Record<string, Encoding>> = {
  utf8bom: 'utf-8',
  unicode: 'utf-16le',
  utf16: 'utf-16le',
  ascii: 'windows-1252',
  ansi: 'windows-1252',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
  cp1252: 'windows-1252',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  windows31j: 'shift_jis',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  macroman: 'macintosh',
};

const bare = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, '');

/** The encoding that a name means, however it is spelled; null where no encoding is called so. */
export function encodingOf(name: string): Encoding | null {
  const word = bare(name);
  return (
    ENCODINGS.find((one) => bare(one) === word) ?? (Object.hasOwn(ALSO, word) ? (ALSO[word] ?? null) : null)
  );
}
