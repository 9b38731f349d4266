import type { IssueSink } from '../../model/issue.js';
import type { LeftOutReason } from '../../model/left-out.js';
import { showCell } from '../show-cell.js';
import type { OddWord, OrderFacts } from './order-facts.js';
import type { OrderRows } from './packages-of-order.js';

/** What an order's standing means for a package that the VTR report or a confirmation names all the same. */
const LISTED_YET = {
  cancelled: 'cancelled in the order report, yet the VTR report lists it; it stays as Amazon counted it',
  'not-seller-fulfilled':
    'not fulfilled by the seller by the order report, yet the VTR report lists it; it stays as Amazon counted it',
  'not-shipped':
    'not shipped yet in All Orders, yet the VTR report lists it; All Orders may be the older file',
} as const;
const CONFIRMED_YET = {
  cancelled: 'cancelled in the order report, yet a confirmation or label names it; it is left out',
  'not-seller-fulfilled':
    'not fulfilled by the seller by the order report, yet a confirmation or label names it; it is left out',
  'not-shipped':
    'not shipped yet in All Orders, yet a confirmation or label names it; taken as shipped, since All Orders may be the older file',
} as const;

const isOut = (standing: OrderFacts['standing'] | undefined): standing is LeftOutReason =>
  standing === 'cancelled' || standing === 'not-seller-fulfilled' || standing === 'not-shipped';

const EXPECTED: Readonly<Record<OddWord['column'], string>> = {
  'order-status': 'Shipped, Cancelled, Pending or Unshipped',
  'fulfillment-channel': 'Merchant (MFN) or Amazon (AFN)',
};

/** Why the order reports do not say whether the seller shipped an order, and where that shows. */
function noteNotStated({ orderId, lines, oddWord }: OrderFacts, rebuilds: boolean, issues: IssueSink): void {
  const why =
    oddWord === null
      ? 'no file says whether the seller shipped it; All Orders would, by status and channel'
      : `its ${oddWord.column} is no known word: found ${oddWord.text === '' ? 'nothing that can be read' : showCell(oddWord.text)}, expected ${EXPECTED[oddWord.column]}, in English; whether the seller shipped it is unknown`;
  issues.push({
    code: 'order-not-confirmed',
    message: `order ${orderId}: ${why}. It is taken as one package${rebuilds ? ' of unknown outcome' : ''}`,
    ...(oddWord?.line.source ?? lines[0]?.source),
    // The Orders API has names of its own for both.
    ...(oddWord?.line.report === 'all-orders' && { column: oddWord.column }),
  });
}

/** Whether an order makes packages, else why not, and what is odd about it. */
export function admitOrder(rows: OrderRows, rebuilds: boolean, issues: IssueSink): 'counts' | LeftOutReason {
  const { orderId, order, listed, confirmations, tools } = rows;
  const standing = order?.standing;
  const named = rebuilds ? (confirmations[0] ?? tools[0]) : undefined;
  if (isOut(standing)) {
    const note = (code: string, message: string, source: { file: string; row: number } | undefined) =>
      issues.push({ code, message: `order ${orderId} is ${message}`, ...source });
    if (listed[0]) note('listed-but-not-shipped-by-seller', LISTED_YET[standing], listed[0].source);
    else if (named) note('confirmed-but-not-shipped-by-seller', CONFIRMED_YET[standing], named.source);
    return listed.length > 0 || (standing === 'not-shipped' && named) ? 'counts' : standing;
  }
  // Where order reports stand alone, the Order Report says nothing of any of its orders: that is no news of one.
  if (order?.standing === 'not-stated' && listed.length === 0 && !named && (rebuilds || order.oddWord))
    noteNotStated(order, rebuilds, issues);
  return 'counts';
}
