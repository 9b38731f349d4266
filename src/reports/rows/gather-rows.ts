import { groupBy } from '../../model/group-by.js';
import type {
  CategoryRow,
  ConfirmationRow,
  OrderLine,
  PackageRow,
  PerformanceFigure,
  PromiseRow,
  ReportRows,
  VtrRow,
} from '../../model/report-rows.js';
import type { TrackingHistory } from '../../model/tracking-history.js';
import type { RowSink } from '../formats/report-format.js';
import { confirmationRows } from './confirmation-codec.js';
import { joinParts } from './join-parts.js';
import { vtrRows } from './listed-row-codec.js';
import { orderLines } from './order-line-codec.js';
import { openPacker, openUnpacker } from './pack-cells.js';
import { type PackedRows, packRows } from './pack-rows.js';
import { packageRows } from './package-row-codec.js';
import { PARTS, partOf } from './part-of.js';
import { copyOf, openWords } from './words.js';

/** The rows of all reports of a case, packed where they are many: a store of a million packages has eight million rows. */
export interface GatheredRows extends RowSink {
  readonly vtr: PackedRows<VtrRow>;
  readonly categories: { readonly rows: readonly CategoryRow[]; push(row: CategoryRow): void };
  readonly promises: { readonly rows: readonly PromiseRow[]; push(row: PromiseRow): void };
  readonly histories: { readonly rows: readonly TrackingHistory[]; push(row: TrackingHistory): void };
  readonly fulfilledByAmazon: { readonly size: number; add(orderId: string): void };
  readonly orders: PackedRows<OrderLine>;
  readonly packages: PackedRows<PackageRow>;
  readonly accountTotals: PerformanceFigure[];
  /** The SKUs of all lines of orders, in lower case. */
  readonly skus: () => ReadonlySet<string>;
  /** Whether the rows state packages or their numbers, so that the rate can be rebuilt from them. */
  readonly statesPackages: () => boolean;
  /** The rows of whole orders, some at a time; `isLast` lets them go once they are handed out. */
  readonly parts: (isLast: boolean) => Generator<ReportRows>;
}

/** The rows of one kind in some parts, part by part. */
function rowsIn<T>({ part }: PackedRows<T>, together: readonly number[]): readonly T[] {
  const rows: T[] = [];
  for (const one of together) for (const row of part(one)) rows.push(row);
  return rows;
}

/** The rows of which a case's parts are made. */
type Kinds = Pick<GatheredRows, 'vtr' | 'orders' | 'packages'> & {
  readonly confirmations: PackedRows<ConfirmationRow>;
};

/** What every part has the same of. */
type Alike = Pick<ReportRows, 'categories' | 'promises' | 'continuedItems'>;

/** The rows of parts that are handed out together, unpacked by whoever asks for them. */
function rowsOf(
  together: readonly number[],
  { vtr, orders, confirmations, packages }: Kinds,
  alike: Alike,
  byAmazon: ReadonlyMap<number, readonly string[]>,
): ReportRows {
  return {
    get vtr() {
      return rowsIn(vtr, together);
    },
    get orders() {
      return rowsIn(orders, together);
    },
    get confirmations() {
      return rowsIn(confirmations, together);
    },
    get packages() {
      return rowsIn(packages, together);
    },
    ...alike,
    fulfilledByAmazon: new Set(together.flatMap((part) => byAmazon.get(part) ?? [])),
  };
}

function* handOut(
  kinds: Kinds,
  alike: Alike,
  fulfilledByAmazon: ReadonlySet<string>,
  isLast: boolean,
): Generator<ReportRows> {
  const { vtr, orders, confirmations, packages } = kinds;
  const all = [vtr, orders, confirmations, packages];
  const byAmazon = groupBy(fulfilledByAmazon, partOf);
  const sizeOf = (part: number): number => {
    let sum = byAmazon.get(part)?.length ?? 0;
    for (const { countIn } of all) sum += countIn(part);
    return sum;
  };
  for (const together of joinParts(PARTS, sizeOf)) {
    yield rowsOf(together, kinds, alike, byAmazon);
    if (!isLast) continue;
    for (const part of together) for (const rows of all) rows.drop(part);
  }
}

/** Opens a store for the rows of a case. */
export function gatherRows(): GatheredRows {
  const words = openWords();
  const cells = { packer: openPacker(words), unpacker: openUnpacker(words) };
  const orders = packRows(orderLines, cells);
  const confirmations = packRows(confirmationRows, cells);
  const packages = packRows(packageRows, cells);
  const vtr = packRows(vtrRows, cells);
  const categories: CategoryRow[] = [];
  const promises: PromiseRow[] = [];
  const histories: TrackingHistory[] = [];
  const accountTotals: PerformanceFigure[] = [];
  const fulfilledByAmazon = new Set<string>();
  const continuedItems = new Set<string>();
  const skus = new Set<string>();
  let toolStatesPackages = false;

  return {
    vtr,
    categories: {
      rows: categories,
      push: (row) => {
        const { sku, asin, category } = row;
        const copies = { sku: sku && copyOf(sku), asin: asin && copyOf(asin), category: copyOf(category) };
        categories.push({ ...row, ...copies });
      },
    },
    promises: {
      rows: promises,
      push: (row) => promises.push({ ...row, orderId: copyOf(row.orderId) }),
    },
    histories: { rows: histories, push: (row) => histories.push(row) },
    fulfilledByAmazon: {
      get size() {
        return fulfilledByAmazon.size;
      },
      add: (orderId) => {
        if (!fulfilledByAmazon.has(orderId)) fulfilledByAmazon.add(copyOf(orderId));
      },
    },
    accountTotals,
    continuedItems: { add: (item) => continuedItems.add(copyOf(item)) },
    skus: () => new Set([...skus].map((sku) => sku.toLowerCase())),
    confirmations,
    orders: {
      ...orders,
      push: (row) => {
        if (!skus.has(row.sku)) skus.add(copyOf(row.sku));
        orders.push(row);
      },
    },
    packages: {
      ...packages,
      push: (row) => {
        toolStatesPackages ||= row.report === 'shipments' || row.trackingNumber !== null;
        packages.push(row);
      },
    },
    statesPackages: () => confirmations.count() > 0 || toolStatesPackages,
    parts: (isLast) =>
      handOut(
        { vtr, orders, confirmations, packages },
        { categories, promises, continuedItems },
        fulfilledByAmazon,
        isLast,
      ),
  };
}
