import { FACES, type Face } from './face.js';
import type { Fonts } from './open-fonts.js';
import { hasLayoutCache, type PdfDocument, type PdfFont } from './pdfkit-door.js';
import { shapeNumber } from './shape-number.js';
import type { Measure } from './typesetter.js';

/** Measures words as pdfkit will draw them. */
export interface Measuring {
  readonly width: Measure;
  /** Says that the document is drawn, so that the shared caches know how many words it used. */
  readonly done: () => void;
}

/**
 * Gives a document the parsed fonts with their shared layout caches. Traps: each font goes under one name only, or pdfkit
 * opens it again at every change of font; and the cache is a private field, without which letters take twice as long.
 * The face for CJK is opened with its first word.
 */
export function openMeasure(doc: PdfDocument, fonts: Fonts): Measuring {
  const caches = fonts.caches.take();
  const known = new Map<Face, { readonly font: PdfFont; readonly widths: Map<string, number> }>();
  const open = (face: Face): { readonly font: PdfFont; readonly widths: Map<string, number> } => {
    doc.registerFont(face, fonts.parsed[face]);
    doc.font(face, 1);
    const font = doc._font;
    if (!hasLayoutCache(font)) throw new Error('pdfkit fonts no longer have a layoutCache to share.');
    font.layoutCache = caches[face];
    const opened = { font, widths: new Map<string, number>() };
    known.set(face, opened);
    return opened;
  };
  for (const face of FACES) if (face !== 'cjk') open(face);
  return {
    width: (face, text) => {
      const measured = known.get(face) ?? open(face);
      const before = measured.widths.get(text);
      if (before !== undefined) return before;
      shapeNumber(text, caches[face], (sign) => measured.font.widthOfString(sign, 1));
      const width = measured.font.widthOfString(text, 1);
      measured.widths.set(text, width);
      return width;
    },
    done: () => fonts.caches.note([...known.values()].reduce((words, { widths }) => words + widths.size, 0)),
  };
}
