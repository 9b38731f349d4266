import type { Mark } from './band.js';
import { gatherOperators } from './gather-operators.js';
import { type Lettering, openLettering, showFragment } from './lettering.js';
import type { Fragment } from './line.js';
import type { PdfDocument, PdfImage } from './pdfkit-door.js';

/** Draws on the current page of a document, remembering its inks so that they are set only when they change. */
export interface Pen {
  readonly doc: PdfDocument;
  readonly lettering: Lettering;
  /** Writes to the page what was drawn on it. */
  readonly writePage: () => void;
  readonly images: Map<Uint8Array, PdfImage>;
  /** What shapes and letters are filled with, and lines drawn with; nothing is set yet where they are empty. */
  filled: string;
  stroked: string;
}

/** A pen for a document. */
export function openPen(doc: PdfDocument): Pen {
  const lettering = openLettering(doc);
  return { doc, lettering, writePage: gatherOperators(doc), images: new Map(), filled: '', stroked: '' };
}

/** Begins a page, on which nothing is set yet. The last page ends with `writePage`. */
export function beginPage(pen: Pen): void {
  pen.writePage();
  pen.doc.addPage();
  pen.filled = '';
  pen.stroked = '';
}

/** Draws what says nothing to a reader who cannot see it. Never call it inside an element: it would close it. */
export function drawArtifact({ doc }: Pen, type: 'Pagination' | 'Layout', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

/** Draws a piece of text from its left end. */
export function drawText(pen: Pen, fragment: Fragment, { x, baseline }: TextPlace, ink: string): void {
  if (fragment.text === '') return;
  fillInk(pen, ink);
  showFragment(pen.lettering, fragment, x, baseline);
}

interface TextPlace {
  readonly x: number;
  readonly baseline: number;
}

/** Draws a mark from the left top of its band. */
export function drawMark(pen: Pen, mark: Mark, x: number, y: number): void {
  const { doc } = pen;
  if (mark.kind === 'line') {
    strokeInk(pen, mark.ink);
    drawLine(doc, mark, x, y);
    return;
  }
  if (mark.kind === 'rule') {
    strokeInk(pen, mark.ink);
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
    doc.image(imageOf(pen, mark.bytes), x + mark.x, y + mark.y, { width, height });
    return;
  }
  if (mark.fill !== undefined) {
    fillInk(pen, mark.fill);
    doc.rect(x + mark.x, y + mark.y, mark.width, mark.height);
    doc.fill();
  }
  if (mark.outline !== undefined) {
    strokeInk(pen, mark.outline);
    doc.lineWidth(0.5);
    doc.rect(x + mark.x, y + mark.y, mark.width, mark.height);
    doc.stroke();
  }
}

function fillInk(pen: Pen, ink: string): void {
  if (pen.filled !== ink) pen.doc.fillColor(ink);
  pen.filled = ink;
}

function strokeInk(pen: Pen, ink: string): void {
  if (pen.stroked !== ink) pen.doc.strokeColor(ink);
  pen.stroked = ink;
}

function imageOf({ doc, images }: Pen, bytes: Uint8Array): PdfImage {
  const known = images.get(bytes) ?? doc.openImage(bytes);
  images.set(bytes, known);
  return known;
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
