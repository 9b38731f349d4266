import type { IssueSink } from '../../model/issue.js';
import type { LeftOutOrder } from '../../model/left-out.js';
import type { ReportRows } from '../../model/report-rows.js';
import type { Shipment } from '../../model/shipment.js';
import { buildShipment } from './build-shipment.js';
import { joinOrder } from './join-order.js';
import { joinPlainOrder } from './plain-order.js';
import type { Join } from './prepare-join.js';
import { sortByOrder } from './sort-by-order.js';

/** The packages that the reports state, and the orders left out. */
export interface JoinedShipments {
  readonly shipments: readonly Shipment[];
  readonly leftOut: readonly LeftOutOrder[];
  /** Cancelled lines of orders that count all the same. */
  readonly cancelledLines: number;
}

/**
 * Joins the rows of whole orders into packages (how-it-counts.md, “Package”). Where no report states packages, they are
 * those that the VTR report lists, and without one each shipped seller-fulfilled order is a package.
 */
export function buildShipments(rows: ReportRows, join: Join, issues: IssueSink): JoinedShipments {
  const { context, index, rebuilds } = join;
  const leftOut: LeftOutOrder[] = [];
  const shipments: Shipment[] = [];
  let cancelledLines = 0;
  for (const [orderId, stated] of sortByOrder(rows)) {
    const plain = rebuilds ? joinPlainOrder(orderId, stated, rows, issues) : null;
    if (plain !== null) {
      shipments.push(buildShipment(plain, context, index, issues));
      continue;
    }
    const joined = joinOrder(orderId, stated, rows, join, issues);
    if (joined.leftOut !== null) leftOut.push(joined.leftOut);
    cancelledLines += joined.cancelledLines;
    for (const one of joined.packages) shipments.push(buildShipment(one, context, index, issues));
  }
  return { shipments, leftOut, cancelledLines };
}
