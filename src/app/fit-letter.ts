import { composeLetter } from '../document/compose-letter.js';
import type { Appeal } from '../model/appeal.js';
import type { Attachment } from '../model/attachment.js';
import type { DocumentContent } from '../model/block.js';
import { countNoun } from '../model/count-noun.js';
import type { LocalDate } from '../model/local-date.js';
import type { Picture } from '../model/picture.js';
import type { Fonts } from '../pdf/open-fonts.js';
import { type SetPdf, setPdf } from '../pdf/render-pdf.js';
import type { RenderedPdf } from '../pdf/rendered-pdf.js';
import { chooseRows } from './choose-rows.js';
import { findMost } from './find-most.js';
import { keepPictures } from './keep-pictures.js';
import type { Wording } from './open-wording.js';

/** More rows of Exhibit A than any page holds: longer lists are not even tried. */
const MOST_ROWS_PER_PAGE = 70;

/** How many times smaller a long table becomes inside a PDF, at most: beyond that attaching it is not even tried. */
const MOST_PACKED = 20;

/** A letter within the profile where that is possible, and what was left out to get there. */
export interface FittedLetter {
  readonly pdf: RenderedPdf;
  readonly overProfile: { readonly by: 'pages' | 'bytes'; readonly words: string } | null;
  /** The pictures that are printed; the others are left out. */
  readonly pictures: number;
  /** Whether the evidence is attached. */
  readonly attached: boolean;
}

/** The letter with so many rows of Exhibit A. */
function keepRows(appeal: Appeal, rows: number): Appeal {
  return {
    ...appeal,
    packageRows: chooseRows(appeal.packageRows, rows),
    rowsLeftOut: true,
    rowsPrinted: rows,
  };
}

/** How much of a letter is shown: rows of Exhibit A, and pictures. */
interface Share {
  readonly rows: number;
  readonly pictures: number;
}

/**
 * How much can be shown: all pictures with the most rows, else without rows the most pictures, and with these the most rows.
 * @param wholePages how many pages all of it takes.
 */
async function chooseShare(
  all: Share,
  wholePages: number,
  maxPages: number,
  pagesOf: (share: Share) => Promise<number>,
): Promise<Share> {
  const over = Math.max(wholePages, maxPages + 1);
  const withoutRows = await pagesOf({ ...all, rows: 0 });
  if (withoutRows <= maxPages) {
    const span = { fitting: { count: 0, pages: withoutRows }, tooMany: { count: all.rows, pages: over } };
    return { ...all, rows: await findMost(span, maxPages, (rows) => pagesOf({ ...all, rows })) };
  }
  const bare = { rows: 0, pictures: 0 };
  const fitting = { count: 0, pages: all.pictures === 0 ? withoutRows : await pagesOf(bare) };
  if (fitting.pages > maxPages) return bare;
  const ofPictures = { fitting, tooMany: { count: all.pictures, pages: withoutRows } };
  const pictures = await findMost(ofPictures, maxPages, (count) => pagesOf({ ...bare, pictures: count }));
  const ofRows = { fitting, tooMany: { count: all.rows + 1, pages: over } };
  return { pictures, rows: await findMost(ofRows, maxPages, (rows) => pagesOf({ rows, pictures })) };
}

/**
 * Renders the letter, and leaves out rows of Exhibit A, and where that is not enough the last pictures, until it keeps to
 * the profile's pages and bytes. The full list is always in evidence.csv, and every picture beside the letter; so the
 * attached evidence is what gives way first to the bytes.
 */
export async function fitLetter(
  appeal: Appeal,
  pictures: ReadonlyMap<string, Picture>,
  evidence: Attachment,
  date: LocalDate,
  { render, letterhead }: Wording,
  fonts: Fonts,
): Promise<FittedLetter> {
  const { maxPages, maxBytes } = appeal.profile;
  const all = { rows: appeal.rowsPrinted, pictures: appeal.pictures.printed };
  const compose = (share: Share): DocumentContent => {
    const illustrated = share.pictures < all.pictures ? keepPictures(appeal, share.pictures) : appeal;
    const fitted = share.rows < all.rows ? keepRows(illustrated, share.rows) : illustrated;
    return composeLetter(fitted, pictures, date, render, letterhead);
  };
  const set = (share: Share): SetPdf => setPdf(compose(share), fonts);
  const drawWith = async (
    share: Share,
    attachments: readonly Attachment[],
    ready = set(share),
  ): Promise<FittedLetter> => {
    const pdf = await ready.draw(attachments);
    const tooLong =
      pdf.pages > maxPages
        ? { by: 'pages' as const, words: `${countNoun(pdf.pages, 'page')}, ${maxPages} allowed` }
        : null;
    const tooLarge =
      pdf.bytes.length > maxBytes
        ? { by: 'bytes' as const, words: `${pdf.bytes.length} bytes, ${maxBytes} allowed` }
        : null;
    const attached = attachments.length > 0;
    return { pdf, overProfile: tooLong ?? tooLarge, pictures: share.pictures, attached };
  };
  const isHopeless = evidence.bytes.length > maxBytes * MOST_PACKED;
  const draw = async (share: Share, ready?: SetPdf): Promise<FittedLetter> => {
    if (isHopeless) return drawWith(share, [], ready);
    const whole = await drawWith(share, [evidence], ready);
    return whole.pdf.bytes.length <= maxBytes ? whole : drawWith(share, []);
  };
  const most = { ...all, rows: Math.min(all.rows, maxPages * MOST_ROWS_PER_PAGE) };
  const whole = set(most);
  const choose = (pagesOf: (share: Share) => Promise<number>): Promise<Share> =>
    chooseShare(most, whole.pages, maxPages, pagesOf);
  if (whole.pages <= maxPages) {
    const drawn = await draw(most, whole);
    if (drawn.overProfile === null) return drawn;
  } else {
    // Pages are counted without drawing, and only what is chosen is drawn: bytes seldom decide.
    const tried = new Map<string, SetPdf>();
    const keyOf = ({ rows, pictures }: Share): string => `${rows} ${pictures}`;
    const share = await choose(async (one) => {
      const ready = set(one);
      if (ready.pages <= maxPages) tried.set(keyOf(one), ready);
      return ready.pages;
    });
    const drawn = await draw(share, tried.get(keyOf(share)));
    if (drawn.pdf.bytes.length <= maxBytes) return drawn;
  }
  // Too many bytes: each try is drawn, for only that tells how many it has.
  return draw(
    await choose(async (share) => {
      const { pdf, overProfile } = await drawWith(share, []);
      return overProfile === null ? pdf.pages : Math.max(pdf.pages, maxPages + 1);
    }),
  );
}
