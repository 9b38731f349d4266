const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: "'",
  lsquo: "'",
  ndash: '-',
  mdash: '-',
  bull: '-',
};

function decodeEntity(whole: string, name: string): string {
  const known = name.toLowerCase();
  if (Object.hasOwn(ENTITIES, known)) return ENTITIES[known] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return name.startsWith('#') && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** What a saved mail writes for the bytes of UTF-8, such as `=E2=80=93`. */
function decodeQuoted(text: string): string {
  if (!/^content-transfer-encoding:\s*quoted-printable/im.test(text)) return text;
  return text
    .replaceAll(/=[ \t]*\n/g, '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) =>
      new TextDecoder().decode(
        Uint8Array.from(bytes.slice(1).split('='), (byte) => Number.parseInt(byte, 16)),
      ),
    );
}

/**
 * The words of a notice without what mail programs and browsers leave about them: tags, entities, marks of quotation at the
 * head of a line, curly quotes and dashes, wide and invisible spaces. Lines stay lines.
 */
export function plainNotice(text: string): string {
  return decodeQuoted(text.replaceAll(/\r\n?/g, '\n'))
    .replaceAll(/<(?:style|script)\b[^<>]*>[^<]*<\/(?:style|script)>/gi, ' ')
    .replaceAll(/<(?:br|\/?p|\/?div|\/?li|\/?tr|\/?h\d)\b[^<>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
    .replaceAll(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/gi, decodeEntity)
    .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replaceAll(/[\u2018\u2019\u02BC\u0060\u00B4\uFFFD]/g, "'")
    .replaceAll(/[\u201C\u201D]/g, '"')
    .replaceAll(/[\u2010-\u2015\u2022\u25CF\u00B7]/g, '-')
    .replaceAll(/^[ \t]*(?:>[ \t]?)+/gm, '')
    .replaceAll(/[^\S\n]+/g, ' ');
}
