import type { Page } from './paginate.js';
import type { PdfDocument, PdfOutline } from './pdfkit-door.js';

/** Adds the headings of pages to the outline, each under the nearest heading above its level. */
export interface Bookmarks {
  /** Adds those of the page now being drawn. */
  readonly add: (page: Page) => void;
}

/** Bookmarks for a document without any. */
export function openBookmarks(doc: PdfDocument): Bookmarks {
  const above: { readonly level: number; readonly item: PdfOutline }[] = [];
  return {
    add: (page) => {
      for (const { band, y } of page) {
        if (band.bookmark === undefined || band.bookmark.title === '') continue;
        const { level, title } = band.bookmark;
        while ((above.at(-1)?.level ?? 0) >= level) above.pop();
        const parent = above.at(-1)?.item ?? doc.outline;
        // pdfkit writes the left edge as page width minus `left`: this gives 0.
        const left = doc.page?.width ?? 0;
        above.push({
          level,
          item: parent.addItem(title, { fit: false, top: Math.max(0, y - 8), left, expanded: true }),
        });
      }
    },
  };
}
