import type { Piece } from './band.js';
import type { Page } from './paginate.js';
import { paintFrames } from './paint-frames.js';
import { type PlacedLine, paintText } from './paint-text.js';
import { drawArtifact, drawMark, drawText, type Pen } from './pen.js';
import type { Sheet } from './sheet.js';
import type { StructureTree } from './structure-tree.js';
import type { Tag } from './tag.js';

interface PlacedPiece {
  readonly piece: Piece;
  readonly y: number;
}

/** What belongs to one element on one page. */
interface Share {
  readonly pieces: PlacedPiece[];
  top: number;
  bottom: number;
}

/**
 * Paints the bands of a page: first all rules, frames and repeated heads as artifacts, then each element's share of the
 * page as one marked content. Elements that run over pages get a share on each, so no marked content crosses a page.
 */
export function paintPage(pen: Pen, tree: StructureTree, page: Page, sheet: Sheet): void {
  drawArtifact(pen, 'Layout', () => {
    paintFrames(pen, page, sheet);
    paintMarks(pen, page);
  });
  if (page.some(({ repeated }) => repeated)) drawArtifact(pen, 'Pagination', () => paintRepeated(pen, page));
  for (const [tag, { pieces, top, bottom }] of sharesOf(page)) {
    const bbox = [sheet.left, top, sheet.right, bottom] as const;
    const element = tree.elementOf(tag, tag.role === 'Figure' ? bbox : undefined);
    if (pieces.some(({ piece }) => piece.marks !== undefined)) element.add(() => paintPieces(pen, pieces));
    else paintText(pen, element, linesOf(pieces));
  }
}

function paintMarks(pen: Pen, page: Page): void {
  for (const { band, y } of page) for (const mark of band.marks) drawMark(pen, mark, 0, y);
}

function paintRepeated(pen: Pen, page: Page): void {
  for (const { band, y, repeated } of page)
    if (repeated) for (const piece of band.pieces) paintPiece(pen, piece, y);
}

function sharesOf(page: Page): ReadonlyMap<Tag, Share> {
  const shares = new Map<Tag, Share>();
  for (const { band, y, repeated } of page) {
    if (repeated) continue;
    const bottom = y + band.height;
    for (const piece of band.pieces) {
      const share = shares.get(piece.tag);
      if (share === undefined) shares.set(piece.tag, { pieces: [{ piece, y }], top: y, bottom });
      else {
        share.pieces.push({ piece, y });
        share.bottom = Math.max(share.bottom, bottom);
      }
    }
  }
  return shares;
}

function linesOf(pieces: readonly PlacedPiece[]): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (const { piece, y } of pieces) {
    const { line, x, baseline, style } = piece;
    if (line) lines.push({ line, x, baseline: y + baseline, style });
  }
  return lines;
}

function paintPieces(pen: Pen, pieces: readonly PlacedPiece[]): void {
  for (const { piece, y } of pieces) paintPiece(pen, piece, y);
}

function paintPiece(pen: Pen, piece: Piece, y: number): void {
  for (const mark of piece.marks ?? []) drawMark(pen, mark, 0, y);
  let x = piece.x;
  for (const fragment of piece.line?.fragments ?? []) {
    drawText(pen, fragment, { x, baseline: y + piece.baseline }, piece.style.ink);
    x += fragment.width;
  }
}
