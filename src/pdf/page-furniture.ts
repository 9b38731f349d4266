import type { DocumentContent } from '../model/block.js';
import { breakLines, naturalWidth } from './break-lines.js';
import type { Line, Word } from './line.js';
import { INK, STYLES } from './look.js';
import { normaliseLine } from './normalise-text.js';
import { drawArtifact, drawMark, drawText, type Pen } from './pen.js';
import type { Sheet } from './sheet.js';
import type { Typesetter } from './typesetter.js';

/** What every page carries besides its text. */
export interface Furniture {
  readonly footer: readonly Line[];
  readonly watermark: readonly Word[];
  /** What stands at the head of the first page, at its left and at its right; null: nothing. */
  readonly head: { readonly left: Line; readonly right: Line; readonly ink: string } | null;
  readonly numberOf: (page: number, pages: number) => Line;
}

const STYLE = STYLES.footer;
/** Room for “1234 of 1234”. */
const NUMBER_WIDTH = 70;
/** Between the two sides of the head. */
const GUTTER = 8;
const NOTHING: Line = { fragments: [], width: 0 };
/** A watermark is set at 100 points and turned and shrunk to fit. */
const WATERMARK = { size: 100, leading: 100, ink: INK.watermark, bold: true };

/** Sets head, footer and watermark once for all pages. A footer longer than two lines is cut, and a head after one. */
export function setFurniture(
  typesetter: Typesetter,
  sheet: Sheet,
  { footer, watermark, head, accent }: Pick<DocumentContent, 'footer' | 'watermark' | 'head' | 'accent'>,
): Furniture {
  const set = (text: string, width: number): readonly Line[] =>
    breakLines(typesetter.words([{ text: normaliseLine(text) }], STYLE), width, typesetter.measure);
  const half = (sheet.right - sheet.left) / 2 - GUTTER;
  const line = (text: string): Line => set(text, half)[0] ?? NOTHING;
  return {
    head:
      head === undefined
        ? null
        : { left: line(head.left), right: line(head.right), ink: accent ?? INK.hairline },
    footer: set(footer, sheet.right - sheet.left - NUMBER_WIDTH).slice(0, 2),
    watermark: typesetter.words([{ text: normaliseLine(watermark ?? '') }], WATERMARK),
    numberOf: (page, pages) => set(`${page} of ${pages}`, NUMBER_WIDTH)[0] ?? NOTHING,
  };
}

/** Prints the watermark; first of all on a page, so that the text stands over it. */
export function paintWatermark(pen: Pen, sheet: Sheet, furniture: Furniture): void {
  const { doc } = pen;
  const width = naturalWidth(furniture.watermark);
  if (width === 0) return;
  const scale = Math.min(1.5, (Math.hypot(sheet.width, sheet.height) * 0.72) / width);
  const centre: [number, number] = [sheet.width / 2, sheet.height / 2];
  drawArtifact(pen, 'Pagination', () => {
    doc.save();
    doc.rotate((-Math.atan2(sheet.height, sheet.width) * 180) / Math.PI, { origin: centre });
    let x = centre[0] - (width * scale) / 2;
    for (const fragment of furniture.watermark.flatMap((word) => word.fragments)) {
      const scaled = { ...fragment, size: fragment.size * scale };
      drawText(pen, scaled, { x, baseline: centre[1] + 35 * scale }, WATERMARK.ink);
      x += fragment.width * scale;
    }
    doc.restore();
  });
}

function paintLine(pen: Pen, line: Line, left: number, baseline: number): void {
  let x = left;
  for (const fragment of line.fragments) {
    drawText(pen, fragment, { x, baseline }, STYLE.ink);
    x += fragment.width;
  }
}

/** Prints the head of the first page over a thin rule. */
export function paintHead(pen: Pen, sheet: Sheet, { head }: Furniture): void {
  if (head === null) return;
  const { left, right, ink } = head;
  const y = sheet.top - 20;
  drawArtifact(pen, 'Pagination', () => {
    paintLine(pen, left, sheet.left, y - 5);
    paintLine(pen, right, sheet.right - right.width, y - 5);
    drawMark(pen, { kind: 'rule', from: [sheet.left, y], to: [sheet.right, y], weight: 0.6, ink }, 0, 0);
  });
}

/** Prints the footer and the page number under a hairline. */
export function paintFooter(pen: Pen, sheet: Sheet, furniture: Furniture, page: number, pages: number): void {
  const top = sheet.height - 54;
  const number = furniture.numberOf(page, pages);
  drawArtifact(pen, 'Pagination', () => {
    drawMark(
      pen,
      { kind: 'rule', from: [sheet.left, top], to: [sheet.right, top], weight: 0.4, ink: INK.hairline },
      0,
      0,
    );
    for (const [i, line] of furniture.footer.entries())
      paintLine(pen, line, sheet.left, top + 13 + i * STYLE.leading);
    paintLine(pen, number, sheet.right - number.width, top + 13);
  });
}
