import { addHistory } from './add-history.js';
import { orderOfLabel } from './order-of-label.js';
import { readDatedEvent, readEvent } from './read-event.js';
import { readLabelRow } from './read-label-row.js';
import { readStatus, type StatusWords } from './read-status.js';
import type { ReportFormat } from './report-format.js';

/**
 * AfterShip's delivery statuses (its documentation, “Delivery Statuses”), by code and by name. InTransit: the carrier “has accepted or
 * picked up shipment”. Expired and Pending say that nothing was heard, and Exception may be a return: they tell of no scan and deny none.
 */
const STATUSES: StatusWords = {
  inforeceived: 'announced',
  informationreceived: 'announced',
  intransit: 'scan',
  outfordelivery: 'scan',
  availableforpickup: 'scan',
  attemptfail: 'attempt',
  attemptfailed: 'attempt',
  failedattempt: 'attempt',
  delivered: 'delivery',
  exception: 'unknown',
  expired: 'unknown',
  pending: 'unknown',
};

/**
 * AfterShip's export of shipments, by the fields of its Tracking API or the columns of its dashboard: a row a tracking number, with the
 * last status and, where they are in it, the days of pickup, first attempt and delivery. An expected day is none of these, and is not read.
 */
export const aftership: ReportFormat = {
  id: 'aftership',
  title: 'AfterShip export',
  lists: 'packages',
  fields: {
    trackingNumber: { headings: ['tracking-number'], required: true },
    status: { headings: ['tag', 'status', 'delivery-status'], required: true },
    orderId: { headings: ['order-id', 'order-number'] },
    carrier: { headings: ['slug', 'courier', 'carrier'] },
    pickedUp: { headings: ['shipment-pickup-date'] },
    attempted: { headings: ['first-attempted-at'] },
    delivered: { headings: ['shipment-delivery-date'] },
    // Known by them, and never asked.
    tag: { headings: ['tag', 'subtag', 'sub-status'] },
    courier: { headings: ['slug', 'courier'] },
  },
  recognise: (has) => has('trackingNumber') && has('status') && (has('tag') || has('courier')),
  readRow: (cells, rows) => {
    const trackingNumber = cells.number('trackingNumber');
    const kind = readStatus(cells, 'status', STATUSES);
    const delivered = readDatedEvent(cells, 'delivery', 'delivered');
    // A first attempt on the day of the delivery may be the delivery itself.
    const attempted = readDatedEvent(cells, 'attempt', 'attempted').filter(
      ({ day }) => day !== delivered[0]?.day,
    );
    addHistory(cells, rows, trackingNumber, [
      ...readDatedEvent(cells, 'scan', 'pickedUp'),
      ...attempted,
      ...delivered,
      ...readEvent(cells, kind === 'delivery' && delivered.length > 0 ? null : kind),
    ]);
    const orderId = orderOfLabel(cells);
    if (orderId !== null)
      rows.packages.push(readLabelRow(cells, { report: 'aftership', orderId, trackingNumber }));
  },
};
