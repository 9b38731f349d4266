import { groupBy } from '../../model/group-by.js';
import type { Issue, IssueSink } from '../../model/issue.js';
import type { LeftOutOrder } from '../../model/left-out.js';
import type { PackageRow, PromiseRow, ReportRows, VtrRow } from '../../model/report-rows.js';
import type { Shipment } from '../../model/shipment.js';
import { admitOrder } from './admit-order.js';
import { buildShipment, type JoinedPackage } from './build-shipment.js';
import { indexCategories, learnCategories, nameCategories } from './category-of.js';
import { contentOf } from './content-of.js';
import { distinctPackages } from './distinct-packages.js';
import type { JoinContext, JoinIndex } from './join-context.js';
import { markSharedNumbers } from './mark-shared-numbers.js';
import { gatherOrders, type OrderFacts } from './order-facts.js';
import { factIn } from './package-seed.js';
import { type OrderRows, type PackageOfOrder, packagesOfOrder } from './packages-of-order.js';

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

function* gatherRows(
  rows: ReportRows,
  orders: ReadonlyMap<string, OrderFacts>,
  listed: ReadonlyMap<string, readonly VtrRow[]>,
): Generator<OrderRows> {
  const confirmations = groupBy(rows.confirmations, ({ orderId }) => orderId);
  const tools = groupBy(rows.packages, ({ orderId }) => orderId);
  const ids = new Set([...listed.keys(), ...orders.keys(), ...confirmations.keys(), ...tools.keys()]);
  for (const orderId of ids)
    yield {
      orderId,
      order: orders.get(orderId) ?? null,
      confirmations: confirmations.get(orderId) ?? [],
      tools: dropOverlaps(tools.get(orderId) ?? []),
      listed: listed.get(orderId) ?? [],
    };
}

/** Whether the reports state packages or their numbers, so that the rate can be rebuilt from them. */
export function statesPackages({ confirmations, packages }: ReportRows): boolean {
  return (
    confirmations.length > 0 ||
    packages.some(({ report, trackingNumber }) => report === 'shipments' || trackingNumber !== null)
  );
}

/**
 * Joins the rows of all reports into packages (how-it-counts.md, “Package”). Where no report states packages, they are
 * those that the VTR report lists, and without one each shipped seller-fulfilled order is a package.
 */
export function buildShipments(rows: ReportRows, context: JoinContext, issues: IssueSink): JoinedShipments {
  const rebuilds = statesPackages(rows);
  const orders = gatherOrders(rows, issues);
  const listed = groupBy(distinctPackages(rows.vtr, issues), ({ orderId }) => orderId);
  const linesOf = (orderId: string) => orders.get(orderId)?.lines ?? [];
  const leftOut: LeftOutOrder[] = [];
  const index: JoinIndex = {
    nameCategory: nameCategories(context.declare, context.statedCategories),
    categoryOfLine: indexCategories(rows.categories, learnCategories(rows.vtr, linesOf)),
    promises: latestPromises(rows.promises),
  };
  const shipments: Shipment[] = [];
  const ofPackages: Issue[] = [];
  let cancelledLines = 0;
  for (const one of gatherRows(rows, orders, listed)) {
    // Amazon's list alone says nothing of orders that it does not name.
    if (!rebuilds && listed.size > 0 && one.listed.length === 0) continue;
    // Labels without numbers, beside orders that no report holds, make no package.
    if (!rebuilds && one.order === null && one.listed.length === 0) continue;
    const admitted = admitOrder(one, rebuilds, issues);
    if (admitted !== 'counts') {
      const source = one.order?.source ?? null;
      const isNamed = one.confirmations.length + one.tools.length > 0;
      leftOut.push({ orderId: one.orderId, because: admitted, source, isNamed });
      continue;
    }
    cancelledLines += one.order?.cancelledLines ?? 0;
    // An order at a time: what joins its rows is let go before the next, and memory holds the facts alone.
    for (const joined of namePackages(packagesOfOrder(one, rebuilds, issues), one))
      shipments.push(buildShipment(joined, context, index, ofPackages));
  }
  for (const issue of ofPackages) issues.push(issue);
  return { shipments: markSharedNumbers(shipments), leftOut, cancelledLines };
}
