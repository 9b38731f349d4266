import type { OrderLine } from '../../model/report-rows.js';
import { type Holding, hidesNumber, type LinePart, type PackagePiece } from './package-seed.js';

/** Lines that a piece names (`isWhole`: all of them, whatever quantity it gives), or null where that is not known. */
type NamedLines = { readonly lines: readonly OrderLine[]; readonly isWhole: boolean } | null;

const naming = (lines: readonly OrderLine[], isWhole = false): NamedLines => ({ lines, isWhole });

/** The line of a SKU, the one of the same quantity before others; a line that another piece names by id is not meant. */
function lineOfSku(
  { sku, quantity }: PackagePiece,
  lines: readonly OrderLine[],
  taken: ReadonlySet<OrderLine>,
): OrderLine | null {
  const own = lines.filter((line) => line.sku.toLowerCase() === sku?.toLowerCase());
  const free = own.filter((line) => !taken.has(line));
  const pool = free.length > 0 ? free : own;
  return pool.find((line) => line.quantity === quantity) ?? pool[0] ?? null;
}

/** An order-item-id that no line carries can only be the order's one line, or, in an order of one package, stand for all. */
function linesOfForeignId(lines: readonly OrderLine[], foreignIds: number, packages: number): NamedLines {
  if (lines.length === 1 && foreignIds === 1) return naming(lines);
  return packages === 1 && foreignIds >= lines.length ? naming(lines, true) : null;
}

/** Resolves each piece of an order to the lines that it names. */
function nameLines(
  pieces: readonly PackagePiece[],
  lines: readonly OrderLine[],
  packages: number,
): ReadonlyMap<PackagePiece, NamedLines> {
  const byId = new Map(
    lines.flatMap((line) => (line.orderItemId ? [[line.orderItemId, line] as const] : [])),
  );
  const taken = new Set(pieces.flatMap(({ orderItemId }) => byId.get(orderItemId ?? '') ?? []));
  const foreign = new Set(
    pieces.flatMap(({ orderItemId }) =>
      orderItemId !== null && !byId.has(orderItemId) ? [orderItemId] : [],
    ),
  );
  const named = new Map<PackagePiece, NamedLines>();
  for (const piece of pieces) {
    const { orderItemId, sku } = piece;
    if (orderItemId !== null) {
      const line = byId.get(orderItemId);
      named.set(piece, line ? naming([line]) : linesOfForeignId(lines, foreign.size, packages));
    } else if (sku !== null) {
      const line = lineOfSku(piece, lines, taken);
      if (line) taken.add(line);
      named.set(piece, line ? naming([line]) : null);
    }
  }
  const rest = foreign.size > 0 && packages > 1 ? null : naming(lines.filter((line) => !taken.has(line)));
  for (const piece of pieces) if (!named.has(piece)) named.set(piece, rest);
  return named;
}

/** How much of a line one package holds (null: all of it), and where the last of the rows that say so stands. */
interface Share {
  readonly line: OrderLine;
  readonly quantity: number | null;
  readonly place: number;
}

function shareOf(
  pieces: readonly PackagePiece[],
  named: ReadonlyMap<PackagePiece, NamedLines>,
): readonly Share[] | null {
  const shares = new Map<OrderLine, Share>();
  for (const piece of pieces) {
    const own = named.get(piece) ?? null;
    if (own === null) return null;
    const ordered = own.lines.reduce((sum, line) => sum + (line.quantity ?? 0), 0);
    const isAll = own.isWhole || piece.quantity === null || piece.quantity === ordered;
    if (!isAll && own.lines.length > 1) return null;
    for (const line of own.lines) {
      const earlier = shares.get(line);
      const sum =
        isAll || earlier?.quantity === null ? null : (earlier?.quantity ?? 0) + (piece.quantity ?? 0);
      const place = Math.max(earlier?.place ?? 0, piece.place);
      shares.set(line, { line, quantity: sum === line.quantity ? null : sum, place });
    }
  }
  return [...shares.values()];
}

