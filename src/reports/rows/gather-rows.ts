import { groupBy } from '../../model/group-by.js';
import type {
  CategoryRow,
  OrderLine,
  PackageRow,
  PromiseRow,
  ReportRows,
  VtrRow,
} from '../../model/report-rows.js';
import type { RowSink } from '../formats/report-format.js';
import { type PackedRows, packRows } from './pack-rows.js';
import { PARTS, partOf } from './part-of.js';
import { confirmationRows, orderLines, packageRows } from './row-codecs.js';
import { openWords } from './words.js';

/** The rows of all reports of a case, most of them packed: a store of a million packages has eight million rows. */
export interface GatheredRows extends RowSink {
  readonly vtr: VtrRow[];
  readonly categories: CategoryRow[];
  readonly promises: PromiseRow[];
  readonly fulfilledByAmazon: Set<string>;
  readonly continuedItems: Set<string>;
  readonly orders: PackedRows<OrderLine>;
  readonly packages: PackedRows<PackageRow>;
  /** The SKUs of all lines of orders, in lower case. */
  readonly skus: ReadonlySet<string>;
  /** Whether the rows state packages or their numbers, so that the rate can be rebuilt from them. */
  readonly statesPackages: () => boolean;
  /** The rows of whole orders, a part at a time; `isLast` lets each part go once it is handed out. */
  readonly parts: (isLast: boolean) => Generator<ReportRows>;
}

/** Opens a store for the rows of a case. */
export function gatherRows(): GatheredRows {
  const words = openWords();
  const orders = packRows(orderLines, words);
  const confirmations = packRows(confirmationRows, words);
  const packages = packRows(packageRows, words);
  const vtr: VtrRow[] = [];
  const categories: CategoryRow[] = [];
  const promises: PromiseRow[] = [];
  const fulfilledByAmazon = new Set<string>();
  const continuedItems = new Set<string>();
  const skus = new Set<string>();
  let toolStatesPackages = false;

  function* parts(isLast: boolean): Generator<ReportRows> {
    const listed = groupBy(vtr, ({ orderId }) => partOf(orderId));
    const byAmazon = groupBy(fulfilledByAmazon, partOf);
    for (let part = 0; part < PARTS; part++) {
      yield {
        vtr: listed.get(part) ?? [],
        orders: orders.part(part),
        categories,
        confirmations: confirmations.part(part),
        packages: packages.part(part),
        promises,
        fulfilledByAmazon: new Set(byAmazon.get(part)),
        continuedItems,
      };
      if (isLast) for (const rows of [orders, confirmations, packages]) rows.drop(part);
    }
  }

  return {
    vtr,
    categories,
    promises,
    fulfilledByAmazon,
    continuedItems,
    skus,
    confirmations,
    orders: {
      ...orders,
      push: (row) => {
        skus.add(row.sku.toLowerCase());
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
    parts,
  };
}
