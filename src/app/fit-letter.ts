import { composeLetter } from '../document/compose-letter.js';
import type { Appeal } from '../model/appeal.js';
import type { LocalDate } from '../model/local-date.js';
import type { Picture } from '../model/picture.js';
import { type RenderedPdf, renderPdf } from '../pdf/render-pdf.js';
import { keepPictures } from './keep-pictures.js';
import type { ProgramParts } from './program-parts.js';

/** More rows of Exhibit A than any page holds: longer lists are not even tried. */
const MOST_ROWS_PER_PAGE = 70;

/** A letter within the profile where that is possible, and what was left out to get there. */
export interface FittedLetter {
  readonly pdf: RenderedPdf;
  readonly overProfile: string | null;
  /** The pictures that are printed; the others are left out. */
  readonly pictures: number;
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

interface Fit {
  readonly count: number;
  readonly letter: FittedLetter;
}

/** The most that fits, between what is known to fit and what is known not to. */
async function findMost(
  fitting: Fit,
  tooMany: number,
  draw: (count: number) => Promise<FittedLetter>,
): Promise<Fit> {
  let best = fitting;
  for (let high = tooMany; high - best.count > 1; ) {
    const count = Math.floor((best.count + high) / 2);
    const letter = await draw(count);
    if (letter.overProfile === null) best = { count, letter };
    else high = count;
  }
  return best;
}

/**
 * Renders the letter, and leaves out rows of Exhibit A, and where that is not enough the last pictures, until it keeps to
 * the profile's pages and bytes. The full list is always in evidence.csv, and every picture beside the letter.
 */
export async function fitLetter(
  appeal: Appeal,
  pictures: ReadonlyMap<string, Picture>,
  date: LocalDate,
  parts: ProgramParts,
): Promise<FittedLetter> {
  const { maxPages, maxBytes } = appeal.profile;
  const allRows = appeal.rowsPrinted;
  const allPictures = appeal.pictures.printed;
  const draw = async (rows: number, shown: number): Promise<FittedLetter> => {
    const illustrated = shown < allPictures ? keepPictures(appeal, shown) : appeal;
    const fitted = rows < allRows ? keepRows(illustrated, rows) : illustrated;
    const pdf = await renderPdf(composeLetter(fitted, pictures, date, parts.render), parts.fonts);
    const tooLong = pdf.pages > maxPages ? `${pdf.pages} pages, ${maxPages} allowed` : null;
    const tooLarge = pdf.bytes.length > maxBytes ? `${pdf.bytes.length} bytes, ${maxBytes} allowed` : null;
    return { pdf, overProfile: tooLong ?? tooLarge, pictures: shown };
  };
  const most = Math.min(allRows, maxPages * MOST_ROWS_PER_PAGE);
  const whole = await draw(most, allPictures);
  if (whole.overProfile === null) return whole;
  const withoutRows = await draw(0, allPictures);
  if (withoutRows.overProfile === null)
    return (await findMost({ count: 0, letter: withoutRows }, most, (rows) => draw(rows, allPictures)))
      .letter;
  const bare = allPictures === 0 ? withoutRows : await draw(0, 0);
  if (bare.overProfile !== null) return bare;
  const shown = await findMost({ count: 0, letter: bare }, allPictures, (count) => draw(0, count));
  const rows = await findMost({ count: 0, letter: shown.letter }, most + 1, (count) =>
    draw(count, shown.count),
  );
  return rows.letter;
}
