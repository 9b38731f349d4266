import { isVoided } from './is-voided.js';
import { readLabelRow } from './read-label-row.js';
import { orderOf, type ReportFormat } from './report-format.js';

/**
 * ShipStation's exports: the custom report (a row a label, with its number and void flag) and the orders grid (no number, so
 * it never says that a package has none). Service and package type tell what was mailed.
 */
export const shipstation: ReportFormat = {
  id: 'shipstation',
  title: 'ShipStation export (custom report or orders grid)',
  lists: 'packages',
  fields: {
    orderId: { headings: ['order-number', 'order-#'], required: true },
    shipDate: { headings: ['date-shipped-date', 'shipment-ship-date', 'ship-date'] },
    carrier: { headings: ['shipment-carrier', 'carrier-carrier-selected', 'carrier'] },
    service: {
      headings: ['shipment-service', 'carrier-service-selected', 'service'],
    },
    packageType: {
      headings: ['shipment-package-type', 'service-package-type', 'package-type', 'package'],
    },
    trackingNumber: { headings: ['shipment-tracking-number', 'tracking-number'] },
    voided: { headings: ['shipment-void-flag', 'shipment-voided', 'void-flag', 'voided'] },
    sku: { headings: ['item-sku'] },
  },
  recognise: (has) => has('orderId') && has('service'),
  readRow: (cells, rows) => {
    const orderId = orderOf(cells);
    if (orderId === null) return;
    if (isVoided(cells)) return;
    const trackingNumber = cells.number('trackingNumber');
    rows.packages.push(readLabelRow(cells, { report: 'shipstation', orderId, trackingNumber }));
  },
};
