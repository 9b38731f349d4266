import type { DocumentContent } from '../model/block.js';
import { attachFile } from './attach-file.js';
import { drawDocument } from './draw-document.js';
import { openDocument } from './open-document.js';
import type { Fonts } from './open-fonts.js';
import type { RenderedPdf } from './rendered-pdf.js';

/**
 * Renders a document with its attachments as PDF/A-3a and PDF/UA-1. Same content, same bytes: every date in the file is the document's own.
 * @throws AppealError `text-unprintable` with every character that no font holds, before anything is drawn.
 */
export async function renderPdf(content: DocumentContent, fonts: Fonts): Promise<RenderedPdf> {
  const doc = openDocument(content);
  for (const file of content.attachments ?? []) attachFile(doc, file, content.date);
  return drawDocument(doc, content, fonts);
}
