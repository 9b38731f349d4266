import type { Piece } from './band.js';
import type { Page } from './paginate.js';
import { paintFrames } from './paint-frames.js';
import { type PlacedLine, paintText } from './paint-text.js';
import type { PdfDocument } from './pdfkit-door.js';
import type { Pen } from './pen.js';
import type { Sheet } from './sheet.js';
import type { StructureTree } from './structure-tree.js';
import type { Tag } from './tag.js';

/** What belongs to one element on one page. */
interface Share {
  readonly pieces: { readonly piece: Piece; readonly y: number }[];
  top: number;
  bottom: number;
}

/**
 * Paints the bands of a page: first all rules, frames and repeated heads as artifacts, then each element's share of the
 * page as one marked content. Elements that run over pages get a share on each, so no marked content crosses a page.
 */
export function paintPage(doc: PdfDocument, pen: Pen, tree: StructureTree, page: Page, sheet: Sheet): void {
  pen.artifact('Layout', () => {
    paintFrames(pen, page, sheet);
    for (const { band, y } of page) for (const mark of band.marks) pen.mark(mark, 0, y);
  });
  const repeated = page.filter((placed) => placed.repeated);
  if (repeated.length > 0) {
    pen.artifact('Pagination', () => {
      for (const { band, y } of repeated) for (const piece of band.pieces) paintPiece(pen, piece, y);
    });
  }
  for (const [tag, share] of sharesOf(page)) {
    const bbox = [sheet.left, share.top, sheet.right, share.bottom] as const;
    const element = tree.elementOf(tag, tag.role === 'Figure' ? bbox : undefined);
    const marks = share.pieces.filter(({ piece }) => piece.marks !== undefined);
    if (marks.length > 0) {
      element.add(() => {
        for (const { piece, y } of share.pieces) paintPiece(pen, piece, y);
      });
      continue;
    }
    const lines = share.pieces.flatMap(({ piece, y }): readonly PlacedLine[] =>
      piece.line ? [{ line: piece.line, x: piece.x, baseline: y + piece.baseline, style: piece.style }] : [],
    );
    paintText(doc, pen, element, lines);
  }
}

function sharesOf(page: Page): ReadonlyMap<Tag, Share> {
  const shares = new Map<Tag, Share>();
  for (const { band, y, repeated } of page) {
    if (repeated) continue;
    for (const piece of band.pieces) {
      const share = shares.get(piece.tag) ?? { pieces: [], top: y, bottom: y };
      share.pieces.push({ piece, y });
      share.bottom = Math.max(share.bottom, y + band.height);
      shares.set(piece.tag, share);
    }
  }
  return shares;
}

function paintPiece(pen: Pen, piece: Piece, y: number): void {
  for (const mark of piece.marks ?? []) pen.mark(mark, 0, y);
  let x = piece.x;
  for (const fragment of piece.line?.fragments ?? []) {
    pen.text(fragment, x, y + piece.baseline, piece.style.ink);
    x += fragment.width;
  }
}
