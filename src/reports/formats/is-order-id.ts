import { isDamagedBySpreadsheet, isTurnedToDay } from '../../model/damaged-number.js';

/** It holds a digit and no space. Anything else may be a buyer's name. */
const ORDER_ID = /^(?=.*\d)[\w#./-]{1,60}$/;

/** Whether a text may be an order number of Amazon's, or of a store's own. */
export function isOrderId(text: string): boolean {
  return ORDER_ID.test(text) && !isDamagedBySpreadsheet(text) && !isTurnedToDay(text);
}
