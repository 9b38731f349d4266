import { breakLines, naturalWidth } from './break-lines.js';
import type { Line, Word } from './line.js';
import { INK, STYLES } from './look.js';
import { normaliseLine } from './normalise-text.js';
import type { PdfDocument } from './pdfkit-door.js';
import type { Pen } from './pen.js';
import type { Sheet } from './sheet.js';
import type { Typesetter } from './typesetter.js';

/** What every page carries besides its text. */
export interface Furniture {
  readonly footer: readonly Line[];
  readonly watermark: readonly Word[];
  readonly numberOf: (page: number, pages: number) => Line;
}

const STYLE = STYLES.footer;
/** Room for “1234 of 1234”. */
const NUMBER_WIDTH = 70;
/** A watermark is set at 100 points and turned and shrunk to fit. */
const WATERMARK = { size: 100, leading: 100, ink: INK.watermark, bold: true };

/** Sets the footer and the watermark once for all pages. A footer longer than two lines is cut. */
export function setFurniture(
  typesetter: Typesetter,
  sheet: Sheet,
  footer: string,
  watermark: string | null,
): Furniture {
  const set = (text: string, width: number): readonly Line[] =>
    breakLines(typesetter.words([{ text: normaliseLine(text) }], STYLE), width, typesetter.measure);
  return {
    footer: set(footer, sheet.right - sheet.left - NUMBER_WIDTH).slice(0, 2),
    watermark: typesetter.words([{ text: normaliseLine(watermark ?? '') }], WATERMARK),
    numberOf: (page, pages) => set(`${page} of ${pages}`, NUMBER_WIDTH)[0] ?? { fragments: [], width: 0 },
  };
}

/** Prints the watermark; first of all on a page, so that the text stands over it. */
export function paintWatermark(doc: PdfDocument, pen: Pen, sheet: Sheet, furniture: Furniture): void {
  const width = naturalWidth(furniture.watermark);
  if (width === 0) return;
  const scale = Math.min(1.5, (Math.hypot(sheet.width, sheet.height) * 0.72) / width);
  const centre: [number, number] = [sheet.width / 2, sheet.height / 2];
  pen.artifact('Pagination', () => {
    doc.save();
    doc.rotate((-Math.atan2(sheet.height, sheet.width) * 180) / Math.PI, { origin: centre });
    let x = centre[0] - (width * scale) / 2;
    for (const fragment of furniture.watermark.flatMap((word) => word.fragments)) {
      pen.text({ ...fragment, size: fragment.size * scale }, x, centre[1] + 35 * scale, WATERMARK.ink);
      x += fragment.width * scale;
    }
    doc.restore();
  });
}

/** Prints the footer and the page number under a hairline. */
export function paintFooter(pen: Pen, sheet: Sheet, furniture: Furniture, page: number, pages: number): void {
  const top = sheet.height - 54;
  const paint = (line: Line, left: number, baseline: number): void => {
    let x = left;
    for (const fragment of line.fragments) {
      pen.text(fragment, x, baseline, STYLE.ink);
      x += fragment.width;
    }
  };
  const number = furniture.numberOf(page, pages);
  pen.artifact('Pagination', () => {
    pen.mark(
      { kind: 'rule', from: [sheet.left, top], to: [sheet.right, top], weight: 0.4, ink: INK.hairline },
      0,
      0,
    );
    for (const [i, line] of furniture.footer.entries()) paint(line, sheet.left, top + 13 + i * STYLE.leading);
    paint(number, sheet.right - number.width, top + 13);
  });
}
