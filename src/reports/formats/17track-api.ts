import type { TrackingHistory } from '../../model/tracking-history.js';
import type { JsonFields } from '../json-fields.js';
import { eventAt } from './event-at.js';
import type { JsonFormat } from './json-format.js';
import { type StatusKinds, tellStatus } from './tell-status.js';

/** What 17TRACK's stages and sub-statuses tell; of what else happens under way they do not say that anyone scanned it. */
const STAGES: StatusKinds = {
  InfoReceived: 'announced',
  PickedUp: 'scan',
  InTransit_PickedUp: 'scan',
  Departure: 'scan',
  InTransit_Departure: 'scan',
  Arrival: 'scan',
  InTransit_Arrival: 'scan',
  AvailableForPickup: 'scan',
  AvailableForPickup_Other: 'scan',
  OutForDelivery: 'scan',
  OutForDelivery_Other: 'scan',
  Delivered: 'delivery',
  Delivered_Other: 'delivery',
  Returning: 'returned',
  Exception_Returning: 'returned',
  Returned: 'returned',
  Exception_Returned: 'returned',
};

function readEvent(event: JsonFields) {
  const { maybe } = event;
  const status = maybe.text('stage') ?? maybe.text('sub_status');
  return eventAt(event, maybe.time('time_iso'), tellStatus(maybe.text('description'), status, STAGES));
}

/** A history each carrier that had the number: two of them may tell of one scan. */
function readNumber(accepted: JsonFields): readonly TrackingHistory[] {
  const { source } = accepted;
  const trackingNumber = accepted.name('number');
  if (trackingNumber === null) return [];
  const tracking = accepted.maybe.object('track_info')?.maybe.object('tracking')?.maybe;
  const readProvider = ({ maybe }: JsonFields): TrackingHistory => ({
    source,
    trackingNumber,
    carrier: maybe.object('provider')?.maybe.text('name') ?? null,
    asOf: maybe.time('latest_sync_time')?.day ?? null,
    events: maybe.objects('events', readEvent),
  });
  const histories = tracking?.objects('providers', readProvider) ?? [];
  return histories.length > 0
    ? histories
    : [{ source, trackingNumber, carrier: null, asOf: null, events: [] }];
}

/**
 * 17TRACK's API from v2 on (asset.17track.net/api/document/v2.2_en), gettrackinfo: the numbers that it accepted, with the events of each
 * carrier that had them. Version 1, whose short keys published texts explain in different ways, is not read.
 */
export const track17Api: JsonFormat = {
  id: '17track-api',
  title: '17TRACK tracking (API v2)',
  recognise: ({ has, within }) => {
    const accepted = has('track_info') ? { has } : (within('data')?.within('accepted') ?? null);
    return accepted?.has('number') === true && accepted.has('track_info');
  },
  read: (root, rows) => {
    const readOne = (accepted: JsonFields): true => {
      for (const history of readNumber(accepted)) rows.histories.push(history);
      return true;
    };
    if (root.has('track_info')) return readOne(root) ? 1 : 0;
    return root.object('data')?.objects('accepted', readOne).length ?? 0;
  },
};
