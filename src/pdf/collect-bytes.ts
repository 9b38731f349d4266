import { bytesOfLines } from './bytes-of-lines.js';
import type { PdfDocument } from './pdfkit-door.js';

/**
 * Collects the bytes of a document, and gives them once it has ended. Trap: pdfkit makes bytes of every line by itself and
 * sends each through a stream, some ten thousand in a letter; here lines become bytes together.
 */
export function collectBytes(doc: PdfDocument): Promise<Uint8Array> {
  const written = doc.read();
  const chunks: Uint8Array[] = written === null ? [] : [written];
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) chunks.push(bytesOfLines(lines));
    lines = [];
  };
  doc._write = (part) => {
    if (typeof part === 'string') {
      lines.push(part);
      doc._offset += part.length + 1;
    } else {
      flush();
      chunks.push(part);
      doc._offset += part.length;
    }
  };
  return new Promise((resolve, reject) => {
    doc.on('end', () => {
      flush();
      resolve(new Uint8Array(Buffer.concat(chunks)));
    });
    doc.on('error', reject);
    doc.resume();
  });
}
