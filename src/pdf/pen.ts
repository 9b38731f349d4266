import type { Mark } from './band.js';
import { gatherOperators } from './gather-operators.js';
import { openLettering } from './lettering.js';
import type { Fragment } from './line.js';
import type { PdfDocument, PdfImage } from './pdfkit-door.js';

/** Draws on the current page of a document, remembering its ink so that it is set only when it changes. */
export interface Pen {
  /** Begins a page, on which nothing is set yet. */
  readonly newPage: () => void;
  /** Ends the last page. */
  readonly endPage: () => void;
  readonly text: (fragment: Fragment, x: number, baseline: number, ink: string) => void;
  readonly mark: (mark: Mark, x: number, y: number) => void;
  /** Draws what says nothing to a reader who cannot see it. Never call it inside an element: it would close it. */
  readonly artifact: (type: 'Pagination' | 'Layout', draw: () => void) => void;
}

/** A pen for a document. */
export function openPen(doc: PdfDocument): Pen {
  const writePage = gatherOperators(doc);
  const lettering = openLettering(doc);
  const images = new Map<Uint8Array, PdfImage>();
  let filled = '';
  let stroked = '';
  const fillInk = (ink: string): void => {
    if (filled !== ink) doc.fillColor(ink);
    filled = ink;
  };
  const strokeInk = (ink: string): void => {
    if (stroked !== ink) doc.strokeColor(ink);
    stroked = ink;
  };
  const imageOf = (bytes: Uint8Array): PdfImage => {
    const known = images.get(bytes) ?? doc.openImage(bytes);
    images.set(bytes, known);
    return known;
  };
  return {
    newPage: () => {
      writePage();
      doc.addPage();
      filled = '';
      stroked = '';
    },
    endPage: writePage,
    text: (fragment, x, baseline, ink) => {
      if (fragment.text === '') return;
      fillInk(ink);
      lettering.show(fragment, x, baseline);
    },
    mark: (mark, x, y) => {
      if (mark.kind === 'line') {
        strokeInk(mark.ink);
        drawLine(doc, mark, x, y);
        return;
      }
      if (mark.kind === 'rule') {
        strokeInk(mark.ink);
        doc.lineWidth(mark.weight);
        if (mark.dashed === true) doc.dash(3, { space: 2.2 });
        doc.moveTo(x + mark.from[0], y + mark.from[1]);
        doc.lineTo(x + mark.to[0], y + mark.to[1]);
        doc.stroke();
        if (mark.dashed === true) doc.undash();
        return;
      }
      if (mark.kind === 'picture') {
        const { width, height } = mark;
        doc.image(imageOf(mark.bytes), x + mark.x, y + mark.y, { width, height });
        return;
      }
      if (mark.fill !== undefined) {
        fillInk(mark.fill);
        doc.rect(x + mark.x, y + mark.y, mark.width, mark.height);
        doc.fill();
      }
      if (mark.outline !== undefined) {
        strokeInk(mark.outline);
        doc.lineWidth(0.5);
        doc.rect(x + mark.x, y + mark.y, mark.width, mark.height);
        doc.stroke();
      }
    },
    artifact: (type, draw) => {
      doc.markContent('Artifact', { type });
      draw();
      doc.endMarkedContent();
    },
  };
}

/** A line through points; round joins keep sharp turns from running out into spikes. */
function drawLine(doc: PdfDocument, line: Extract<Mark, { kind: 'line' }>, x: number, y: number): void {
  doc.lineWidth(line.weight);
  doc.lineJoin('round');
  if (line.dash !== undefined) doc.dash(line.dash[0], { space: line.dash[1] });
  for (const [i, [px, py]] of line.points.entries())
    if (i === 0) doc.moveTo(x + px, y + py);
    else doc.lineTo(x + px, y + py);
  doc.stroke();
  if (line.dash !== undefined) doc.undash();
  doc.lineJoin('miter');
}
