import { groupBy } from '../../model/group-by.js';
import type { IssueSink } from '../../model/issue.js';
import type { LeftOutOrder } from '../../model/left-out.js';
import type { PackageRow, PromiseRow, ReportRows, VtrRow } from '../../model/report-rows.js';
import type { Shipment } from '../../model/shipment.js';
import type { GatheredRows } from '../rows/gather-rows.js';
import { admitOrder } from './admit-order.js';
import { buildShipment, type JoinedPackage } from './build-shipment.js';
import { indexCategories, learnCategories, nameCategories } from './category-of.js';
import { contentOf } from './content-of.js';
import { distinctPackages } from './distinct-packages.js';
import type { JoinContext, JoinIndex } from './join-context.js';
import { gatherOrder } from './order-facts.js';
import { factIn } from './package-seed.js';
import { type OrderRows, type PackageOfOrder, packagesOfOrder } from './packages-of-order.js';
import { joinPlainOrder } from './plain-order.js';
import { sortByOrder } from './sort-by-order.js';

/** The packages that the reports state, and the orders left out. */
export interface JoinedShipments {
  readonly shipments: readonly Shipment[];
  readonly leftOut: readonly LeftOutOrder[];
  /** Cancelled lines of orders that count all the same. */
  readonly cancelledLines: number;
}

/** An order that something names as sent is shipped, whatever the order report knew when it was drawn. */
function standingOf({ order, confirmations, tools, listed }: OrderRows): Shipment['standing'] {
  const isNamed = confirmations.length + tools.length + listed.length > 0;
  if (order?.standing === 'not-stated' && isNamed) return 'shipped';
  return order?.standing ?? null;
}

const identityOf = ({ seed, row }: PackageOfOrder): string =>
  JSON.stringify([
    row && [
      row.trackingId,
      row.carrier,
      row.shipMethod,
      row.promisedDeliveryDate,
      row.packageValue,
      row.category,
    ],
    factIn(seed.trackingNumber)?.value,
    factIn(seed.shipDay)?.value,
    factIn(seed.carrier)?.value,
    factIn(seed.shipMethod)?.value,
    seed.pieces.map(({ key }) => key).toSorted(),
    seed.holding.isCertain
      ? seed.holding.parts.map(({ line, quantity }) => [line.orderItemId, line.sku, quantity])
      : null,
  ]);

/** Names the packages of an order so that no name hangs on the order of rows: the order, and a number where it has several. */
function namePackages(packages: readonly PackageOfOrder[], rows: OrderRows): readonly JoinedPackage[] {
  const standing = standingOf(rows);
  const sorted =
    packages.length <= 1
      ? packages
      : packages
          .map((one) => ({ one, identity: identityOf(one) }))
          .toSorted((a, b) => (a.identity < b.identity ? -1 : 1))
          .map(({ one }) => one);
  return sorted.map(({ seed, row, attached }, index) => ({
    seed,
    row,
    attached,
    packageId: sorted.length === 1 ? rows.orderId : `${rows.orderId}/${index + 1}`,
    order: rows.order,
    standing,
  }));
}

function latestPromises(rows: readonly PromiseRow[]): ReadonlyMap<string, PromiseRow> {
  const promises = new Map<string, PromiseRow>();
  for (const row of rows) {
    const earlier = promises.get(row.orderId);
    if ((row.shipByDay ?? '') > (earlier?.shipByDay ?? '')) promises.set(row.orderId, row);
  }
  return promises;
}

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

/** What all parts of a case are joined by. */
export interface Join {
  readonly context: JoinContext;
  readonly index: JoinIndex;
  /** Whether reports state the packages; else they are those of Amazon's list, or one for each order. */
  readonly rebuilds: boolean;
  /** Whether Amazon's list names any order. */
  readonly hasList: boolean;
}

/** The rows of Amazon's list, each with the single SKU of its order, as far as order reports tell. */
function* listSkus(parts: Iterable<ReportRows>): Generator<readonly [row: VtrRow, sku: string]> {
  for (const rows of parts) {
    if (rows.vtr.length === 0) continue;
    for (const [orderId, { lines, listed }] of sortByOrder(rows)) {
      if (listed.length === 0) continue;
      const order = gatherOrder(orderId, lines, rows, []);
      const [sku, ...others] = new Set(order?.lines.map((line) => line.sku));
      if (sku && others.length === 0) for (const row of listed) yield [row, sku];
    }
  }
}

/** Makes ready what the packages of every part are looked up in. */
export function prepareJoin(rows: GatheredRows, context: JoinContext): Join {
  const learned = learnCategories(rows.vtr.count() > 0 ? listSkus(rows.parts(false)) : []);
  return {
    context,
    rebuilds: rows.statesPackages(),
    hasList: rows.vtr.count() > 0,
    index: {
      nameCategory: nameCategories(context.declare, context.statedCategories),
      categoryOfLine: indexCategories(rows.categories.rows, learned),
      promises: latestPromises(rows.promises.rows),
    },
  };
}

/**
 * Joins the rows of whole orders into packages (how-it-counts.md, “Package”). Where no report states packages, they are
 * those that the VTR report lists, and without one each shipped seller-fulfilled order is a package.
 */
export function buildShipments(rows: ReportRows, join: Join, issues: IssueSink): JoinedShipments {
  const { context, index, rebuilds, hasList } = join;
  const leftOut: LeftOutOrder[] = [];
  const shipments: Shipment[] = [];
  let cancelledLines = 0;
  for (const [orderId, stated] of sortByOrder(rows)) {
    const plain = rebuilds ? joinPlainOrder(orderId, stated, rows, issues) : null;
    if (plain !== null) {
      shipments.push(buildShipment(plain, context, index, issues));
      continue;
    }
    const order = gatherOrder(orderId, stated.lines, rows, issues);
    const one: OrderRows = {
      orderId,
      order,
      confirmations: stated.confirmations,
      tools: dropOverlaps(stated.tools),
      listed: distinctPackages(stated.listed, issues),
    };
    // Amazon's list alone says nothing of orders that it does not name.
    if (!rebuilds && hasList && one.listed.length === 0) continue;
    // Labels without numbers, beside orders that no report holds, make no package.
    if (!rebuilds && order === null && one.listed.length === 0) continue;
    const admitted = admitOrder(one, rebuilds, issues);
    if (admitted !== 'counts') {
      leftOut.push({ orderId, because: admitted, source: order?.source ?? null });
      continue;
    }
    cancelledLines += order?.cancelledLines ?? 0;
    for (const joined of namePackages(packagesOfOrder(one, rebuilds, issues), one))
      shipments.push(buildShipment(joined, context, index, issues));
  }
  return { shipments, leftOut, cancelledLines };
}
