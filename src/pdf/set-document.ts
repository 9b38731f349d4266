import type { DocumentContent } from '../model/block.js';
import { openBookmarks } from './bookmarks.js';
import { collectBytes } from './collect-bytes.js';
import { layOut } from './lay-out.js';
import type { Fonts } from './open-fonts.js';
import { paintFooter, paintHead, paintWatermark } from './page-furniture.js';
import { paintPage } from './paint-page.js';
import type { PdfDocument } from './pdfkit-door.js';
import { beginPage, openPen } from './pen.js';
import type { RenderedPdf } from './rendered-pdf.js';
import { openStructureTree } from './structure-tree.js';

/** A document that is set in an open PDF. */
export interface SetDocument {
  readonly pages: number;
  /** Draws it and ends the PDF. */
  readonly draw: () => Promise<RenderedPdf>;
}

/**
 * Sets a document in an open PDF and breaks it into pages, without drawing them.
 * @throws AppealError `text-unprintable` with every character that no font holds.
 */
export function setDocument(doc: PdfDocument, content: DocumentContent, fonts: Fonts): SetDocument {
  const { sheet, pages, furniture, root, done } = layOut(doc, content, fonts);
  done();
  const draw = async (): Promise<RenderedPdf> => {
    const bytes = collectBytes(doc);
    const pen = openPen(doc);
    const tree = openStructureTree(doc, root);
    const bookmarks = openBookmarks(doc);
    pages.forEach((page, i) => {
      beginPage(pen);
      paintWatermark(pen, sheet, furniture);
      if (i === 0) paintHead(pen, sheet, furniture);
      bookmarks.add(page);
      paintPage(pen, tree, page, sheet);
      paintFooter(pen, sheet, furniture, i + 1, pages.length);
    });
    pen.writePage();
    tree.end();
    doc.end();
    return { bytes: await bytes, pages: pages.length };
  };
  return { pages: pages.length, draw };
}
