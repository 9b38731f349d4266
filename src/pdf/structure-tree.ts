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
  const rootElement = doc.struct(root.role, {});
  doc.addStructure(rootElement);
  const grown: Grown = { doc, root, elements: new Map([[root, rootElement]]) };
  return {
    elementOf: (tag, bbox) => grown.elements.get(tag) ?? growElement(grown, tag, bbox),
    end: () => rootElement.end(),
  };
}

/** The elements that are real so far. */
interface Grown {
  readonly doc: PdfDocument;
  readonly root: Tag;
  readonly elements: Map<Tag, PdfElement>;
}

function growElement(grown: Grown, tag: Tag, bbox: PdfElementOptions['bbox']): PdfElement {
  const { doc, root, elements } = grown;
  const element = doc.struct(tag.role, { alt: tag.alt, scope: tag.scope, bbox });
  // pdfkit writes no ListNumbering, without which readers do not say whether a list is numbered.
  if (tag.numbering !== undefined) element.dictionary.data.A = { O: 'List', ListNumbering: tag.numbering };
  const above = tag.parent ?? root;
  (elements.get(above) ?? growElement(grown, above, undefined)).add(element);
  elements.set(tag, element);
  return element;
}
