import type { Attachment } from '../model/attachment.js';
import type { PdfDocument } from './pdfkit-door.js';

/**
 * Attaches a file to a document as the data that it rests on (PDF/A-3's associated file, relationship Data), dated as the
 * document is: a day of its own would change the bytes from run to run.
 */
export function attachFile(doc: PdfDocument, file: Attachment, date: string): void {
  const { name, mime, description, bytes } = file;
  const day = new Date(`${date}T00:00:00Z`);
  doc.file(bytes, {
    name,
    type: mime,
    description,
    relationship: 'Data',
    creationDate: day,
    modifiedDate: day,
  });
}
