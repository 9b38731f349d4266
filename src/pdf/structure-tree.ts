import type { PdfDocument, PdfElement, PdfElementOptions } from './pdfkit-door.js';
import type { Tag } from './tag.js';

/** The structure tree of a document, grown as its elements are drawn. */
export interface StructureTree {
  /** The element of a tag, made real with all above it when first asked for. `bbox` is noted for figures. */
  readonly elementOf: (tag: Tag, bbox?: PdfElementOptions['bbox']) => PdfElement;
  /** Ends every element. Nothing can be drawn under them afterwards. */
  readonly end: () => void;
}

/** Grows a structure tree under its root. */
export function openStructureTree(doc: PdfDocument, root: Tag): StructureTree {
  const elements = new Map<Tag, PdfElement>();
  const rootElement = doc.struct(root.role, {});
  doc.addStructure(rootElement);
  elements.set(root, rootElement);
  const elementOf = (tag: Tag, bbox?: PdfElementOptions['bbox']): PdfElement => {
    const known = elements.get(tag);
    if (known) return known;
    const element = doc.struct(tag.role, {
      ...(tag.alt === undefined ? {} : { alt: tag.alt }),
      ...(tag.scope === undefined ? {} : { scope: tag.scope }),
      ...(bbox === undefined ? {} : { bbox }),
    });
    // pdfkit writes no ListNumbering, without which readers do not say whether a list is numbered.
    if (tag.numbering !== undefined) element.dictionary.data.A = { O: 'List', ListNumbering: tag.numbering };
    elementOf(tag.parent ?? root).add(element);
    elements.set(tag, element);
    return element;
  };
  return { elementOf, end: () => rootElement.end() };
}
