import { compareText } from '../../model/compare-text.js';
import { groupBy } from '../../model/group-by.js';
import { numberKey } from '../../model/number-key.js';
import type { ConfirmationRow, OrderLine, PackageRow } from '../../model/report-rows.js';
import type { Fact } from '../../model/source.js';
import { contentOf } from './content-of.js';
import { holdLines } from './hold-lines.js';
import type { Holding, PackagePiece, PackageSeed, Said } from './package-seed.js';

const NOTHING_HELD: Holding = { parts: [], isCertain: false };

/** A confirmation row as a piece: rows of one number are one package, unnumbered ones by day, carrier and method. */
export function pieceOfConfirmation(row: ConfirmationRow, place: number): PackagePiece {
  const { source, orderItemId, quantity, shipDay, carrier, carrierIsTyped, trackingNumber, shipMethod } = row;
  const key =
    trackingNumber === '' ? JSON.stringify([shipDay, carrier, shipMethod]) : `#${numberKey(trackingNumber)}`;
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

/** One number may be written with and without spaces; a package-id with two numbers is a dispute. */
function agreedNumber(pieces: readonly PackagePiece[]): Said<string> {
  const keys = agreedFact(pieces, ({ trackingNumber }) =>
    trackingNumber === null ? null : numberKey(trackingNumber),
  );
  if (keys === 'disputed' || keys === null) return keys;
  const [first] = pieces.filter(({ trackingNumber }) => trackingNumber !== null);
  return first ? { value: first.trackingNumber ?? '', source: first.source } : null;
}

/** What the only piece of a package says. */
function seedOfOne(orderId: string, piece: PackagePiece, holding: Holding): PackageSeed {
  const { source, shipDay, carrier, trackingNumber, shipMethod } = piece;
  return {
    orderId,
    pieces: [piece],
    shipDay: shipDay === null ? null : { value: shipDay, source },
    carrier: carrier === null ? null : { value: carrier, source },
    trackingNumber: trackingNumber === null ? null : { value: trackingNumber, source },
    shipMethod: shipMethod === null ? null : { value: shipMethod, source },
    holding,
    possibleNumbers: trackingNumber ? [trackingNumber] : [],
  };
}

function seedOf(orderId: string, pieces: readonly PackagePiece[], holding: Holding): PackageSeed {
  const only = pieces[0];
  if (only !== undefined && pieces.length === 1) return seedOfOne(orderId, only, holding);
  return {
    orderId,
    pieces,
    shipDay: agreedFact(pieces, ({ shipDay }) => shipDay),
    carrier: agreedFact(pieces, ({ carrier }) => carrier),
    trackingNumber: agreedNumber(pieces),
    shipMethod: agreedFact(pieces, ({ shipMethod }) => shipMethod),
    holding,
    possibleNumbers: pieces.flatMap(({ trackingNumber }) => trackingNumber || []),
  };
}

function groupPieces(pieces: readonly PackagePiece[]): readonly (readonly PackagePiece[])[] {
  return pieces.length <= 1
    ? pieces.length === 0
      ? []
      : [pieces]
    : [...groupBy(pieces, ({ key }) => key).values()];
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
