import { AppealError } from '../errors.js';
import type { Piece } from './band.js';
import type { Fragment } from './line.js';
import type { Page, PlacedBand } from './paginate.js';

/** The page of the first heading that begins with some words. */
function pageOf(pages: readonly Page[], words: string): number {
  const at = pages.findIndex((page) =>
    page.some(({ band, repeated }) => !repeated && band.bookmark?.title.startsWith(words) === true),
  );
  if (at >= 0) return at + 1;
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

function bindPiece(piece: Piece, pages: readonly Page[]): Piece {
  const { line } = piece;
  if (line === null || !awaitsNumber(piece)) return piece;
  const fragments = line.fragments.flatMap((fragment) =>
    fragment.pageOf === undefined ? [fragment] : numberIn(fragment, pageOf(pages, fragment.pageOf)),
  );
  return { ...piece, line: { ...line, fragments } };
}

function bindBand(placed: PlacedBand, pages: readonly Page[]): PlacedBand {
  const { band } = placed;
  if (!band.pieces.some(awaitsNumber)) return placed;
  return { ...placed, band: { ...band, pieces: band.pieces.map((piece) => bindPiece(piece, pages)) } };
}

/**
 * Puts the numbers of pages into the room that was left for them: known only once all bands have their places, which they
 * do not change.
 * @throws AppealError `template-invalid` where no heading begins with the words asked for.
 */
export function bindPageNumbers(pages: readonly Page[]): readonly Page[] {
  return pages.map((page) => page.map((placed) => bindBand(placed, pages)));
}
