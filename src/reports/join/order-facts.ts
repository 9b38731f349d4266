import { groupBy } from '../../model/group-by.js';
import type { Issue } from '../../model/issue.js';
import type { OrderLine } from '../../model/report-rows.js';

/** The lines of one order that count, all from one report. */
export interface OrderFacts {
  readonly orderId: string;
  readonly lines: readonly OrderLine[];
  /** Lines that say the same as one of `lines` in every cell: likely the same line listed twice, but no id tells. */
  readonly repeats: readonly OrderLine[];
  readonly standing: 'shipped' | 'cancelled' | 'not-shipped' | 'not-seller-fulfilled';
}

const CANCELLED = /^cancell?ed/i;
const SHIPPED = /^shipped/i;
const SELLER = new Set(['merchant', 'mfn']);

function moneyOf(lines: readonly OrderLine[]): string {
  return lines
    .map((line) => [line.itemPrice, line.shippingPrice, line.itemTax, line.shippingTax].join('/'))
    .toSorted()
    .join(' ');
}

/** Money is taken from one report, never added: the one in which the order was updated last, then the one named first. */
function chooseReport(orderId: string, lines: readonly OrderLine[], issues: Issue[]): readonly OrderLine[] {
  const files = groupBy(lines, (line) => line.source.file);
  const candidates = [...files.values()];
  const updated = (group: readonly OrderLine[]): string =>
    group.reduce((last, line) => (line.lastUpdated > last ? line.lastUpdated : last), '');
  const chosen = candidates.reduce((best, group) => (updated(group) > updated(best) ? group : best));
  for (const other of candidates)
    if (other !== chosen && moneyOf(other) !== moneyOf(chosen))
      issues.push({
        code: 'reports-differ',
        message: `order ${orderId}: amounts differ from ${chosen[0]?.source.file}, which is used`,
        ...other[0]?.source,
      });
  return dropRepeats(chosen, issues);
}

/** A line that a report lists twice under one order-item-id is one line: the later update stands. */
function dropRepeats(lines: readonly OrderLine[], issues: Issue[]): readonly OrderLine[] {
  const kept = new Map<string, OrderLine>();
  for (const line of lines) {
    const key = line.orderItemId ?? `row ${line.source.row}`;
    const earlier = kept.get(key);
    if (earlier)
      issues.push({
        code: 'line-repeated',
        message: `order item ${key} is listed twice; the later update is used`,
        ...line.source,
      });
    if (!earlier || line.lastUpdated >= earlier.lastUpdated) kept.set(key, line);
  }
  return [...kept.values()];
}

/** Without an order-item-id two lines alike in every cell may be one line listed twice (a file joined from two) or two. */
function setRepeatsApart(
  lines: readonly OrderLine[],
  issues: Issue[],
): { readonly lines: readonly OrderLine[]; readonly repeats: readonly OrderLine[] } {
  const groups = groupBy(lines, (line) => JSON.stringify({ ...line, source: line.source.file }));
  const repeats = [...groups.values()].flatMap((alike) => alike.slice(1));
  for (const line of repeats)
    issues.push({
      code: 'line-repeated',
      message: `order ${line.orderId}: the same line stands there twice; whether it is one or two is unknown, so its amounts may be double`,
      ...line.source,
    });
  return { lines: [...groups.values()].flatMap((alike) => alike.slice(0, 1)), repeats };
}

function standingOf(lines: readonly OrderLine[], live: readonly OrderLine[]): OrderFacts['standing'] {
  const first = lines[0];
  if (!first) return 'not-shipped';
  const sellerFulfilled = lines.every((line) => SELLER.has(line.fulfillmentChannel.toLowerCase()));
  if (!sellerFulfilled || lines.some((line) => /^non-amazon/i.test(line.salesChannel)))
    return 'not-seller-fulfilled';
  if (live.length === 0) return 'cancelled';
  return live.some((line) => SHIPPED.test(line.orderStatus)) ? 'shipped' : 'not-shipped';
}

/** The orders of All Orders, each from one report, without its cancelled lines (contract, rules 2 and 3). */
export function gatherOrders(lines: readonly OrderLine[], issues: Issue[]): ReadonlyMap<string, OrderFacts> {
  const orders = new Map<string, OrderFacts>();
  for (const [orderId, all] of groupBy(lines, (line) => line.orderId)) {
    const chosen = chooseReport(orderId, all, issues);
    const live = chosen.filter(
      (line) => !CANCELLED.test(line.orderStatus) && !CANCELLED.test(line.itemStatus) && line.quantity !== 0,
    );
    const { lines: own, repeats } = setRepeatsApart(live, issues);
    orders.set(orderId, { orderId, lines: own, repeats, standing: standingOf(chosen, live) });
  }
  return orders;
}
