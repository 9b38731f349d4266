import type { OrderLine } from '../../model/report-rows.js';

/** One line as two sources state it. */
export interface LinePair {
  readonly first: OrderLine;
  readonly second: OrderLine;
}

type Alike = (a: OrderLine, b: OrderLine) => boolean;

const sameId: Alike = (a, b) => a.orderItemId !== null && a.orderItemId === b.orderItemId;
/** Two different order-item-ids are two lines, whatever else they share. */
const sameSku: Alike = (a, b) =>
  (a.orderItemId === null || b.orderItemId === null) && a.sku.toLowerCase() === b.sku.toLowerCase();
const sameQuantity: Alike = (a, b) => sameSku(a, b) && a.quantity === b.quantity;
const samePrice: Alike = (a, b) => sameQuantity(a, b) && a.itemPrice === b.itemPrice;

/**
 * Finds the lines that two sources of one order share: by order-item-id, else by SKU, with the same quantity and price
 * before the same quantity, and that before neither (how-it-counts.md, “Package”).
 */
export function matchLines(
  first: readonly OrderLine[],
  second: readonly OrderLine[],
): {
  readonly pairs: readonly LinePair[];
  readonly onlyFirst: readonly OrderLine[];
  readonly onlySecond: readonly OrderLine[];
} {
  const pairs: LinePair[] = [];
  let left = first;
  let right = second;
  for (const alike of [sameId, samePrice, sameQuantity, sameSku]) {
    if (left.length === 0 || right.length === 0) break;
    const unmatched: OrderLine[] = [];
    for (const line of left) {
      const other = right.find((candidate) => alike(line, candidate));
      if (other === undefined) unmatched.push(line);
      else {
        pairs.push({ first: line, second: other });
        right = right.filter((candidate) => candidate !== other);
      }
    }
    left = unmatched;
  }
  return { pairs, onlyFirst: left, onlySecond: right };
}
