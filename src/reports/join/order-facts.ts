import type { IssueSink } from '../../model/issue.js';
import type { OrderLine, ReportRows } from '../../model/report-rows.js';
import type { Source } from '../../model/source.js';
import { matchLines } from './match-lines.js';
import { fillPromise, type MergedLines, mergeLines, sameAmounts } from './merge-lines.js';
import { spreadHeads } from './spread-heads.js';

/** What the order reports say of an order. `not-stated`: the Order Report, which knows no status, or a status or channel that is no known word. */
export type OrderStanding = 'shipped' | 'cancelled' | 'not-shipped' | 'not-seller-fulfilled' | 'not-stated';

/** A status or channel that is no known word, or none, so that it says nothing of who shipped. */
export interface OddWord {
  readonly column: 'order-status' | 'fulfillment-channel';
  readonly text: string;
  readonly line: OrderLine;
}

/** The lines of one order that count, each from one report. */
export interface OrderFacts {
  readonly orderId: string;
  readonly lines: readonly OrderLine[];
  /** Lines that say the same as one of `lines` in every cell: likely the same line listed twice, but no id tells. */
  readonly repeats: readonly OrderLine[];
  readonly standing: OrderStanding;
  readonly cancelledLines: number;
  /** Where a report that states status and channel leaves the standing `not-stated`: the word that does. */
  readonly oddWord: OddWord | null;
  /** A row that states the order; null where only an FBA report names it. */
  readonly source: Source | null;
}

const CANCELLED = /^cancell?ed/i;
const SHIPPED = /^shipped/i;
const NOT_SHIPPED = /^(?:pending|unshipped|shipping|processing|partially\s*shipped|unfulfillable|invoice)/i;
const SELLER = new Set(['merchant', 'mfn']);
const AMAZON = new Set(['amazon', 'afn']);

const isCancelled = (line: OrderLine): boolean =>
  CANCELLED.test(line.orderStatus) || CANCELLED.test(line.itemStatus) || line.quantity === 0;

/** One line from both reports: the money is the Order Report's, the status that of All Orders. */
export function joinLine(order: OrderLine, all: OrderLine, issues: IssueSink): OrderLine {
  if (!isCancelled(all) && !sameAmounts(order, all))
    issues.push({
      code: 'reports-differ',
      message: `order ${order.orderId}: amounts differ from the Order Report, which is used`,
      ...all.source,
    });
  const { asin, orderStatus, itemStatus, fulfillmentChannel, salesChannel } = all;
  return {
    ...fillPromise(order, [all]),
    asin,
    orderStatus,
    itemStatus,
    fulfillmentChannel,
    salesChannel,
    quantity: all.quantity === 0 ? 0 : (order.quantity ?? all.quantity),
    purchaseDay: order.purchaseDay ?? all.purchaseDay,
    shipCountry: order.shipCountry || all.shipCountry,
  };
}

const NAMES: Readonly<Record<OrderLine['report'], string>> = {
  'all-orders': 'All Orders',
  'order-report': 'the Order Report',
  'orders-api': 'the Orders API',
};

/** Money is taken from one report, the Order Report before All Orders, and never added (how-it-counts.md, “Value”). */
function joinReports(order: MergedLines, all: MergedLines, issues: IssueSink): MergedLines {
  if (order.lines.length === 0) return all;
  if (all.lines.length === 0) return order;
  const { pairs, onlyFirst, onlySecond: left } = matchLines(order.lines, [...all.lines, ...all.repeats]);
  // A repetition that no line of the Order Report answers to was none.
  const onlySecond = left.filter((line) => !all.repeats.includes(line));
  for (const line of [...onlyFirst, ...onlySecond])
    if (!isCancelled(line))
      issues.push({
        code: 'reports-differ',
        message: `order ${line.orderId}: this line stands only in ${NAMES[line.report]}, and not in the other order report; it is kept`,
        ...line.source,
      });
  const lines = [
    ...pairs.map(({ first, second }) => joinLine(first, second, issues)),
    ...onlyFirst,
    ...onlySecond,
  ];
  return { lines, repeats: order.repeats };
}

