import type { TrackingHistory } from '../../model/tracking-history.js';
import type { JsonFields } from '../json-fields.js';
import { eventAt } from './event-at.js';
import { noteTest } from './note-test.js';
import { type StatusKinds, tellStatus } from './tell-status.js';

/** What EasyPost's statuses tell (docs.easypost.com/docs/trackers). */
const STATUSES: StatusKinds = {
  unknown: 'unknown',
  pre_transit: 'announced',
  in_transit: 'scan',
  out_for_delivery: 'scan',
  delivered: 'delivery',
  available_for_pickup: 'scan',
  return_to_sender: 'returned',
  failure: 'unknown',
  cancelled: 'unknown',
  error: 'unknown',
};

/**
 * The history that an EasyPost Tracker tells; null where it names no number. One without events tells by its status alone; one that was
 * made in test mode tells nothing. Who signed is not read.
 */
export function readTracker(tracker: JsonFields): TrackingHistory | null {
  const { source, maybe } = tracker;
  const trackingNumber = tracker.name('tracking_code');
  if (trackingNumber === null) return null;
  const isTest = maybe.text('mode') === 'test';
  if (isTest) noteTest(tracker, 'mode');
  const details = maybe.objects('tracking_details', (event) => {
    const kind = tellStatus(event.maybe.text('message'), event.maybe.text('status'), STATUSES);
    return eventAt(event, event.maybe.time('datetime'), kind);
  });
  const status = maybe.text('status');
  const alone = status === null ? [] : [eventAt(tracker, null, tellStatus(null, status, STATUSES))];
  const events = details.length > 0 ? details : alone;
  const isReturn = maybe.mark('is_return') === true;
  return {
    source,
    trackingNumber,
    carrier: maybe.text('carrier'),
    asOf: maybe.time('updated_at')?.day ?? null,
    // Events of a return say nothing of the way there.
    events: isTest
      ? []
      : isReturn
        ? events.map((event) => ({ ...event, kind: 'returned' as const }))
        : events,
  };
}
