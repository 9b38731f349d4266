import type { DocumentContent } from '../model/block.js';
import { openBookmarks } from './bookmarks.js';
import { layOut } from './lay-out.js';
import { openDocument } from './open-document.js';
import type { Fonts } from './open-fonts.js';
import { paintFooter, paintWatermark } from './page-furniture.js';
import { paintPage } from './paint-page.js';
import type { PdfDocument } from './pdfkit-door.js';
import { openPen } from './pen.js';
import { openStructureTree } from './structure-tree.js';

/** A finished PDF and how many pages it has. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A document that is set and broken into pages, but not drawn yet: so far it has taken less than half of the time. */
export interface SetPdf {
  readonly pages: number;
  /** Draws it; once, for a document that is drawn is closed. */
  readonly draw: () => Promise<RenderedPdf>;
}

/**
 * Sets a document and breaks it into pages. Throws AppealError('text-unprintable') with every character that no font holds.
 */
export function setPdf(content: DocumentContent, fonts: Fonts): SetPdf {
  const doc = openDocument(content);
  const { sheet, pages, furniture, root, done } = layOut(doc, content, fonts);
  done();
  const draw = async (): Promise<RenderedPdf> => {
    const bytes = collectBytes(doc);
    const pen = openPen(doc);
    const tree = openStructureTree(doc, root);
    const bookmarks = openBookmarks(doc);
    pages.forEach((page, i) => {
      pen.newPage();
      paintWatermark(doc, pen, sheet, furniture);
      bookmarks.add(page);
      paintPage(doc, pen, tree, page, sheet);
      paintFooter(pen, sheet, furniture, i + 1, pages.length);
    });
    pen.endPage();
    tree.end();
    doc.end();
    return { bytes: await bytes, pages: pages.length };
  };
  return { pages: pages.length, draw };
}

/**
 * Sets, breaks into pages and draws a document as a tagged PDF. Same content, same bytes: every date in the file is the
 * document's own. Throws AppealError('text-unprintable') with every character that no font holds, before drawing.
 */
export async function renderPdf(content: DocumentContent, fonts: Fonts): Promise<RenderedPdf> {
  return setPdf(content, fonts).draw();
}

function collectBytes(doc: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
