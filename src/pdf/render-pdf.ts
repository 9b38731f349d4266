import type { Attachment } from '../model/attachment.js';
import type { DocumentContent } from '../model/block.js';
import { attachFile } from './attach-file.js';
import { openDocument } from './open-document.js';
import type { Fonts } from './open-fonts.js';
import type { RenderedPdf } from './rendered-pdf.js';
import { setDocument } from './set-document.js';

/** A document that is set and broken into pages, but not drawn yet: so far it has taken less than half of the time. */
export interface SetPdf {
  readonly pages: number;
  /** Draws it with files attached; once, for a document that is drawn is closed. */
  readonly draw: (attachments: readonly Attachment[]) => Promise<RenderedPdf>;
}

/**
 * Sets a document and breaks it into pages.
 * @throws AppealError `text-unprintable` with every character that no font holds.
 */
export function setPdf(content: DocumentContent, fonts: Fonts): SetPdf {
  const doc = openDocument(content);
  const { pages, draw } = setDocument(doc, content, fonts);
  return {
    pages,
    draw: (attachments) => {
      for (const file of attachments) attachFile(doc, file, content.date);
      return draw();
    },
  };
}

/**
 * Renders a document with its attachments as PDF/A-3a and PDF/UA-1. Same content, same bytes: every date in the file is the document's own.
 * @throws AppealError `text-unprintable` with every character that no font holds, before anything is drawn.
 */
export async function renderPdf(content: DocumentContent, fonts: Fonts): Promise<RenderedPdf> {
  return setPdf(content, fonts).draw(content.attachments ?? []);
}
