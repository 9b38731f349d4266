import { composeLetter } from '../document/compose-letter.js';
import type { Appeal } from '../model/appeal.js';
import type { LocalDate } from '../model/local-date.js';
import { type RenderedPdf, renderPdf } from '../pdf/render-pdf.js';
import type { ProgramParts } from './program-parts.js';

/** Rows of Exhibit A that one page holds, about: a first guess that the loop corrects. */
const ROWS_PER_PAGE = 30;

/** A letter within the profile where that is possible, and what was left out to get there. */
export interface FittedLetter {
  readonly pdf: RenderedPdf;
  readonly rowsPrinted: number;
  readonly overProfile: string | null;
}

/**
 * Renders the letter, and leaves rows of Exhibit A out until it keeps to the profile's pages and bytes. The full list is
 * always in evidence.csv.
 */
export async function fitLetter(appeal: Appeal, date: LocalDate, parts: ProgramParts): Promise<FittedLetter> {
  const { maxPages, maxBytes } = appeal.profile;
  const all = appeal.packageRows;
  let rows = Math.min(all.length, maxPages * ROWS_PER_PAGE * 2);
  for (;;) {
    const fitted = { ...appeal, packageRows: all.slice(0, rows), rowsLeftOut: rows < all.length };
    const pdf = await renderPdf(composeLetter(fitted, date, parts.render), parts.fonts);
    const pagesOver = pdf.pages - maxPages;
    const bytesOver = pdf.bytes.length > maxBytes;
    if ((pagesOver <= 0 && !bytesOver) || rows === 0) {
      const over =
        pagesOver > 0
          ? `${pdf.pages} pages, ${maxPages} allowed`
          : `${pdf.bytes.length} bytes, ${maxBytes} allowed`;
      return { pdf, rowsPrinted: rows, overProfile: pagesOver > 0 || bytesOver ? over : null };
    }
    rows = Math.max(0, rows - Math.max(pagesOver, 1) * ROWS_PER_PAGE);
  }
}
