import type { Listing } from '../../model/report-rows.js';
import type { Cells } from '../cells.js';
import { amazonOrderOf } from './amazon-order-of.js';
import type { ReportFormat } from './report-format.js';

const NOTHING: readonly string[] = [];

/** The validity column is stated straight ("Has valid tracking") or inverted ("No Valid Tracking"). */
function readListing(cells: Cells): Listing {
  const straight = cells.mark('hasValidTracking');
  if (straight !== null) return straight ? 'valid' : 'defect';
  const inverted = cells.mark('noValidTracking');
  if (inverted !== null) return inverted ? 'defect' : 'valid';
  return 'unknown';
}

/** The VTR report that Account Health offers for download: the packages Amazon failed, and why. */
export const vtrReport: ReportFormat = {
  id: 'vtr-report',
  title: 'VTR report (Account Health)',
  lists: 'packages',
  fields: {
    orderId: { headings: ['order-id', 'amazon-order-id'], required: true },
    carrier: { headings: ['carrier-name', 'carrier'] },
    trackingId: { headings: ['tracking-id', 'tracking-number'] },
    origin: { headings: ['origin-country', 'ship-from-country'] },
    promisedDeliveryDate: { headings: ['promised-delivery-date', 'promise-delivery-date'] },
    shipMethod: { headings: ['ship-method', 'shipping-method'] },
    hasValidTracking: {
      headings: [
        'has-valid-tracking',
        'has-valid-tracking-number',
        'has-valid-tracking-id',
        'valid-tracking',
      ],
    },
    noValidTracking: {
      headings: ['no-valid-tracking', 'no-valid-tracking-number', 'invalid-tracking', 'no-valid-tracking-id'],
    },
    physicalScan: { headings: ['any-physical-scan-from-carrier', 'any-physical-scan', 'physical-scan'] },
    deliveryScan: { headings: ['delivery-scan-or-attempt', 'delivery-scan'] },
    packageValue: { headings: ['package-value'] },
    category: { headings: ['product-category', 'category'] },
  },
  recognise: (has) => has('orderId') && (has('hasValidTracking') || has('noValidTracking')),
  resembles: (has) =>
    has('orderId') &&
    has('trackingId') &&
    has('carrier') &&
    (has('promisedDeliveryDate') || has('packageValue')),
  lacks: (has) =>
    has('hasValidTracking') || has('noValidTracking')
      ? []
      : [
          'a validity column ("Has valid tracking" or "No Valid Tracking"); name it in the case: columns: { hasValidTracking: "…" } or { noValidTracking: "…" }',
        ],
  readRow: (cells, rows) => {
    const orderId = amazonOrderOf(cells);
    if (orderId === null) return;
    rows.vtr.push({
      source: cells.source,
      orderId,
      listing: readListing(cells),
      carrier: cells.text('carrier'),
      trackingId: cells.number('trackingId'),
      origin: cells.text('origin'),
      promisedDeliveryDate: cells.day('promisedDeliveryDate'),
      shipMethod: cells.text('shipMethod'),
      packageValue: cells.money('packageValue'),
      category: cells.text('category'),
      physicalScan: cells.mark('physicalScan'),
      deliveryScan: cells.mark('deliveryScan'),
      disputed: NOTHING,
    });
  },
};
