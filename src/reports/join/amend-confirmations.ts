import { numberKey } from '../../model/number-key.js';
import type { ConfirmationRow } from '../../model/report-rows.js';

/** How many pieces were ordered of an order item (null: of the whole order); null where no report says. */
export type OrderedOf = (orderItemId: string | null) => number | null;

/** Takes out the rows that a new one replaces: those of its number first, then from the latest back, until the rest fits. */
function replaceRows(
  standing: readonly ConfirmationRow[],
  row: ConfirmationRow,
  ordered: number | null,
): { readonly kept: readonly ConfirmationRow[]; readonly replaced: readonly ConfirmationRow[] } {
  if (ordered === null || row.quantity === null) return { kept: [], replaced: standing.toReversed() };
  const key = numberKey(row.trackingNumber);
  const sameNumber = (other: ConfirmationRow): boolean =>
    key !== '' && numberKey(other.trackingNumber) === key;
  const latestFirst = standing.toReversed();
  const queue = [...latestFirst.filter(sameNumber), ...latestFirst.filter((other) => !sameNumber(other))];
  let left = queue.reduce((total, { quantity }) => total + (quantity ?? ordered), 0);
  let replacing = 0;
  for (; replacing < queue.length && left + row.quantity > ordered; replacing++)
    left -= queue[replacing]?.quantity ?? ordered;
  const replaced = new Set(queue.slice(0, replacing));
  return { kept: standing.filter((other) => !replaced.has(other)), replaced: [...replaced] };
}

/**
 * The confirmation rows of one order that are still in force, in file order. A later row of the same order item replaces an
 * earlier one, except where the quantities of both fit the quantity ordered: those are two shipments. `NULL` deletes the
 * earlier number, a blank keeps it.
 */
export function amendConfirmations(
  rows: readonly ConfirmationRow[],
  orderedOf: OrderedOf,
): readonly ConfirmationRow[] {
  if (rows.length === 1) return rows;
  const inForce = new Map<string | null, ConfirmationRow[]>();
  const sums = new Map<string | null, number>();
  for (const row of rows) {
    const standing = inForce.get(row.orderItemId) ?? [];
    const ordered = orderedOf(row.orderItemId);
    const sum = (sums.get(row.orderItemId) ?? 0) + (row.quantity ?? ordered ?? Number.POSITIVE_INFINITY);
    if (ordered !== null && sum <= ordered) {
      // Another shipment of the same item: nothing is replaced.
      standing.push(row);
      inForce.set(row.orderItemId, standing);
      sums.set(row.orderItemId, sum);
      continue;
    }
    const { kept, replaced } = replaceRows(standing, row, ordered);
    const keepsNumber = row.trackingNumber === '' && !row.deletesNumber;
    const trackingNumber = keepsNumber ? (replaced[0]?.trackingNumber ?? '') : row.trackingNumber;
    const left = [...kept, { ...row, trackingNumber }];
    inForce.set(row.orderItemId, left);
    sums.set(
      row.orderItemId,
      left.reduce((total, { quantity }) => total + (quantity ?? ordered ?? Number.POSITIVE_INFINITY), 0),
    );
  }
  const place = new Map(rows.map((row, index) => [row.source, index] as const));
  return [...inForce.values()]
    .flat()
    .toSorted((a, b) => (place.get(a.source) ?? 0) - (place.get(b.source) ?? 0));
}
