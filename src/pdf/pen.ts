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
  const inking: Inking = { doc, images: new Map(), filled: '', stroked: '' };
  return {
    newPage: () => {
      writePage();
      doc.addPage();
      inking.filled = '';
      inking.stroked = '';
    },
    endPage: writePage,
    text: (fragment, x, baseline, ink) => {
      if (fragment.text === '') return;
      fillInk(inking, ink);
      lettering.show(fragment, x, baseline);
    },
    mark: (mark, x, y) => drawMark(inking, mark, x, y),
    artifact: (type, draw) => {
      doc.markContent('Artifact', { type });
      draw();
      doc.endMarkedContent();
    },
  };
}

/** The inks that are set on the current page, and the pictures that the document holds. */
interface Inking {
  readonly doc: PdfDocument;
  readonly images: Map<Uint8Array, PdfImage>;
  filled: string;
  stroked: string;
}

function fillInk(inking: Inking, ink: string): void {
  if (inking.filled !== ink) inking.doc.fillColor(ink);
  inking.filled = ink;
}

function strokeInk(inking: Inking, ink: string): void {
  if (inking.stroked !== ink) inking.doc.strokeColor(ink);
  inking.stroked = ink;
}

function imageOf({ doc, images }: Inking, bytes: Uint8Array): PdfImage {
  const known = images.get(bytes) ?? doc.openImage(bytes);
  images.set(bytes, known);
  return known;
}

function drawMark(inking: Inking, mark: Mark, x: number, y: number): void {
  const { doc } = inking;
  if (mark.kind === 'line') {
    strokeInk(inking, mark.ink);
    drawLine(doc, mark, x, y);
    return;
  }
  if (mark.kind === 'rule') {
    strokeInk(inking, mark.ink);
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
    doc.image(imageOf(inking, mark.bytes), x + mark.x, y + mark.y, { width, height });
    return;
  }
  if (mark.fill !== undefined) {
    fillInk(inking, mark.fill);
    doc.rect(x + mark.x, y + mark.y, mark.width, mark.height);
    doc.fill();
  }
  if (mark.outline !== undefined) {
    strokeInk(inking, mark.outline);
    doc.lineWidth(0.5);
    doc.rect(x + mark.x, y + mark.y, mark.width, mark.height);
    doc.stroke();
  }
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
