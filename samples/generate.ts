/**
 * Writes the reports of the samples. The case files and the proofs beside them are kept by hand. Everything is invented,
 * and every run writes the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { checkNovelties, checkParcelStore } from './generate-check.js';
import { makeNovelties } from './generate-novelties.js';
import type { Order, VtrRow } from './generate-orders.js';
import { makeParcelStore } from './generate-parcel-store.js';
import { NOVELTIES, PARCELS, type Product } from './generate-products.js';
import { makeRecords } from './generate-records.js';
import { checkRecords } from './generate-records-check.js';
import { writeRecords } from './generate-records-reports.js';
import { writeAllOrders, writeCategories, writeVtrReport } from './generate-reports.js';
import { makeWarning } from './generate-warning.js';

function writeSample(
  name: string,
  orders: readonly Order[],
  rows: readonly VtrRow[],
  products: readonly Product[],
): void {
  writeFiles(name, {
    'orders.txt': writeAllOrders(orders),
    'vtr-report.csv': writeVtrReport(rows),
    'categories.csv': writeCategories(products),
  });
}

function writeFiles(name: string, files: Readonly<Record<string, string>>): void {
  const folder = new URL(`./${name}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(new URL(file, folder), text);
}

const novelties = makeNovelties();
checkNovelties(novelties);
writeSample('novelties', novelties.orders, [...novelties.rows, ...novelties.laterRows], NOVELTIES);

const parcelStore = makeParcelStore();
checkParcelStore(parcelStore);
writeSample('not-supported', parcelStore.orders, parcelStore.rows, PARCELS);

const records = writeRecords(makeRecords());
checkRecords(records);
writeFiles('records', records);

writeFiles('warning', makeWarning());
