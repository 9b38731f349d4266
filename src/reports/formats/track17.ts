import { addHistory } from './add-history.js';
import { readEvent } from './read-event.js';
import { readStatus, type StatusWords } from './read-status.js';
import type { ReportFormat } from './report-format.js';

/**
 * 17TRACK's main statuses and the four of its 30 sub-statuses that mean another thing (its help, “Understanding Tracking Status”), with
 * the names of its apps (Undelivered, Alert, Pick up). DeliveryFailure: “Delivery was attempted but unsuccessful”; where customs, a fee or
 * the address stopped it, nobody need have come to a door. NotFound, Expired and Exception tell of no scan and deny none.
 */
const STATUSES: StatusWords = {
  inforeceived: 'announced',
  intransit: 'scan',
  outfordelivery: 'scan',
  availableforpickup: 'scan',
  pickup: 'scan',
  deliveryfailure: 'attempt',
  deliveryfailuresecurity: 'unknown',
  deliveryfailureinvalidaddress: 'unknown',
  undelivered: 'attempt',
  delivered: 'delivery',
  exceptionreturning: 'returned',
  exceptionreturned: 'returned',
  notfound: 'unknown',
  exception: 'unknown',
  alert: 'unknown',
  expired: 'unknown',
};

/**
 * 17TRACK's export of tracking results, as text or workbook: a row a number, with its last status. It names no order. Its headings are
 * published nowhere: these are its words on the page and in its API, and what stands there under others is named in the case. A date of
 * delivery is believed where the status says that it was delivered: else it may be an expected one.
 */
export const track17: ReportFormat = {
  id: '17track',
  title: '17TRACK export',
  fields: {
    trackingNumber: {
      headings: ['tracking-number', 'tracking-no.', 'tracking-no', 'number', 'no.'],
      required: true,
    },
    status: { headings: ['status', 'package-status', 'main-status', 'tracking-status'], required: true },
    carrier: { headings: ['carrier'] },
    delivered: { headings: ['delivery-date', 'delivered-date'] },
    // A file that names orders is another one.
    orderId: { headings: ['order-id', 'order-number', 'order-#', 'amazon-order-id'] },
  },
  recognise: (has) => has('trackingNumber') && has('status') && has('carrier') && !has('orderId'),
  readRow: (cells, rows) => {
    const kind = readStatus(cells, 'status', STATUSES);
    const event = readEvent(cells, kind, kind === 'delivery' ? 'delivered' : null);
    addHistory(cells, rows, cells.number('trackingNumber'), event);
  },
};
