import { create, type Font } from 'fontkit';
import { isCjk } from './cjk-characters.js';
import type { Face } from './face.js';
import { type LayoutCaches, openLayoutCaches } from './layout-caches.js';

/** The bytes of the font files (TTF, OTF, WOFF or WOFF2). That for CJK is large, and read only when a text needs it. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
  readonly symbols: Uint8Array;
  readonly cjk: () => Uint8Array;
}

/** Parsed fonts and their shared caches. Open them once in a process: parsing again costs 120 ms a document. */
export interface Fonts {
  readonly parsed: Readonly<Record<Face, ParsedFont>>;
  readonly caches: LayoutCaches;
}

/** A parsed font, as far as this stage looks into it; pdfkit takes it whole. */
export interface ParsedFont {
  readonly postscriptName: string;
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** Parses each font file once, for all documents of the process. */
export function openFonts(files: FontFiles): Fonts {
  let cjk: Font | undefined;
  return {
    parsed: {
      regular: openFont(files.regular),
      bold: openFont(files.bold),
      italic: openFont(files.italic),
      boldItalic: openFont(files.boldItalic),
      symbols: openFont(files.symbols),
      get cjk() {
        cjk ??= openFont(files.cjk(), isCjkLetter);
        return cjk;
      },
    },
    caches: openLayoutCaches(),
  };
}

/**
 * Trap: fontkit remembers a glyph with the characters it was *first* met as, and pdfkit meets the parts of a composite
 * glyph (the e of é) as no characters at all. In a shared font a later document would then lose its e when text is copied
 * out. So every glyph is met here first, as its own character; the Latin ligatures alone are left out, for they are met
 * as their letters (see normaliseText).
 */
function openFont(bytes: Uint8Array, isMet = isNoLigature): Font {
  const font = create(bytes);
  for (const codePoint of font.characterSet) if (isMet(codePoint)) font.glyphForCodePoint(codePoint);
  return font;
}

const isNoLigature = (codePoint: number): boolean => codePoint < 0xfb00 || codePoint > 0xfb06;

/**
 * Trap: one glyph of a CJK font serves a radical and its ideograph (U+2F00 and U+4E00), or the dots · and ・. It is met as what
 * the face is opened for, so that a name copied out of the PDF is the name that was written.
 */
const isCjkLetter = (codePoint: number): boolean => codePoint >= 0x3000 && isCjk(codePoint);
