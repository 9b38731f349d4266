import { addHistory } from './add-history.js';
import { readEvent } from './read-event.js';
import { readStatus, type StatusWords } from './read-status.js';
import type { ReportFormat } from './report-format.js';

/** The file's own words; a carrier's are told too. */
const EVENTS: StatusWords = {
  labelcreated: 'announced',
  accepted: 'scan',
  intransit: 'scan',
  outfordelivery: 'scan',
  attempted: 'attempt',
  delivered: 'delivery',
  returned: 'returned',
};

/**
 * The generic `scans` file, for whatever tells of scans and has no format of its own: a row an event of a tracking number. Its fields are
 * named in the README, and a column map in the case file names other headings.
 */
export const scans: ReportFormat = {
  id: 'scans',
  title: 'scans file (see the README)',
  fields: {
    trackingNumber: { headings: ['tracking-number'], required: true },
    event: { headings: ['event'], required: true },
    time: { headings: ['time', 'date'] },
    carrier: { headings: ['carrier'] },
  },
  recognise: (has) => has('trackingNumber') && has('event'),
  readRow: (cells, rows) => {
    const trackingNumber = cells.number('trackingNumber');
    const kind = readStatus(cells, 'event', EVENTS);
    if (!trackingNumber || kind === null) {
      cells.note('row-incomplete', 'the row needs a tracking number and an event; left out');
      return;
    }
    addHistory(cells, rows, trackingNumber, readEvent(cells, kind, 'time'));
  },
};
