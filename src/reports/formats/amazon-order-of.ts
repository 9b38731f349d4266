import { isSerialDay, SPREADSHEET_MEND } from '../../model/damaged-number.js';
import type { Cells } from '../cells.js';
import { showCell } from '../show-cell.js';
import { isAmazonOrderId, isCutOrderId } from './is-amazon-order-id.js';
import { leaveOut, noteDamagedOrder } from './report-format.js';

const BARE = /^\d[\d.,]*$/;
/** As many digits as an order's number has without its hyphens. */
const RUN_TOGETHER = /^\d{15,}$/;
const EXPECTED = 'expected an order number of Amazon such as 111-1234567-1234567; left out';
const MAY_BE_TOTAL = ' (if the row is the total line of the file, nothing is lost with it)';

/**
 * The order that a row of a report of Amazon's names, or null with the issue noted: a row without one is left out. A bare number is a
 * total, or what a spreadsheet has made of something else.
 */
export function amazonOrderOf(cells: Cells): string | null {
  const orderId = cells.text('orderId');
  if (orderId && isAmazonOrderId(orderId)) return orderId;
  if (!orderId) return leaveOut(cells, 'the row names no order; left out');
  if (noteDamagedOrder(cells, orderId)) return null;
  if (isCutOrderId(orderId))
    return leaveOut(cells, `found only a part of an order number, ${EXPECTED}`, SPREADSHEET_MEND);
  if (!BARE.test(orderId)) return leaveOut(cells, 'the first cells hold no order number; left out');
  const found = `found ${showCell(orderId)}, ${EXPECTED}`;
  return isSerialDay(orderId) || RUN_TOGETHER.test(orderId)
    ? leaveOut(cells, found, SPREADSHEET_MEND)
    : leaveOut(cells, found + MAY_BE_TOTAL);
}
