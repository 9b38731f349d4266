import { AppealError } from '../errors.js';
import type { Bookmark, LetterReading } from './letter-reading.js';
import { listQuotes } from './list-quotes.js';
import { type ContentNode, type PageContent, readPage, type TextItem } from './read-page.js';
import { standInForCanvas } from './stand-in-for-canvas.js';

/** More pages than any letter has; each is read whole. */
const MOST_PAGES = 2000;

interface Outline {
  readonly title: string;
  readonly items: readonly Outline[];
}

interface Attached {
  readonly filename: string;
  readonly content: Uint8Array;
}

const bookmarkOf = ({ title, items }: Outline): Bookmark => ({ title, items: items.map(bookmarkOf) });

function refuse(message: string, file: string, cause?: unknown): never {
  throw new AppealError('file-unreadable', [{ message, file }], cause);
}

/**
 * Reads the PDF of a letter as a screen reader would: its text, and what of it is a heading, a quotation, a chart, a foot line.
 * The library is loaded with the first letter read, since nothing else needs it.
 * @param file as named in messages.
 * @throws AppealError `file-unreadable` where it is no PDF, or one of more pages than a letter has.
 */
export async function readLetter(bytes: Uint8Array, file: string): Promise<LetterReading> {
  standInForCanvas();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: true,
  });
  try {
    const doc = await task.promise;
    if (doc.numPages > MOST_PAGES) refuse(`it has ${doc.numPages} pages: that is no letter`, file);
    const pages: PageContent[] = [];
    for (let number = 1; number <= doc.numPages; number++) {
      const page = await doc.getPage(number);
      const tree: ContentNode | null = await page.getStructTree();
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      pages.push(readPage(tree, items as readonly TextItem[]));
      page.cleanup();
    }
    const attached: Readonly<Record<string, Attached>> = (await doc.getAttachments()) ?? {};
    const outline: readonly Outline[] = (await doc.getOutline()) ?? [];
    return {
      pages: pages.map(({ text }) => text),
      bodies: pages.map(({ body }) => body),
      parts: pages.flatMap(({ parts }) => parts),
      figures: pages.flatMap(({ figures }) => figures),
      artifacts: pages.map(({ artifact }) => artifact),
      alts: pages.flatMap(({ alts }) => alts),
      bookmarks: outline.map(bookmarkOf),
      quotes: listQuotes(pages),
      attachments: new Map(Object.values(attached).map(({ filename, content }) => [filename, content])),
    };
  } catch (error) {
    if (error instanceof AppealError) throw error;
    return refuse('it cannot be read as a PDF', file, error);
  } finally {
    await task.destroy();
  }
}
