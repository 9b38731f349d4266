import type { IssueSink } from '../../model/issue.js';
import { numberKey } from '../../model/number-key.js';
import { PACKAGE_REPORTS } from '../../model/package-report.js';
import type { OrderLine, PackageRow, ReportRows } from '../../model/report-rows.js';
import type { AttachedLabels } from './attach-labels.js';
import type { JoinedPackage } from './build-shipment.js';
import { groupLabels, groupPackages, pieceOfConfirmation, piecesOfRows } from './group-packages.js';
import { type Label, readLabel } from './label.js';
import { sameAmounts } from './merge-lines.js';
import { isShippedBySeller, joinLine } from './order-facts.js';
import type { StatedOrder } from './sort-by-order.js';

/** The one line of an order that All Orders and the Order Report state alike; null where they do not. */
function onlyLine(lines: readonly OrderLine[], issues: IssueSink): OrderLine | null {
  const first = lines[0];
  const second = lines[1];
  if (first === undefined || lines.length > 2) return null;
  if (second === undefined) return first.report === 'all-orders' && isShippedBySeller(first) ? first : null;
  if (first.report === second.report || first.report === 'orders-api' || second.report === 'orders-api')
    return null;
  const [all, order] = first.report === 'all-orders' ? [first, second] : [second, first];
  const isOne =
    all.orderItemId === null || order.orderItemId === null || all.orderItemId === order.orderItemId;
  const isAlike =
    isOne && all.sku === order.sku && all.quantity === order.quantity && sameAmounts(all, order);
  return isAlike && isShippedBySeller(all) && order.quantity !== 0 && !/^non-amazon/i.test(order.salesChannel)
    ? joinLine(order, all, issues)
    : null;
}

/** The one label that each shipping tool has of a package, under its number; null where any has more or another. */
function onlyLabels(tools: readonly PackageRow[], number: string): readonly PackageRow[] | null {
  if (tools.length > 2 || (tools.length === 2 && tools[0]?.report === tools[1]?.report)) return null;
  const key = numberKey(number);
  for (const { trackingNumber } of tools)
    if (!trackingNumber || numberKey(trackingNumber) !== key) return null;
  return tools;
}

const rankOf = ({ report }: PackageRow): number => PACKAGE_REPORTS.indexOf(report);

const NO_LABELS: AttachedLabels = { labels: [], isDisputed: false, possibleNumbers: [] };

/**
 * By far the most orders are one line in one package that every file names once and alike. These are joined here, by a short way to
 * the same end; null for every other, which `packagesOfOrder` joins. A property test holds the two ways equal.
 */
export function joinPlainOrder(
  orderId: string,
  { lines, confirmations, tools, listed }: StatedOrder,
  { fulfilledByAmazon, continuedItems }: Pick<ReportRows, 'fulfilledByAmazon' | 'continuedItems'>,
  issues: IssueSink,
): JoinedPackage | null {
  const row = confirmations[0];
  if (row === undefined || confirmations.length > 1 || !row.trackingNumber || listed.length > 1) return null;
  if (fulfilledByAmazon.has(orderId) || continuedItems.size > 0) return null;
  const own = listed[0] ?? null;
  if (own !== null && numberKey(own.trackingId ?? '') !== numberKey(row.trackingNumber)) return null;
  const labels = onlyLabels(tools, row.trackingNumber);
  const line = labels === null ? null : onlyLine(lines, issues);
  if (
    labels === null ||
    line === null ||
    !row.quantityIsKnown ||
    (row.quantity !== null && row.quantity !== line.quantity)
  )
    return null;
  const seed = groupPackages(orderId, [pieceOfConfirmation(row, 0, false)], [line])[0];
  if (seed === undefined) return null;
  // Labels are laid beside a package in this order of tools.
  const inOrder = labels.length < 2 ? labels : labels.toSorted((a, b) => rankOf(a) - rankOf(b));
  const read: Label[] = [];
  for (const label of inOrder)
    for (const one of groupLabels(orderId, piecesOfRows([label]))) read.push(readLabel(one, issues));
  const attached = read.length === 0 ? NO_LABELS : { ...NO_LABELS, labels: read };
  const source = lines[0]?.source ?? null;
  const order = {
    orderId,
    lines: [line],
    repeats: [],
    standing: 'shipped',
    cancelledLines: 0,
    oddWord: null,
    source,
  } as const;
  return { packageId: orderId, seed, row: own, order, standing: 'shipped', attached };
}
