import { AppealError } from '../errors.js';
import type { Piece } from './band.js';
import type { Fragment } from './line.js';
import type { Page, PlacedBand } from './paginate.js';

/** The title of a heading, and the number of the page it stands on. */
interface Heading {
  readonly title: string;
  readonly page: number;
}

function headingsOf(pages: readonly Page[]): readonly Heading[] {
  const headings: Heading[] = [];
  for (const [at, page] of pages.entries())
    for (const { band, repeated } of page)
      if (!repeated && band.bookmark !== undefined)
        headings.push({ title: band.bookmark.title, page: at + 1 });
  return headings;
}

/** The page of the first heading that begins with some words. */
function pageOfHeading(headings: readonly Heading[], words: string): number {
  const found = headings.find(({ title }) => title.startsWith(words));
  if (found !== undefined) return found.page;
  const message = `the letter tells the page of a heading that begins with "${words}", and has none that does`;
  throw new AppealError('template-invalid', [{ message }]);
}

/**
 * A number in the room of its placeholder, at its left. Digits are all of one width; a number of more digits than the
 * placeholder is set smaller, so that it never covers what stands beside it.
 */
function numberIn(placeholder: Fragment, page: number): readonly Fragment[] {
  const { text: held, width, face, link } = placeholder;
  const text = String(page);
  const size = placeholder.size * Math.min(1, held.length / text.length);
  const own = width * Math.min(1, text.length / held.length);
  return [
    { text, face, link, size, width: own },
    { text: '', face, link, size, width: width - own },
  ];
}

function awaitsNumber({ line }: Piece): boolean {
  if (line !== null) for (const { pageOf } of line.fragments) if (pageOf !== undefined) return true;
  return false;
}

function bindPiece(piece: Piece, headings: readonly Heading[]): Piece {
  const { line } = piece;
  if (line === null || !awaitsNumber(piece)) return piece;
  const fragments = line.fragments.flatMap((fragment) =>
    fragment.pageOf === undefined ? [fragment] : numberIn(fragment, pageOfHeading(headings, fragment.pageOf)),
  );
  return { ...piece, line: { ...line, fragments } };
}

function bindPage(page: Page, headings: readonly Heading[]): Page {
  const bound: PlacedBand[] = [];
  for (const placed of page) {
    const { band } = placed;
    if (!band.pieces.some(awaitsNumber)) bound.push(placed);
    else {
      const pieces = band.pieces.map((piece) => bindPiece(piece, headings));
      bound.push({ ...placed, band: { ...band, pieces } });
    }
  }
  return bound;
}

/**
 * Puts the numbers of pages into the room that was left for them: known only once all bands have their places, which they
 * do not change.
 * @throws AppealError `template-invalid` where no heading begins with the words asked for.
 */
export function bindPageNumbers(pages: readonly Page[]): readonly Page[] {
  const headings = headingsOf(pages);
  return pages.map((page) => bindPage(page, headings));
}
