import { groupBy } from '../../model/group-by.js';
import { numberKey } from '../../model/number-key.js';
import type { ConfirmationRow } from '../../model/report-rows.js';

/** How many pieces were ordered of an order item (null: of the whole order); null where no report says. */
export type OrderedOf = (orderItemId: string | null) => number | null;

/** The confirmation rows of one order that are still in force, in file order. */
export interface AmendedRows {
  readonly rows: readonly ConfirmationRow[];
  /** Those that a later row may have replaced: what can't be read of their item leaves that open. */
  readonly mayBeReplaced: ReadonlySet<ConfirmationRow>;
}

const NONE: ReadonlySet<ConfirmationRow> = new Set();

type Rows = readonly ConfirmationRow[];

const keyOf = ({ trackingNumber }: ConfirmationRow): string => numberKey(trackingNumber ?? '');

/** Takes out the rows that a new one replaces: those of its number first, then from the latest back, until the rest fits. */
function replaceRows(
  standing: Rows,
  row: ConfirmationRow,
  ordered: number | null,
): { readonly kept: Rows; readonly replaced: Rows } {
  if (ordered === null || row.quantity === null) return { kept: [], replaced: standing.toReversed() };
  const key = keyOf(row);
  const sameNumber = (other: ConfirmationRow): boolean => key !== '' && keyOf(other) === key;
  const latestFirst = standing.toReversed();
  const queue = [...latestFirst.filter(sameNumber), ...latestFirst.filter((other) => !sameNumber(other))];
  let left = queue.reduce((total, { quantity }) => total + (quantity ?? ordered), 0);
  let replacing = 0;
  for (; replacing < queue.length && left + row.quantity > ordered; replacing++)
    left -= queue[replacing]?.quantity ?? ordered;
  const replaced = new Set(queue.slice(0, replacing));
  return { kept: standing.filter((other) => !replaced.has(other)), replaced: [...replaced] };
}

/** The rows of one order item that stand; null where a number that can't be read leaves open which of several another replaces. */
function amendItem(rows: Rows, ordered: number | null): Rows | null {
  let standing: ConfirmationRow[] = [];
  let sum = 0;
  for (const row of rows) {
    const more = row.quantity ?? ordered ?? Number.POSITIVE_INFINITY;
    if (ordered !== null && sum + more <= ordered) {
      // Another shipment of the same item: nothing is replaced.
      standing.push(row);
      sum += more;
      continue;
    }
    const { kept, replaced } = replaceRows(standing, row, ordered);
    const isOpen = [row, ...standing].some(({ trackingNumber }) => trackingNumber === null);
    if (isOpen && kept.length > 0 && replaced.length > 0) return null;
    const keepsNumber = row.trackingNumber === '' && !row.deletesNumber;
    const [latest] = replaced;
    standing = [
      ...kept,
      keepsNumber && latest !== undefined ? { ...row, trackingNumber: latest.trackingNumber } : row,
    ];
    sum = standing.reduce(
      (total, { quantity }) => total + (quantity ?? ordered ?? Number.POSITIVE_INFINITY),
      0,
    );
  }
  return standing;
}

/** Whether a quantity that can't be read leaves open which rows of an item are shipments of their own: of one piece there is but one. */
const isOpenBy = (rows: Rows, ordered: number | null): boolean =>
  rows.length > 1 && ordered !== null && ordered > 1 && rows.some(({ quantityIsKnown }) => !quantityIsKnown);

/** All rows of an item; a blank may keep an earlier number, or have none. */
function standAll(rows: Rows): Rows {
  return rows.map((row, at) =>
    at > 0 && row.trackingNumber === '' && !row.deletesNumber ? { ...row, trackingNumber: null } : row,
  );
}

/**
 * Amends the confirmation rows of one order. A later row of the same order item replaces an earlier one, except where the quantities of both
 * fit the quantity ordered: those are two shipments. `NULL` deletes the earlier number, a blank keeps it. Where what can't be read leaves
 * open which rows replace which, all stand, and each but the last may have been replaced.
 */
export function amendConfirmations(rows: Rows, orderedOf: OrderedOf): AmendedRows {
  if (rows.length === 1) return { rows, mayBeReplaced: NONE };
  const mayBeReplaced = new Set<ConfirmationRow>();
  const inForce = [...groupBy(rows, ({ orderItemId }) => orderItemId)].flatMap(([item, own]) => {
    const ordered = orderedOf(item);
    const amended = isOpenBy(own, ordered) ? null : amendItem(own, ordered);
    if (amended !== null) return amended;
    const all = standAll(own);
    for (const row of all.slice(0, -1)) mayBeReplaced.add(row);
    return all;
  });
  const place = new Map(rows.map((row, index) => [row.source, index] as const));
  return {
    rows: inForce.toSorted((a, b) => (place.get(a.source) ?? 0) - (place.get(b.source) ?? 0)),
    mayBeReplaced,
  };
}
