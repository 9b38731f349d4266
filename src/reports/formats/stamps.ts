import { isVoided } from './is-voided.js';
import { orderOfLabel } from './order-of-label.js';
import { readLabelRow } from './read-label-row.js';
import type { ReportFormat } from './report-format.js';

/**
 * Labels of Stamps.com: those of its API (SERA: `service_type` such as `usps_first_class_mail` with `packaging_type` such as `letter`,
 * `large_envelope` or `package`, as its documentation has them), and its print history, whose headings are published nowhere: what
 * stands there under another one is named in the case. Service and packaging tell what was mailed; voided and refunded labels are in
 * it. It tells of no scan.
 */
export const stamps: ReportFormat = {
  id: 'stamps',
  title: 'Stamps.com export (print history or API labels)',
  lists: 'packages',
  fields: {
    orderId: {
      headings: ['order-id', 'order-number', 'order-#', 'reference-1', 'reference', 'printed-message'],
      required: true,
    },
    trackingNumber: { headings: ['tracking-#', 'tracking-number'] },
    carrier: { headings: ['carrier'] },
    service: { headings: ['service-type', 'class-service', 'mail-class', 'service'] },
    packageType: { headings: ['packaging-type', 'package-type', 'mailpiece'] },
    shipDate: { headings: ['ship-date', 'date-printed', 'print-date'] },
    voided: { headings: ['voided', 'refunded'] },
    labelStatus: { headings: ['refund-status', 'status'] },
    // Known by them, and never asked.
    printed: { headings: ['date-printed', 'print-date'] },
    packaging: { headings: ['packaging-type'] },
  },
  recognise: (has) => has('service') && (has('printed') || (has('packaging') && has('trackingNumber'))),
  readRow: (cells, rows) => {
    if (isVoided(cells)) return;
    const trackingNumber = cells.number('trackingNumber');
    const orderId = orderOfLabel(cells);
    if (orderId !== null)
      rows.packages.push(readLabelRow(cells, { report: 'stamps', orderId, trackingNumber }));
  },
};
