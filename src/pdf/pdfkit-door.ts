import PDFDocument from 'pdfkit';
import type { Face } from './face.js';
import type { LayoutCache } from './layout-caches.js';
import type { ParsedFont } from './open-fonts.js';

/** One element of the structure tree. A closure added to an attached element is drawn at once, as marked content. */
export interface PdfElement {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: PdfElement | (() => void)): unknown;
  end(): void;
}

export interface PdfElementOptions {
  readonly alt?: string | undefined;
  readonly scope?: 'Column' | 'Row' | undefined;
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number] | undefined;
}

export interface PdfOutline {
  options: Record<string, unknown>;
  addItem(title: string, options: { fit: boolean; top: number; left: number; expanded: boolean }): PdfOutline;
}

/** Where a glyph stands beside the one before, in thousandths of an em. */
export interface GlyphPosition {
  /** To the next glyph, and without kerning. */
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** pdfkit's embedded font. `layoutCache` is private to pdfkit: a test fails loudly if it disappears. */
export interface PdfFont {
  /** Its name in the document. */
  readonly id: string;
  layoutCache: LayoutCache;
  /** The codes of a text's glyphs in the part of the font that the document embeds, which takes in those that are new. */
  encode(text: string): readonly [codes: readonly string[], positions: readonly GlyphPosition[]];
  /** The object by which pages refer to it. */
  ref(): object;
  widthOfString(text: string, size: number): number;
}

/** A JPEG or PNG taken in by pdfkit; drawn more than once, it is still in the file once. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
}

/** The narrow part of pdfkit 0.20.2 this stage uses, typed here because @types/pdfkit lags behind. */
export interface PdfDocument {
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly fonts: Record<string, object>;
    write(operators: Uint8Array): unknown;
  } | null;
  addContent(operator: string): PdfDocument;
  readonly outline: PdfOutline;
  info: Record<string, unknown>;
  readonly _font: PdfFont;
  _addInfo(): void;
  /** Where the next object will begin: what was written so far. */
  _offset: number;
  /** Writes a line, or bytes as they are. */
  _write(part: string | Uint8Array): void;
  /** What was written and not yet taken. */
  read(): Uint8Array | null;
  /** Lets the document tell of its end though nobody takes what is written. */
  resume(): unknown;
  appendXML(xml: string): void;
  addPage(): unknown;
  registerFont(name: Face, font: ParsedFont): unknown;
  font(name: Face, size: number): unknown;
  text(
    text: string,
    x: number,
    y: number,
    options: { lineBreak: false; baseline: 'alphabetic'; textWidth: number; wordCount: number },
  ): unknown;
  link(
    x: number,
    y: number,
    width: number,
    height: number,
    url: string,
    options: { structParent: PdfElement; Contents: object },
  ): unknown;
  struct(role: string, options: PdfElementOptions): PdfElement;
  addStructure(element: PdfElement): unknown;
  markContent(tag: 'Artifact', options: { type: 'Pagination' | 'Layout' }): unknown;
  endMarkedContent(): unknown;
  openImage(bytes: Uint8Array): PdfImage;
  image(
    image: PdfImage,
    x: number,
    y: number,
    size: { readonly width: number; readonly height: number },
  ): unknown;
  file(
    bytes: Uint8Array,
    options: {
      readonly name: string;
      readonly type: string;
      readonly description: string;
      readonly relationship: 'Data';
      readonly creationDate: Date;
      readonly modifiedDate: Date;
    },
  ): unknown;
  save(): unknown;
  restore(): unknown;
  rotate(degrees: number, options: { origin: [number, number] }): unknown;
  moveTo(x: number, y: number): unknown;
  lineTo(x: number, y: number): unknown;
  rect(x: number, y: number, width: number, height: number): unknown;
  lineWidth(points: number): unknown;
  lineJoin(join: 'miter' | 'round'): unknown;
  dash(length: number, options: { space: number }): unknown;
  undash(): unknown;
  stroke(): unknown;
  fill(): unknown;
  fillColor(ink: string): unknown;
  strokeColor(ink: string): unknown;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  end(): void;
}

/** The archive standard that a file follows. PDF/A-1 knows neither attachments nor PDF 1.7. */
export type Archive = 'PDF/A-3a' | 'PDF/A-1a';

/** Opens a tagged pdfkit document without pages. `font: ''` keeps pdfkit from loading Helvetica. */
export function openPdfDocument({
  archive,
  ...options
}: {
  readonly size: [number, number];
  readonly lang: string;
  readonly archive: Archive;
  readonly info: {
    Title: string;
    Author: string;
    Subject: string;
    Creator: string;
    CreationDate: Date;
    ModDate: Date;
  };
}): PdfDocument {
  const doc: object = new PDFDocument({
    ...options,
    margin: 0,
    pdfVersion: archive === 'PDF/A-3a' ? '1.7' : '1.4',
    subset: archive,
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    font: '',
  });
  if (!isPdfDocument(doc))
    throw new Error('pdfkit no longer has the private members this program relies on.');
  return doc;
}

function isPdfDocument(doc: object): doc is PdfDocument {
  return (
    '_font' in doc &&
    '_addInfo' in doc &&
    '_write' in doc &&
    '_offset' in doc &&
    'appendXML' in doc &&
    'outline' in doc
  );
}

/** Whether pdfkit still keeps a layout cache in its fonts (a private field: guarded at run time and by a test). */
export function hasLayoutCache(font: object | null): boolean {
  return font !== null && 'layoutCache' in font && typeof font.layoutCache === 'object';
}
