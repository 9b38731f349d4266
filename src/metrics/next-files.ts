import type { Basis } from '../model/analysis.js';

const COUNTS =
  "Amazon's valid and counted packages per category, from the notice or Account Health (notice.categories): the rate";
const REPORT =
  'the VTR report (Account Health > Valid tracking rate > Download report): which packages Amazon counted as failing';
const ORDERS = 'All Orders or the Order Report: the taxes and SKUs, which no other report carries';
const NUMBERS =
  'the shipping confirmations or an export of your shipping tool, with first scans where it has them: the rate rebuilt from your records';

/** What the given files can't answer, and which file would: the most telling first. */
export function nextFiles(
  basis: Basis,
  has: { readonly report: boolean; readonly orders: boolean; readonly counts: boolean },
): readonly string[] {
  return [
    ...(has.report ? [] : [REPORT]),
    ...(has.counts ? [] : [COUNTS]),
    ...(has.orders ? [] : [ORDERS]),
    ...(basis === 'orders-only' ? [NUMBERS] : []),
  ];
}
