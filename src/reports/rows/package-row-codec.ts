import { MAILPIECES } from '../../model/case-file.js';
import { PACKAGE_REPORTS } from '../../model/package-report.js';
import type { PackageRow, Scan } from '../../model/report-rows.js';
import type { PackedReader, PackedWriter } from './pack-cells.js';
import { putSource, type RowCodec, takeSource } from './row-codec.js';

/** A scan's time is any text but these. */
const NEVER = 'none';

function putScan(scan: Scan, cells: PackedWriter): void {
  cells.flag(scan === null ? null : scan === 'none');
  if (scan === null || scan === NEVER) return;
  cells.text(scan.at);
  cells.word(scan.day);
}

function takeScan(cells: PackedReader): Scan {
  const isNone = cells.flag();
  if (isNone === null) return null;
  return isNone ? NEVER : { at: cells.text() ?? '', day: cells.word() };
}

/** A row of a shipping tool or of a `shipments` file. */
export const packageRows: RowCodec<PackageRow> = {
  put: (row, cells) => {
    putSource(row.source, cells);
    cells.number(PACKAGE_REPORTS.indexOf(row.report));
    cells.text(row.orderId);
    cells.text(row.orderItemId);
    cells.text(row.packageId);
    cells.word(row.sku);
    cells.number(row.quantity);
    cells.word(row.shipDay);
    cells.word(row.promisedDay);
    cells.word(row.carrier);
    cells.word(row.service);
    cells.word(row.packageType);
    cells.number(row.mailpiece === null ? null : MAILPIECES.indexOf(row.mailpiece));
    cells.text(row.trackingNumber);
    cells.word(row.shipMethod);
    cells.word(row.origin);
    cells.word(row.destination);
    putScan(row.firstScan, cells);
    putScan(row.lastScan, cells);
    putScan(row.delivered, cells);
    cells.number(row.value);
    cells.number(row.tax);
    cells.word(row.category);
  },
  take: (cells) => ({
    source: takeSource(cells),
    report: PACKAGE_REPORTS[cells.number() ?? -1] ?? 'shipments',
    orderId: cells.text() ?? '',
    orderItemId: cells.text(),
    packageId: cells.text(),
    sku: cells.word(),
    quantity: cells.number(),
    shipDay: cells.word(),
    promisedDay: cells.word(),
    carrier: cells.word(),
    service: cells.word(),
    packageType: cells.word(),
    mailpiece: MAILPIECES[cells.number() ?? -1] ?? null,
    trackingNumber: cells.text(),
    shipMethod: cells.word(),
    origin: cells.word(),
    destination: cells.word(),
    firstScan: takeScan(cells),
    lastScan: takeScan(cells),
    delivered: takeScan(cells),
    value: cells.number(),
    tax: cells.number(),
    category: cells.word(),
  }),
};
