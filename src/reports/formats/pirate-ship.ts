import { addHistory } from './add-history.js';
import { isVoided } from './is-voided.js';
import { orderOfLabel } from './order-of-label.js';
import { readEvent } from './read-event.js';
import { readLabelRow } from './read-label-row.js';
import { readStatus, type StatusWords } from './read-status.js';
import type { ReportFormat } from './report-format.js';

/**
 * The tracking statuses of the export that are known of other programs that read it. “In Transit” is what follows the label's own status
 * once the carrier has the package; Pirate Ship publishes no list.
 */
const STATUSES: StatusWords = {
  newlabelcreated: 'announced',
  newlabel: 'announced',
  arrivedatfacility: 'scan',
  intransit: 'scan',
  delivered: 'delivery',
};

/**
 * Pirate Ship's shipments export: a row a label, with the last tracking status and no time of any scan. Its headings are known of other
 * programs that read it, and may be chosen by the seller; refunded labels are in it.
 */
export const pirateShip: ReportFormat = {
  id: 'pirate-ship',
  title: 'Pirate Ship export',
  lists: 'packages',
  fields: {
    orderId: { headings: ['order-id'], required: true },
    trackingNumber: { headings: ['tracking-number'], required: true },
    trackingStatus: { headings: ['tracking-status'] },
    labelStatus: { headings: ['status', 'label-status'] },
    carrier: { headings: ['carrier'] },
    service: { headings: ['service', 'mail-class'] },
    packageType: { headings: ['package-type', 'package'] },
    shipDate: { headings: ['ship-date'] },
    destination: { headings: ['country'] },
    // Known by them, and never asked.
    cost: { headings: ['cost'] },
    weight: { headings: ['weight-(oz)'] },
  },
  recognise: (has) =>
    has('trackingNumber') &&
    ((has('trackingStatus') && (has('orderId') || has('cost') || has('weight'))) ||
      (has('cost') && has('weight'))),
  readRow: (cells, rows) => {
    if (isVoided(cells)) return;
    const trackingNumber = cells.number('trackingNumber');
    addHistory(cells, rows, trackingNumber, readEvent(cells, readStatus(cells, 'trackingStatus', STATUSES)));
    const orderId = orderOfLabel(cells);
    if (orderId !== null)
      rows.packages.push(readLabelRow(cells, { report: 'pirate-ship', orderId, trackingNumber }));
  },
};
