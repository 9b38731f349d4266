/** A text with the characters back that the letter cannot print and writes by their number, as `[U+0645]`. */
export function readNamed(text: string): string {
  return text.replaceAll(/\[\s*U\s*\+\s*([0-9A-F]{4,6})\s*\]/g, (named, number: string) => {
    const code = Number.parseInt(number, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : named;
  });
}
