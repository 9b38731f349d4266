import { compareText } from '../../model/compare-text.js';
import type { Shipment } from '../../model/shipment.js';
import type { JoinedPackage } from './build-shipment.js';
import { contentOf } from './content-of.js';
import { factIn, type PackagePiece, type PackageSeed } from './package-seed.js';
import type { OrderRows, PackageOfOrder } from './packages-of-order.js';

/** An order that something names as sent is shipped, whatever the order report knew when it was drawn. */
function standingOf({ order, confirmations, tools, listed }: OrderRows): Shipment['standing'] {
  const isNamed = confirmations.length + tools.length + listed.length > 0;
  if (order?.standing === 'not-stated' && isNamed) return 'shipped';
  return order?.standing ?? null;
}

/** Everything that a row which makes a package says, but where it stands. */
function contentOfPiece(piece: PackagePiece): string {
  const unplaced = { ...piece, place: 0, row: piece.row && { ...piece.row, source: null } };
  return contentOf(unplaced);
}

const contentsOf = ({ pieces }: PackageSeed): readonly string[] => pieces.map(contentOfPiece).toSorted();

/** Every fact of a package, those by which most packages of an order differ first. */
const identityOf = ({ seed, row, attached }: PackageOfOrder): string =>
  JSON.stringify([
    row && [
      row.trackingId,
      row.carrier,
      row.shipMethod,
      row.promisedDeliveryDate,
      row.packageValue,
      row.category,
    ],
    factIn(seed.trackingNumber)?.value,
    factIn(seed.shipDay)?.value,
    factIn(seed.carrier)?.value,
    factIn(seed.shipMethod)?.value,
    seed.pieces.map(({ key }) => key).toSorted(),
    seed.holding.isCertain
      ? seed.holding.parts.map(({ line, quantity }) => [line.orderItemId, line.sku, quantity])
      : null,
    row && contentOf(row),
    contentsOf(seed),
    attached.labels.map((label) => contentsOf(label.seed).join()).toSorted(),
  ]);

/** Names the packages of an order so that no name hangs on the order of rows: the order, and a number where it has several. */
export function namePackages(packages: readonly PackageOfOrder[], rows: OrderRows): readonly JoinedPackage[] {
  const standing = standingOf(rows);
  const sorted =
    packages.length <= 1
      ? packages
      : packages
          .map((one) => ({ one, identity: identityOf(one) }))
          .toSorted((a, b) => compareText(a.identity, b.identity))
          .map(({ one }) => one);
  return sorted.map(({ seed, row, attached }, index) => ({
    seed,
    row,
    attached,
    packageId: sorted.length === 1 ? rows.orderId : `${rows.orderId}/${index + 1}`,
    order: rows.order,
    standing,
  }));
}
