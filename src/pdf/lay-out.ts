import type { DocumentContent } from '../model/block.js';
import { bindPageNumbers } from './bind-page-numbers.js';
import { composeDocument } from './compose-document.js';
import { coverageOf } from './coverage-of.js';
import { openMeasure } from './measure.js';
import type { Fonts } from './open-fonts.js';
import { type Furniture, setFurniture } from './page-furniture.js';
import { type Page, paginate } from './paginate.js';
import type { PdfDocument } from './pdfkit-door.js';
import { type Sheet, sheetOf } from './sheet.js';
import type { Tag } from './tag.js';
import { openTypesetter } from './typesetter.js';
import { collectUnprintable } from './unprintable.js';

/** A document set and broken into pages, ready to be drawn. */
export interface Layout {
  readonly sheet: Sheet;
  readonly pages: readonly Page[];
  readonly furniture: Furniture;
  /** The element that all others go under. */
  readonly root: Tag;
  /** Says that the document is drawn, so that the shared caches know how many words it used. */
  readonly done: () => void;
}

/**
 * Sets a document and breaks it into pages.
 * @throws AppealError `text-unprintable` with every character that no font holds.
 */
export function layOut(doc: PdfDocument, content: DocumentContent, fonts: Fonts): Layout {
  const sheet = sheetOf(content.paper);
  const measure = openMeasure(doc, fonts);
  const unprintable = collectUnprintable();
  const typesetter = openTypesetter(measure.width, coverageOf(fonts), unprintable);
  const root: Tag = { role: 'Document', parent: null };
  const [width, height] = [sheet.right - sheet.left, sheet.bottom - sheet.top];
  const accent = content.accent ?? null;
  const body = { typesetter, x: sheet.left, width, height, under: root, accent };
  const furniture = setFurniture(typesetter, sheet, content);
  const bands = composeDocument(body, content.blocks);
  const pages = bindPageNumbers(paginate(bands, sheet.top, sheet.bottom));
  unprintable.check();
  return { sheet, pages, furniture, root, done: measure.done };
}
