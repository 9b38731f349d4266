import { groupBy } from '../../model/group-by.js';
import type { Issue } from '../../model/issue.js';
import type { VtrRow } from '../../model/report-rows.js';
import { formatSource } from '../../model/source.js';

const facts = (row: VtrRow): string =>
  JSON.stringify([
    row.orderId,
    row.trackingId,
    row.carrier,
    row.shipMethod,
    row.promisedDeliveryDate,
    row.packageValue,
    row.category,
  ]);

/** Two rows list one package if they name the same order and number, or say the same in two different files. */
function isRepeat(row: VtrRow, earlier: VtrRow): boolean {
  if (row.orderId !== earlier.orderId) return false;
  if (row.trackingId && row.trackingId === earlier.trackingId) return true;
  return row.source.file !== earlier.source.file && facts(row) === facts(earlier);
}

/**
 * The packages of a case's VTR reports, each once, with an id that does not depend on the order of rows:
 * the order, and a number where an order was sent in several packages.
 */
export function distinctPackages(
  rows: readonly VtrRow[],
  issues: Issue[],
): readonly { readonly packageId: string; readonly row: VtrRow; readonly packagesOfOrder: number }[] {
  return [...groupBy(rows, (row) => row.orderId).values()].flatMap((sameOrder) => {
    const kept: VtrRow[] = [];
    for (const row of sameOrder) {
      const earlier = kept.find((other) => isRepeat(row, other));
      if (earlier)
        issues.push({
          code: 'package-listed-twice',
          message: `order ${row.orderId}: the same package stands at ${formatSource(earlier.source)}; counted once`,
          ...row.source,
        });
      else kept.push(row);
    }
    const ordered = kept.toSorted((a, b) => (facts(a) < facts(b) ? -1 : facts(a) > facts(b) ? 1 : 0));
    return kept.map((row) => ({
      packageId: ordered.length === 1 ? row.orderId : `${row.orderId}/${ordered.indexOf(row) + 1}`,
      row,
      packagesOfOrder: ordered.length,
    }));
  });
}
