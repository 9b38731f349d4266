import type { Basis } from '../model/analysis.js';

const COUNTS =
  "Amazon's valid and counted packages per category, from the notice or Account Health (notice.categories): the rate";

/** What the given files can't answer, and which file would: the most telling first. */
export function nextFiles(basis: Basis, hasOrders: boolean, hasCounts: boolean): readonly string[] {
  const report =
    'the VTR report (Account Health > Valid tracking rate > Download report): which packages Amazon counted as failing';
  return [
    ...(basis === 'orders-only' ? [report] : []),
    ...(hasCounts ? [] : [COUNTS]),
    ...(hasOrders ? [] : ['All Orders: the taxes and SKUs, which the VTR report does not carry']),
  ];
}
