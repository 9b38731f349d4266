import { compareText } from '../../model/compare-text.js';
import { groupBy } from '../../model/group-by.js';
import { numberKey } from '../../model/number-key.js';
import type { ConfirmationRow, OrderLine, PackageRow } from '../../model/report-rows.js';
import type { Fact } from '../../model/source.js';
import { contentOf } from './content-of.js';
import { holdLines } from './hold-lines.js';
import { type Holding, hidesNumber, type PackagePiece, type PackageSeed, type Said } from './package-seed.js';

const NOTHING_HELD: Holding = { parts: [], isCertain: false };

/**
 * A confirmation row as a piece: rows of one number are one package, unnumbered ones by day, carrier and method. One whose number can't
 * be read is a package of its own.
 */
export function pieceOfConfirmation(
  row: ConfirmationRow,
  place: number,
  mayBeReplaced: boolean,
): PackagePiece {
  const { source, orderItemId, quantity, shipDay, carrier, carrierIsTyped, trackingNumber, shipMethod } = row;
  const key = trackingNumber
    ? `#${numberKey(trackingNumber)}`
    : JSON.stringify([shipDay, carrier, shipMethod]);
  return {
    source,
    place,
    key,
    orderItemId,
    sku: null,
    quantity,
    shipDay,
    carrier,
    carrierIsTyped,
    trackingNumber,
    shipMethod,
    quantityIsKnown: row.quantityIsKnown,
    mayBeReplaced,
    row: null,
  };
}

/** A row of a shipping tool as a piece: by package-id, else number, else day, carrier, service and package type. */
function pieceOfRow(row: PackageRow, place: number): PackagePiece {
  const {
    source,
    packageId,
    orderItemId,
    sku,
    quantity,
    shipDay,
    carrier,
    trackingNumber,
    service,
    packageType,
  } = row;
  const named =
    packageId === null ? (trackingNumber ? `#${numberKey(trackingNumber)}` : null) : `=${packageId}`;
  return {
    source,
    place,
    key: named ?? JSON.stringify([shipDay, carrier, service, packageType]),
    orderItemId,
    sku,
    quantity,
    shipDay,
    carrier: carrier || null,
    carrierIsTyped: false,
    trackingNumber,
    // A blank here says nothing: only a confirmation or Amazon's row says that no text was given.
    shipMethod: row.shipMethod || null,
    quantityIsKnown: true,
    mayBeReplaced: false,
    row,
  };
}

/** What all pieces say alike, from the first that says it; null where none says it. */
export function agreedFact<T>(
  pieces: readonly PackagePiece[],
  of: (piece: PackagePiece) => T | null,
): Said<T> {
  let found: Fact<T> | null = null;
  for (const piece of pieces) {
    const value = of(piece);
    if (value === null) continue;
    if (found === null) found = { value, source: piece.source };
    else if (found.value !== value) return 'disputed';
  }
  return found;
}

/** The same of what a confirmation gives: a row of it that can't be read may say anything. */
export function givenFact(
  pieces: readonly PackagePiece[],
  of: (piece: PackagePiece) => string | null,
): Said<string> {
  return pieces.some((piece) => piece.row === null && of(piece) === null)
    ? 'unreadable'
    : agreedFact(pieces, of);
}

/** One number may be written with and without spaces; a package-id with two numbers is a dispute. */
function agreedNumber(pieces: readonly PackagePiece[]): Said<string> {
  if (pieces.some(hidesNumber)) return 'unreadable';
  const keys = agreedFact(pieces, ({ trackingNumber }) =>
    trackingNumber === null ? null : numberKey(trackingNumber),
  );
  if (keys === 'disputed' || keys === 'unreadable' || keys === null) return keys;
  const [first] = pieces.filter(({ trackingNumber }) => trackingNumber !== null);
  return first ? { value: first.trackingNumber ?? '', source: first.source } : null;
}

const factOfPiece = ({ source, row }: PackagePiece, value: string | null): Said<string> =>
  value === null ? (row === null ? 'unreadable' : null) : { value, source };

/** What the only piece of a package says. */
function seedOfOne(orderId: string, piece: PackagePiece, holding: Holding): PackageSeed {
  const { source, shipDay, carrier, trackingNumber, shipMethod } = piece;
  return {
    orderId,
    pieces: [piece],
    shipDay: shipDay === null ? null : { value: shipDay, source },
    carrier: factOfPiece(piece, carrier),
    trackingNumber: factOfPiece(piece, trackingNumber),
    shipMethod: factOfPiece(piece, shipMethod),
    holding,
    possibleNumbers: trackingNumber ? [trackingNumber] : [],
    mayBeReplaced: piece.mayBeReplaced,
  };
}

function seedOf(orderId: string, pieces: readonly PackagePiece[], holding: Holding): PackageSeed {
  const only = pieces[0];
  if (only !== undefined && pieces.length === 1) return seedOfOne(orderId, only, holding);
  return {
    orderId,
    pieces,
    shipDay: agreedFact(pieces, ({ shipDay }) => shipDay),
    carrier: givenFact(pieces, ({ carrier }) => carrier),
    trackingNumber: agreedNumber(pieces),
    shipMethod: givenFact(pieces, ({ shipMethod }) => shipMethod),
    holding,
    possibleNumbers: pieces.flatMap(({ trackingNumber }) => trackingNumber || []),
    mayBeReplaced: pieces.length > 0 && pieces.every((piece) => piece.mayBeReplaced),
  };
}

function groupPieces(pieces: readonly PackagePiece[]): readonly (readonly PackagePiece[])[] {
  return pieces.length <= 1
    ? pieces.length === 0
      ? []
      : [pieces]
    : [...groupBy(pieces, (piece) => (hidesNumber(piece) ? piece : piece.key)).values()];
}

/** The packages that the pieces of one order make, each with the lines it holds. Pieces come in the order that counts. */
export function groupPackages(
  orderId: string,
  pieces: readonly PackagePiece[],
  lines: readonly OrderLine[],
): readonly PackageSeed[] {
  const groups = groupPieces(pieces);
  const holdings = holdLines(groups, lines);
  return groups.map((group, index) => seedOf(orderId, group, holdings[index] ?? NOTHING_HELD));
}

/** The same for pieces that only tell of packages which another source made: what they hold is told by that one. */
export function groupLabels(orderId: string, pieces: readonly PackagePiece[]): readonly PackageSeed[] {
  return groupPieces(pieces).map((group) => seedOf(orderId, group, NOTHING_HELD));
}

/** Rows of a shipping tool as pieces, by ship date and then by what they say: an order that does not hang on that of the rows. */
export function piecesOfRows(rows: readonly PackageRow[]): readonly PackagePiece[] {
  const placeOf = (row: PackageRow): string => `${row.shipDay ?? ''} ${contentOf(row)}`;
  const sorted = rows.length <= 1 ? rows : rows.toSorted((a, b) => compareText(placeOf(a), placeOf(b)));
  return sorted.map(pieceOfRow);
}
