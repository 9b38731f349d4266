import { groupBy } from '../../model/group-by.js';
import type { IssueSink } from '../../model/issue.js';
import type { LeftOutOrder } from '../../model/left-out.js';
import type { PackageRow, ReportRows } from '../../model/report-rows.js';
import { admitOrder } from './admit-order.js';
import type { JoinedPackage } from './build-shipment.js';
import { contentOf } from './content-of.js';
import { distinctPackages } from './distinct-packages.js';
import { namePackages } from './name-packages.js';
import { gatherOrder } from './order-facts.js';
import { packagesOfOrder } from './packages-of-order.js';
import type { Join } from './prepare-join.js';
import type { StatedOrder } from './sort-by-order.js';

/** Whether several files of one report hold rows of the order. */
function mayOverlap(rows: readonly PackageRow[]): boolean {
  const files = new Map<PackageRow['report'], string>();
  return rows.some(({ report, source }) => {
    const first = files.get(report);
    if (first === undefined) files.set(report, source.file);
    return first !== undefined && first !== source.file;
  });
}

/** A row that stands in several exports of a shipping tool is one row; within one file rows alike are several. */
function dropOverlaps(rows: readonly PackageRow[]): readonly PackageRow[] {
  if (rows.length <= 1 || !mayOverlap(rows)) return rows;
  return [...groupBy(rows, contentOf).values()].flatMap((alike) => {
    const files = [...groupBy(alike, (row) => row.source.file).values()];
    return files.reduce((best, own) => (own.length > best.length ? own : best));
  });
}

/** What an order comes to: its packages, or why it is left out. */
export interface JoinedOrder {
  readonly packages: readonly JoinedPackage[];
  readonly leftOut: LeftOutOrder | null;
  /** Cancelled lines of an order that counts all the same. */
  readonly cancelledLines: number;
}

const NOTHING: JoinedOrder = { packages: [], leftOut: null, cancelledLines: 0 };

/** Joins the rows of one order, whatever they are. */
export function joinOrder(
  orderId: string,
  stated: StatedOrder,
  rows: Pick<ReportRows, 'fulfilledByAmazon' | 'continuedItems'>,
  { rebuilds, hasList }: Pick<Join, 'rebuilds' | 'hasList'>,
  issues: IssueSink,
): JoinedOrder {
  const order = gatherOrder(orderId, stated.lines, rows, issues);
  const { confirmations } = stated;
  const tools = dropOverlaps(stated.tools);
  const listed = distinctPackages(stated.listed, issues);
  // Amazon's list alone says nothing of orders that it does not name.
  if (!rebuilds && hasList && listed.length === 0) return NOTHING;
  // Labels without numbers, beside orders that no report holds, make no package.
  if (!rebuilds && order === null && listed.length === 0) return NOTHING;
  const one = { orderId, order, confirmations, tools, listed };
  const admitted = admitOrder(one, rebuilds, issues);
  if (admitted !== 'counts') {
    const source = order?.source ?? null;
    const isNamed = confirmations.length + tools.length > 0;
    return { ...NOTHING, leftOut: { orderId, because: admitted, source, isNamed } };
  }
  return {
    packages: namePackages(packagesOfOrder(one, rebuilds, issues), one),
    leftOut: null,
    cancelledLines: order?.cancelledLines ?? 0,
  };
}
