import type { DocumentContent } from '../model/block.js';
import { openBookmarks } from './bookmarks.js';
import { composeDocument } from './compose-document.js';
import { makeConforming } from './conformance.js';
import { openMeasure } from './measure.js';
import { normaliseLine } from './normalise-text.js';
import type { Fonts } from './open-fonts.js';
import { paintFooter, paintWatermark, setFurniture } from './page-furniture.js';
import { paginate } from './paginate.js';
import { paintPage } from './paint-page.js';
import { openPdfDocument, type PdfDocument } from './pdfkit-door.js';
import { openPen } from './pen.js';
import { sheetOf } from './sheet.js';
import { openStructureTree } from './structure-tree.js';
import type { Tag } from './tag.js';
import { openTypesetter } from './typesetter.js';
import { collectUnprintable } from './unprintable.js';

/** A finished PDF and how many pages it has. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Sets, breaks into pages and draws a document as a tagged PDF. Same content, same bytes: every date in the file is the
 * document's own. Throws AppealError('text-unprintable') with every character that no font holds, before drawing.
 */
export async function renderPdf(content: DocumentContent, fonts: Fonts): Promise<RenderedPdf> {
  const sheet = sheetOf(content.paper);
  const doc = openDocument(content, [sheet.width, sheet.height]);
  const bytes = collectBytes(doc);
  const measure = openMeasure(doc, fonts);
  const unprintable = collectUnprintable();
  const covers = (face: keyof Fonts['parsed'], codePoint: number): boolean =>
    fonts.parsed[face].hasGlyphForCodePoint(codePoint);
  const typesetter = openTypesetter(measure.width, covers, unprintable);

  const root: Tag = { role: 'Document', parent: null };
  const [width, height] = [sheet.right - sheet.left, sheet.bottom - sheet.top];
  const body = { typesetter, x: sheet.left, width, height, under: root };
  const furniture = setFurniture(typesetter, sheet, content.footer, content.watermark);
  const pages = paginate(composeDocument(body, content.blocks), sheet.top, sheet.bottom);
  unprintable.check();

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
  measure.done();
  doc.end();
  return { bytes: await bytes, pages: pages.length };
}

function openDocument(content: DocumentContent, size: [number, number]): PdfDocument {
  const day = new Date(`${content.date}T00:00:00Z`);
  const info = {
    Title: normaliseLine(content.title),
    Author: normaliseLine(content.author),
    Subject: normaliseLine(content.subject),
    Creator: 'vtr-appeal',
    CreationDate: day,
    ModDate: day,
  };
  const doc = openPdfDocument({ size, lang: content.language, info });
  makeConforming(doc);
  return doc;
}

function collectBytes(doc: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
