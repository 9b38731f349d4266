import { isDamagedBySpreadsheet, isTurnedToDay } from '../../model/damaged-number.js';

/** 3, 7 and 7 digits; the first group of an order off Amazon, or of a digital one, is a letter and two digits. */
const WHOLE = /^(?:\d{3}|[A-Z]\d{2})-\d{7}-\d{7}$/i;
/** Groups of other lengths are let pass, since older and made-up numbers have them. */
const GROUPS = /^(?:\d{3}|[A-Z]\d{2})-\d+(?:-\d+)?$/i;
/** The beginning of a whole one: it may be that of several orders. */
const CUT = /^(?:\d{3}|[A-Z]\d{2})-\d{7}(?:-\d{0,6})?$/i;

/** Whether a text is the number that Amazon gave an order, as its own reports hold it: a bare number, a date or a part of one is none. */
export function isAmazonOrderId(text: string): boolean {
  if (WHOLE.test(text)) return true;
  return GROUPS.test(text) && !CUT.test(text) && !isDamagedBySpreadsheet(text) && !isTurnedToDay(text);
}

/** Whether a text is the beginning of an order's number. */
export function isCutOrderId(text: string): boolean {
  return CUT.test(text) && !WHOLE.test(text);
}
