import type { Cells } from '../cells.js';
import { orderOf } from './report-format.js';

/**
 * The order that a row of labels or trackings names, or null: with an issue where it could have named one, silently where the report has
 * no such column. What a row without an order tells of the way of its number is not lost with its label.
 * @param elsewhere as `orderOf` takes it.
 */
export function orderOfLabel(cells: Cells, elsewhere: readonly string[] = []): string | null {
  const orderId = cells.text('orderId');
  const isBlank = (orderId ?? '') === '' && elsewhere.every((field) => (cells.text(field) ?? '') === '');
  if (!isBlank || cells.isShort()) return orderOf(cells, elsewhere);
  if (orderId !== null)
    cells.note('row-without-order', 'the label names no order; it is left out as a package', 'orderId');
  return null;
}
