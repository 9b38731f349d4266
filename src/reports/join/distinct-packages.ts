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

/** One package from all rows that list it. Where they disagree on the validity it is unknown; else the first in text order stands. */
function mergeRows(rows: readonly VtrRow[], issues: Issue[]): VtrRow {
  const [first, ...others] = rows.toSorted(byFacts);
  if (first === undefined) throw new Error('a package has no row');
  const [earliest, ...later] = rows;
  for (const row of later)
    issues.push({
      code: 'package-listed-twice',
      message: `order ${row.orderId}: the same package stands at ${earliest ? formatSource(earliest.source) : ''}; counted once`,
      ...row.source,
    });
  const agree = others.every((row) => row.listing === first.listing);
  return agree ? first : { ...first, listing: 'unknown' };
}

const byFacts = (a: VtrRow, b: VtrRow): number => (facts(a) < facts(b) ? -1 : facts(a) > facts(b) ? 1 : 0);

/**
 * The packages of a case's VTR reports, each once, with an id that does not depend on the order of rows:
 * the order, and a number where an order was sent in several packages.
 */
export function distinctPackages(
  rows: readonly VtrRow[],
  issues: Issue[],
): readonly { readonly packageId: string; readonly row: VtrRow; readonly packagesOfOrder: number }[] {
  return [...groupBy(rows, (row) => row.orderId).values()].flatMap((sameOrder) => {
    const packages: VtrRow[][] = [];
    for (const row of sameOrder) {
      const same = packages.find((listed) => listed.some((other) => isRepeat(row, other)));
      if (same) same.push(row);
      else packages.push([row]);
    }
    const merged = packages.map((listed) => mergeRows(listed, issues)).toSorted(byFacts);
    return merged.map((row, index) => ({
      packageId: merged.length === 1 ? row.orderId : `${row.orderId}/${index + 1}`,
      row,
      packagesOfOrder: merged.length,
    }));
  });
}
