import { FACES, type Face } from './face.js';
import type { LayoutCache } from './layout-caches.js';
import type { Fonts } from './open-fonts.js';
import { hasLayoutCache, type PdfDocument, type PdfFont } from './pdfkit-door.js';
import { shapeAtDigits } from './shape-at-digits.js';
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
  const measured: Measured = { doc, fonts, caches: fonts.caches.take(), faces: new Map() };
  for (const face of FACES) if (face !== 'cjk') openFace(measured, face);
  return {
    width: (face, text) => widthOf(measured, face, text),
    done: () =>
      fonts.caches.note([...measured.faces.values()].reduce((words, { widths }) => words + widths.size, 0)),
  };
}

/** The faces that are open in a document, and the words that were measured in each. */
interface Measured {
  readonly doc: PdfDocument;
  readonly fonts: Fonts;
  readonly caches: Readonly<Record<Face, LayoutCache>>;
  readonly faces: Map<Face, MeasuredFace>;
}

interface MeasuredFace {
  readonly font: PdfFont;
  readonly widths: Map<string, number>;
}

function openFace({ doc, fonts, caches, faces }: Measured, face: Face): MeasuredFace {
  doc.registerFont(face, fonts.parsed[face]);
  doc.font(face, 1);
  const font = doc._font;
  if (!hasLayoutCache(font)) throw new Error('pdfkit fonts no longer have a layoutCache to share.');
  font.layoutCache = caches[face];
  const opened = { font, widths: new Map<string, number>() };
  faces.set(face, opened);
  return opened;
}

function widthOf(measured: Measured, face: Face, text: string): number {
  const { font, widths } = measured.faces.get(face) ?? openFace(measured, face);
  const before = widths.get(text);
  if (before !== undefined) return before;
  shapeAtDigits(text, measured.caches[face], (part) => font.widthOfString(part, 1));
  const width = font.widthOfString(text, 1);
  widths.set(text, width);
  return width;
}
