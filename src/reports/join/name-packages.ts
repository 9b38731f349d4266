import type { Shipment } from '../../model/shipment.js';
import type { JoinedPackage } from './build-shipment.js';
import { factIn } from './package-seed.js';
import type { OrderRows, PackageOfOrder } from './packages-of-order.js';

/** An order that something names as sent is shipped, whatever the order report knew when it was drawn. */
function standingOf({ order, confirmations, tools, listed }: OrderRows): Shipment['standing'] {
  const isNamed = confirmations.length + tools.length + listed.length > 0;
  if (order?.standing === 'not-stated' && isNamed) return 'shipped';
  return order?.standing ?? null;
}

const identityOf = ({ seed, row }: PackageOfOrder): string =>
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
  ]);

/** Names the packages of an order so that no name hangs on the order of rows: the order, and a number where it has several. */
export function namePackages(packages: readonly PackageOfOrder[], rows: OrderRows): readonly JoinedPackage[] {
  const standing = standingOf(rows);
  const sorted =
    packages.length <= 1
      ? packages
      : packages
          .map((one) => ({ one, identity: identityOf(one) }))
          .toSorted((a, b) => (a.identity < b.identity ? -1 : 1))
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
