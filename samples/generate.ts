/**
 * Writes the reports of the samples: orders.txt, vtr-report.csv and categories.csv of each. The case files and the
 * proofs beside them are kept by hand. Everything is invented, and every run writes the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { checkNovelties, checkParcelStore } from './generate-check.js';
import { makeNovelties } from './generate-novelties.js';
import type { Order, VtrRow } from './generate-orders.js';
import { makeParcelStore } from './generate-parcel-store.js';
import { NOVELTIES, PARCELS, type Product } from './generate-products.js';
import { writeAllOrders, writeCategories, writeVtrReport } from './generate-reports.js';

function writeSample(
  name: string,
  orders: readonly Order[],
  rows: readonly VtrRow[],
  products: readonly Product[],
): void {
  const folder = new URL(`./${name}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('orders.txt', folder), writeAllOrders(orders));
  writeFileSync(new URL('vtr-report.csv', folder), writeVtrReport(rows));
  writeFileSync(new URL('categories.csv', folder), writeCategories(products));
}

const novelties = makeNovelties();
checkNovelties(novelties);
writeSample('novelties', novelties.orders, [...novelties.rows, ...novelties.laterRows], NOVELTIES);

const parcelStore = makeParcelStore();
checkParcelStore(parcelStore);
writeSample('not-supported', parcelStore.orders, parcelStore.rows, PARCELS);
