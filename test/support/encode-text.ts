/** The bytes 0x80 to 0x9F of Windows-1252; null where it has no character. */
const HIGH = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** A text in Windows-1252. */
export function toWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const high = HIGH.indexOf(char);
    if (char !== '\0' && high >= 0) return 0x80 + high;
    const code = char.codePointAt(0) ?? 0;
    if (code > 0xff) throw new Error(`no ${char} in Windows-1252`);
    return code;
  });
}

/** Each character that Shift_JIS has, with its bytes. */
function shiftJisTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis');
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(text).length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0xa1; byte < 0xe0; byte++) add(byte);
  for (let first = 0x81; first < 0xf0; first++)
    if (first <= 0x9f || first >= 0xe0) for (let second = 0x40; second < 0xfd; second++) add(first, second);
  return table;
}

const SHIFT_JIS = shiftJisTable();

/** A text in Shift_JIS. */
export function toShiftJis(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      const code = char.codePointAt(0) ?? 0;
      const bytes = code < 0x80 ? [code] : SHIFT_JIS.get(char);
      if (bytes === undefined) throw new Error(`no ${char} in Shift_JIS`);
      return bytes;
    }),
  );
}

/** A text in UTF-16, its bytes in either order, with or without a byte order mark. */
export function toUtf16(text: string, order: 'le' | 'be', withMark: boolean): Uint8Array {
  const bytes = Buffer.from((withMark ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}
