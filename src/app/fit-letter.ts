import { composeLetter } from '../document/compose-letter.js';
import type { Appeal } from '../model/appeal.js';
import type { LocalDate } from '../model/local-date.js';
import { type RenderedPdf, renderPdf } from '../pdf/render-pdf.js';
import type { ProgramParts } from './program-parts.js';

/** More rows of Exhibit A than any page holds: longer lists are not even tried. */
const MOST_ROWS_PER_PAGE = 70;

/** A letter within the profile where that is possible, and what was left out to get there. */
export interface FittedLetter {
  readonly pdf: RenderedPdf;
  readonly overProfile: string | null;
}

/** The first rows of Exhibit A, cause by cause. */
function keepRows(appeal: Appeal, rows: number): Appeal {
  let left = rows;
  const packageRows = appeal.packageRows.map((cause) => {
    const kept = cause.rows.slice(0, left);
    left -= kept.length;
    return { ...cause, rows: kept };
  });
  return { ...appeal, packageRows, rowsLeftOut: true, rowsPrinted: rows };
}

/**
 * Renders the letter, and leaves rows of Exhibit A out until it keeps to the profile's pages and bytes. The full list is
 * always in evidence.csv.
 */
export async function fitLetter(appeal: Appeal, date: LocalDate, parts: ProgramParts): Promise<FittedLetter> {
  const { maxPages, maxBytes } = appeal.profile;
  const all = appeal.rowsPrinted;
  const renderWith = async (rows: number): Promise<FittedLetter> => {
    const fitted = rows < all ? keepRows(appeal, rows) : appeal;
    const pdf = await renderPdf(composeLetter(fitted, date, parts.render), parts.fonts);
    const tooLong = pdf.pages > maxPages ? `${pdf.pages} pages, ${maxPages} allowed` : null;
    const tooLarge = pdf.bytes.length > maxBytes ? `${pdf.bytes.length} bytes, ${maxBytes} allowed` : null;
    return { pdf, overProfile: tooLong ?? tooLarge };
  };
  const most = Math.min(all, maxPages * MOST_ROWS_PER_PAGE);
  const whole = await renderWith(most);
  if (whole.overProfile === null) return whole;
  let best = await renderWith(0);
  if (best.overProfile !== null) return best;
  for (let [low, high] = [0, most]; high - low > 1; ) {
    const rows = Math.floor((low + high) / 2);
    const fitted = await renderWith(rows);
    if (fitted.overProfile === null) [low, best] = [rows, fitted];
    else high = rows;
  }
  return best;
}
