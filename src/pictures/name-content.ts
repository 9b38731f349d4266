/** What kind of file begins with certain bytes, at a place from its start. */
interface Beginning {
  readonly at: number;
  readonly text: string;
  readonly name: string;
}

const BEGINNINGS: readonly Beginning[] = [
  ...['heic', 'heix', 'hevc', 'mif1', 'msf1'].map((brand) => ({
    at: 4,
    text: `ftyp${brand}`,
    name: 'HEIC (as iPhones save photographs)',
  })),
  { at: 4, text: 'ftypavif', name: 'AVIF' },
  { at: 4, text: 'ftyp', name: 'a film' },
  { at: 8, text: 'WEBP', name: 'WebP' },
  { at: 0, text: 'GIF8', name: 'GIF' },
  { at: 0, text: '%PDF-', name: 'PDF' },
  { at: 0, text: 'BM', name: 'BMP' },
  { at: 0, text: 'II*\0', name: 'TIFF' },
  { at: 0, text: 'MM\0*', name: 'TIFF' },
  { at: 0, text: 'PK\x03\x04', name: 'a ZIP archive' },
  { at: 0, text: '<!DOCTYPE html', name: 'a web page' },
  { at: 0, text: '<html', name: 'a web page' },
];

/** What a file that is neither JPEG nor PNG holds, by its first bytes; null where they are of no kind known here. */
export function nameContent(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  return BEGINNINGS.find(({ at, text }) => start.startsWith(text, at))?.name ?? null;
}
