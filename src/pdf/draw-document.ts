import type { DocumentContent } from '../model/block.js';
import { openBookmarks } from './bookmarks.js';
import { layOut } from './lay-out.js';
import type { Fonts } from './open-fonts.js';
import { paintFooter, paintHead, paintWatermark } from './page-furniture.js';
import { paintPage } from './paint-page.js';
import type { PdfDocument } from './pdfkit-door.js';
import { openPen } from './pen.js';
import type { RenderedPdf } from './rendered-pdf.js';
import { openStructureTree } from './structure-tree.js';

/**
 * Sets a document, breaks it into pages, draws them into an open PDF and ends it.
 * @throws AppealError `text-unprintable` with every character that no font holds, before anything is drawn.
 */
export async function drawDocument(
  doc: PdfDocument,
  content: DocumentContent,
  fonts: Fonts,
): Promise<RenderedPdf> {
  const bytes = collectBytes(doc);
  const { sheet, pages, furniture, root, done } = layOut(doc, content, fonts);

  const pen = openPen(doc);
  const tree = openStructureTree(doc, root);
  const bookmarks = openBookmarks(doc);
  pages.forEach((page, i) => {
    pen.newPage();
    paintWatermark(doc, pen, sheet, furniture);
    if (i === 0) paintHead(pen, sheet, furniture);
    bookmarks.add(page);
    paintPage(doc, pen, tree, page, sheet);
    paintFooter(pen, sheet, furniture, i + 1, pages.length);
  });
  pen.endPage();
  tree.end();
  done();
  doc.end();
  return { bytes: await bytes, pages: pages.length };
}

function collectBytes(doc: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
