import { bytesOfLines } from './bytes-of-lines.js';
import type { PdfDocument } from './pdfkit-door.js';

/**
 * Gathers the drawing operators of a page and writes them at once: same bytes, a tenth faster, for pdfkit makes a small
 * array of bytes of every operator. The returned function writes what is gathered; call it before each new page and at
 * the end.
 */
export function gatherOperators(doc: PdfDocument): () => void {
  let operators: string[] = [];
  doc.addContent = (operator) => {
    operators.push(operator);
    return doc;
  };
  return () => {
    if (operators.length > 0) doc.page?.write(bytesOfLines(operators));
    operators = [];
  };
}
