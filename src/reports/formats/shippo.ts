import type { JsonFields } from '../json-fields.js';
import { eventAt } from './event-at.js';
import type { JsonFormat } from './json-format.js';
import { noteTest } from './note-test.js';
import { type StatusKinds, tellStatus } from './tell-status.js';

/** What Shippo's statuses tell (docs.goshippo.com/docs/tracking/tracking). */
const STATUSES: StatusKinds = {
  PRE_TRANSIT: 'announced',
  TRANSIT: 'scan',
  DELIVERED: 'delivery',
  RETURNED: 'returned',
  FAILURE: 'unknown',
  UNKNOWN: 'unknown',
};

const readEvent = (event: JsonFields) =>
  eventAt(
    event,
    event.maybe.time('status_date'),
    tellStatus(event.maybe.text('status_details'), event.maybe.text('status'), STATUSES),
  );

/**
 * Shippo's tracks, as asked for or as its webhook sends them under `data`. The words of an event decide before its status: Shippo gives
 * UNKNOWN for a label that was made. The service is not read: it says nothing of letter or parcel. The carrier `shippo` is that of its
 * test tracks.
 */
export const shippo: JsonFormat = {
  id: 'shippo',
  title: 'Shippo track',
  recognise: ({ has, within }) => {
    const track = has('tracking_number') ? { has } : within('data');
    return (
      track?.has('tracking_number') === true &&
      (track.has('tracking_history') || track.has('tracking_status'))
    );
  },
  read: (root, rows) => {
    const track = root.has('tracking_number') ? root : root.object('data');
    const trackingNumber = track?.name('tracking_number') ?? null;
    if (track === null || trackingNumber === null) return 0;
    const { source, maybe } = track;
    const carrier = maybe.text('carrier');
    const isTest = carrier === 'shippo' || maybe.mark('test') === true;
    if (isTest) noteTest(track, 'carrier');
    const history = maybe.objects('tracking_history', readEvent);
    const last = maybe.object('tracking_status');
    rows.histories.push({
      source,
      trackingNumber,
      carrier,
      asOf: last?.maybe.time('object_updated')?.day ?? null,
      events: isTest ? [] : history.length > 0 || last === null ? history : [readEvent(last)],
    });
    return 1;
  },
};
