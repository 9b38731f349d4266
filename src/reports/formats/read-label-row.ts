import type { PackageReport } from '../../model/package-report.js';
import type { PackageRow } from '../../model/report-rows.js';
import type { Cells } from '../cells.js';
import { barePackage } from './bare-package.js';

/** What a label says that its row's cells are not asked for. */
interface LabelFacts {
  readonly report: PackageReport;
  readonly orderId: string;
  /** The tracking number as the row writes it; null where the report has no such column. */
  readonly trackingNumber: string | null;
  /** The carrier of a tool that sells the labels of one alone, where the row states none. */
  readonly soleCarrier?: string;
}

/**
 * What a row of a shipping tool says of its package, by the fields `shipDate`, `carrier`, `service`, `packageType`, `destination` and
 * `sku`, as far as its format has them. Everything else a shipping tool leaves to the order reports.
 */
export function readLabelRow(
  cells: Cells,
  { report, orderId, trackingNumber, soleCarrier }: LabelFacts,
): PackageRow {
  const carrier = cells.text('carrier');
  return {
    ...barePackage(cells.source, report, orderId),
    sku: cells.name('sku') || null,
    shipDay: cells.day('shipDate'),
    carrier: soleCarrier === undefined ? carrier : carrier || soleCarrier,
    service: cells.text('service'),
    packageType: cells.text('packageType'),
    trackingNumber,
    destination: cells.text('destination'),
  };
}
