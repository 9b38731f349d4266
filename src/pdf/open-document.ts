import type { DocumentContent } from '../model/block.js';
import { makeConforming } from './conformance.js';
import { normaliseLine } from './normalise-text.js';
import { type Archive, openPdfDocument, type PdfDocument } from './pdfkit-door.js';
import { sheetOf } from './sheet.js';

/** Opens the PDF of a document, still without pages. */
export function openDocument(content: DocumentContent, archive: Archive = 'PDF/A-3a'): PdfDocument {
  const { width, height } = sheetOf(content.paper);
  const day = new Date(`${content.date}T00:00:00Z`);
  const info = {
    Title: normaliseLine(content.title),
    Author: normaliseLine(content.author),
    Subject: normaliseLine(content.subject),
    Creator: 'vtr-appeal',
    CreationDate: day,
    ModDate: day,
  };
  const doc = openPdfDocument({ size: [width, height], lang: content.language, archive, info });
  makeConforming(doc);
  return doc;
}