/** Whether a row of All Orders says that the seller shipped its line, and nothing else. */
export function isShippedBySeller(line: OrderLine): boolean {
  return (
    SELLER.has(line.fulfillmentChannel.toLowerCase()) &&
    SHIPPED.test(line.orderStatus) &&
    !isCancelled(line) &&
    !/^non-amazon/i.test(line.salesChannel)
  );
}

function standingOf(
  all: readonly OrderLine[],
  lines: readonly OrderLine[],
  live: readonly OrderLine[],
): OrderStanding {
  if (lines.some((line) => /^non-amazon/i.test(line.salesChannel))) return 'not-seller-fulfilled';
  if (all.length === 0) return live.length === 0 ? 'cancelled' : 'not-stated';
  const channels = all.map((line) => line.fulfillmentChannel.toLowerCase());
  if (channels.some((channel) => AMAZON.has(channel))) return 'not-seller-fulfilled';
  if (live.length === 0) return 'cancelled';
  // Another word, or none, says nothing: whether the order counts is then open.
  if (!channels.every((channel) => SELLER.has(channel))) return 'not-stated';
  const statuses = all.filter((line) => !isCancelled(line)).map((line) => line.orderStatus);
  if (statuses.some((status) => SHIPPED.test(status))) return 'shipped';
  return statuses.some((status) => NOT_SHIPPED.test(status)) ? 'not-shipped' : 'not-stated';
}

/** The word by which the rows of a report that states status and channel do not say whether the seller shipped. */
function findOddWord(all: readonly OrderLine[]): OddWord | null {
  const channel = all.find((line) => !SELLER.has(line.fulfillmentChannel.toLowerCase()));
  if (channel) return { column: 'fulfillment-channel', text: channel.fulfillmentChannel, line: channel };
  const status = all.find((line) => !CANCELLED.test(line.orderStatus));
  if (status) return { column: 'order-status', text: status.orderStatus, line: status };
  return null;
}

/** Further promotions of a line stand in rows of their own, so that what was taken off it is not known. */
function withoutDiscounts(line: OrderLine, continuedItems: ReadonlySet<string>): OrderLine {
  const isContinued = line.report === 'order-report' && continuedItems.has(line.orderItemId ?? '');
  return isContinued ? { ...line, itemDiscount: null, shippingDiscount: null } : line;
}

/** What the order reports say of one order, without its cancelled lines (how-it-counts.md, “Orders”); null where none names it. */
export function gatherOrder(
  orderId: string,
  stated: readonly OrderLine[],
  { fulfilledByAmazon, continuedItems }: Pick<ReportRows, 'fulfilledByAmazon' | 'continuedItems'>,
  issues: IssueSink,
): OrderFacts | null {
  const byAmazon = fulfilledByAmazon.has(orderId);
  if (stated.length === 0 && !byAmazon) return null;
  const lined = spreadHeads(stated);
  const rows =
    continuedItems.size === 0 ? lined : lined.map((line) => withoutDiscounts(line, continuedItems));
  const all = mergeLines(
    rows.filter((row) => row.report !== 'order-report'),
    issues,
  );
  const order = mergeLines(
    rows.filter((row) => row.report === 'order-report'),
    issues,
  );
  const { lines, repeats } = joinReports(order, all, issues);
  const live = lines.filter((line) => !isCancelled(line));
  const standing = byAmazon ? 'not-seller-fulfilled' : standingOf(all.lines, lines, live);
  return {
    orderId,
    lines: live,
    repeats: repeats.filter((line) => !isCancelled(line)),
    standing,
    oddWord: standing === 'not-stated' ? findOddWord(all.lines) : null,
    cancelledLines: lines.length - live.length,
    source: rows[0]?.source ?? null,
  };
}
