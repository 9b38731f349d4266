import type { Declarations } from '../../model/case-file.js';
import { groupBy } from '../../model/group-by.js';
import type { Issue } from '../../model/issue.js';
import type { OrderLine, ReportRows, VtrRow } from '../../model/report-rows.js';
import type { Shipment } from '../../model/shipment.js';
import type { Fact } from '../../model/source.js';
import {
  indexCategories,
  leadingCategory,
  learnCategories,
  nameCategories,
  UNKNOWN_CATEGORY,
} from './category-of.js';
import { declaredMailpiece } from './declared-mailpiece.js';
import { distinctPackages } from './distinct-packages.js';
import { gatherOrders, type OrderFacts } from './order-facts.js';
import { valuePackage } from './value-package.js';

/** What the join needs beside the rows. */
export interface JoinContext {
  readonly declare: Declarations;
  readonly statedCategories: readonly string[];
  readonly currency: string;
  /** What a tracking number is by its shape and check digit. */
  readonly identifyNumber: (number: string) => Shipment['numberIs'];
}

/** The packages that the reports state, and how many were left out, by rule 2. */
export interface JoinedShipments {
  readonly shipments: readonly Shipment[];
  readonly read: number;
  readonly notSellerFulfilled: number;
  readonly cancelled: number;
  readonly notShipped: number;
}

interface PackageSeed {
  readonly packageId: string;
  readonly orderId: string;
  readonly row: VtrRow | null;
  readonly lines: readonly OrderLine[];
  readonly packagesOfOrder: number;
  readonly order: OrderFacts | null;
}

function fact<T>(value: T | null, row: { readonly source: Fact<T>['source'] } | null): Fact<T> | null {
  return value === null || row === null ? null : { value, source: row.source };
}

/** One shipment from a VTR row, an order's lines, or both. */
function buildShipment(
  seed: PackageSeed,
  context: JoinContext,
  nameCategory: (name: string) => string,
  categoryOfLine: (line: OrderLine) => string | null,
  issues: Issue[],
): Shipment {
  const { row, lines } = seed;
  const first = lines[0] ?? null;
  const source = row?.source ?? first?.source ?? null;
  const skus = [...new Set(lines.map((line) => line.sku).filter((sku) => sku !== ''))];
  const category =
    row?.category || leadingCategory(lines, categoryOfLine, issues) || context.declare.category;
  const packageValue = row ? fact(row.packageValue, row) : null;
  return {
    packageId: seed.packageId,
    orderId: seed.orderId,
    listing: row?.listing ?? 'not-listed',
    day: row ? fact(row.promisedDeliveryDate, row) : fact(first?.purchaseDay ?? null, first),
    category: category ? nameCategory(category) : UNKNOWN_CATEGORY,
    carrier: row ? fact(row.carrier, row) : null,
    trackingNumber: row ? fact(row.trackingId, row) : null,
    numberIs: row?.trackingId ? context.identifyNumber(row.trackingId) : null,
    shipMethod: row ? fact(row.shipMethod, row) : null,
    mailpiece: declaredMailpiece(
      context.declare.mailpieces,
      {
        packageId: seed.packageId,
        skus: lines.map((line) => line.sku),
        shipMethod: row?.shipMethod ?? null,
        source,
      },
      issues,
    ),
    origin: row?.origin ? fact(row.origin, row) : context.declare.shipFrom,
    destination: first?.shipCountry ? fact(first.shipCountry, first) : null,
    value: valuePackage(
      lines,
      seed.order?.repeats ?? [],
      packageValue,
      seed.packagesOfOrder,
      context.currency,
      issues,
    ),
    skus,
    standing: seed.order?.standing ?? null,
    delivered: row?.deliveryScan ?? null,
    sources: [...(row ? [row.source] : []), ...lines.map((line) => line.source)],
  };
}

/** What an order's standing means for a package that the VTR report lists all the same. */
const STANDINGS = {
  cancelled: 'cancelled in All Orders, yet the VTR report lists it; it stays as Amazon counted it',
  'not-seller-fulfilled':
    'not fulfilled by the seller in All Orders, yet the VTR report lists it; it stays as Amazon counted it',
  'not-shipped':
    'not shipped yet in All Orders, yet the VTR report lists it; All Orders may be the older file',
} as const;

function seedsFromVtr(
  rows: ReportRows,
  orders: ReadonlyMap<string, OrderFacts>,
  issues: Issue[],
): PackageSeed[] {
  return distinctPackages(rows.vtr, issues).map(({ packageId, row, packagesOfOrder }) => {
    const order = orders.get(row.orderId);
    if (order && order.standing !== 'shipped')
      issues.push({
        code: 'listed-but-not-shipped-by-seller',
        message: `order ${row.orderId} is ${STANDINGS[order.standing]}`,
        ...row.source,
      });
    return {
      packageId,
      orderId: row.orderId,
      row,
      lines: order?.lines ?? [],
      packagesOfOrder,
      order: order ?? null,
    };
  });
}

/**
 * Joins the rows of all reports into packages (contract, rules 1 to 3, 5 and 9). With a VTR report the packages are those
 * it lists, and All Orders adds facts to them; without one, each shipped seller-fulfilled order is a package.
 */
export function buildShipments(rows: ReportRows, context: JoinContext, issues: Issue[]): JoinedShipments {
  const orders = gatherOrders(rows.orders, issues);
  const linesOf = (orderId: string): readonly OrderLine[] => orders.get(orderId)?.lines ?? [];
  const categoryOfLine = indexCategories(rows.categories, learnCategories(rows.vtr, linesOf));
  const nameCategory = nameCategories(context.declare, context.statedCategories);
  const listed = rows.vtr.length > 0;
  const standings = groupBy(orders.values(), (order) => order.standing);
  const seeds = listed
    ? seedsFromVtr(rows, orders, issues)
    : (standings.get('shipped') ?? []).map((order) => ({
        packageId: order.orderId,
        orderId: order.orderId,
        row: null,
        lines: order.lines,
        order,
        packagesOfOrder: 1,
      }));
  const count = (standing: OrderFacts['standing']): number =>
    listed ? 0 : (standings.get(standing)?.length ?? 0);
  return {
    shipments: seeds.map((seed) => buildShipment(seed, context, nameCategory, categoryOfLine, issues)),
    read: listed ? seeds.length : orders.size,
    notSellerFulfilled: count('not-seller-fulfilled'),
    cancelled: count('cancelled'),
    notShipped: count('not-shipped'),
  };
}
