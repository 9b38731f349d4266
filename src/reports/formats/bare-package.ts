import type { PackageReport } from '../../model/package-report.js';
import type { PackageRow } from '../../model/report-rows.js';
import type { Source } from '../../model/source.js';

/** A row of a package of which a report names the order alone. */
export const barePackage = (source: Source, report: PackageReport, orderId: string): PackageRow => ({
  source,
  report,
  orderId,
  orderItemId: null,
  packageId: null,
  sku: null,
  quantity: null,
  shipDay: null,
  promisedDay: null,
  carrier: null,
  service: null,
  packageType: null,
  mailpiece: null,
  trackingNumber: null,
  shipMethod: null,
  origin: null,
  destination: null,
  firstScan: null,
  lastScan: null,
  delivered: null,
  value: null,
  tax: null,
  category: null,
});