const piecesIn = ({ line, quantity }: Share): number => quantity ?? line.quantity ?? Number.POSITIVE_INFINITY;

/** The shares of each line over all packages, in the order of their rows; null where they exceed what was ordered. */
function gatherShares(
  packages: readonly (readonly Share[] | null)[],
): ReadonlyMap<OrderLine, readonly Share[]> | null {
  const byLine = new Map<OrderLine, Share[]>();
  for (const share of packages.flatMap((own) => own ?? [])) {
    const shares = byLine.get(share.line);
    if (shares === undefined) byLine.set(share.line, [share]);
    else shares.push(share);
  }
  for (const [line, shares] of byLine) {
    const sent = shares.reduce((sum, share) => sum + piecesIn(share), 0);
    const isWhole = shares.length === 1 && shares[0]?.quantity === null;
    if (!isWhole && sent > (line.quantity ?? 0)) return null;
    shares.sort((a, b) => a.place - b.place);
  }
  return byLine;
}

function partOf(share: Share, all: readonly Share[]): LinePart {
  const { line, quantity } = share;
  // Only for one of them: an order of very many packages would ask for all of them as often.
  if (all.at(-1) !== share) return { line, quantity, before: null };
  const isAllSent = all.reduce((sum, one) => sum + piecesIn(one), 0) === line.quantity;
  return { line, quantity, before: isAllSent ? all.slice(0, -1).map(piecesIn) : null };
}

function heldBy(own: readonly Share[], byLine: ReadonlyMap<OrderLine, readonly Share[]>): Holding {
  const parts: LinePart[] = [];
  for (const share of own) parts.push(partOf(share, byLine.get(share.line) ?? []));
  return { parts, isCertain: true };
}

/** By far the most orders are one line in one package, named by its one row or by none. */
function holdOnlyLine(
  packages: readonly (readonly PackagePiece[])[],
  lines: readonly OrderLine[],
): Holding | null {
  const [line] = lines;
  const piece = packages[0]?.[0];
  if (line === undefined || piece === undefined || lines.length > 1 || packages.length > 1) return null;
  const names =
    piece.sku === null || piece.orderItemId !== null || piece.sku.toLowerCase() === line.sku.toLowerCase();
  const isAll = piece.quantityIsKnown
    ? piece.quantity === null || piece.quantity === line.quantity
    : line.quantity === 1;
  return packages[0]?.length === 1 && names && isAll
    ? { parts: [{ line, quantity: null, before: null }], isCertain: true }
    : null;
}

/** Whether what can't be read of confirmations leaves open how much each package holds, or which of several a row is of. */
function isOpen(packages: readonly (readonly PackagePiece[])[]): boolean {
  return packages.some((pieces) =>
    pieces.some((piece) => !piece.quantityIsKnown || (packages.length > 1 && hidesNumber(piece))),
  );
}

/**
 * What each package of an order holds (how-it-counts.md, “Package”). Of the packages that hold a line, the one whose row for it comes
 * last carries the cents that its parts leave over. Where the rows do not tell, a package may hold any of the order's lines.
 */
export function holdLines(
  packages: readonly (readonly PackagePiece[])[],
  lines: readonly OrderLine[],
): readonly Holding[] {
  const only = holdOnlyLine(packages, lines);
  if (only !== null) return [only];
  const whole = lines.map((line): LinePart => ({ line, quantity: null, before: null }));
  const uncertain: Holding = { parts: whole, isCertain: false };
  if (isOpen(packages)) return packages.map(() => uncertain);
  const named = nameLines(packages.flat(), lines, packages.length);
  const shares: (readonly Share[] | null)[] = [];
  for (const pieces of packages) shares.push(shareOf(pieces, named));
  const byLine = gatherShares(shares);
  if (byLine === null) return packages.map(() => uncertain);
  return shares.map((own) => (own === null ? uncertain : heldBy(own, byLine)));
}
