import type { JsonFields } from '../json-fields.js';
import type { JsonShape } from '../json-shape.js';
import { eventAt } from './event-at.js';
import type { JsonFormat } from './json-format.js';
import { type StatusKinds, tellStatus } from './tell-status.js';

/** What AfterShip's tags tell (aftership.com/docs/tracking/enum/delivery-statuses). An exception may be of any kind. */
const TAGS: StatusKinds = {
  Pending: 'unknown',
  InfoReceived: 'announced',
  InTransit: 'scan',
  OutForDelivery: 'scan',
  AttemptFail: 'attempt',
  Delivered: 'delivery',
  AvailableForPickup: 'scan',
  Exception: 'unknown',
  Expired: 'unknown',
};

/** Returning, and returned, to the sender. */
const RETURNS = new Set(['Exception_010', 'Exception_011']);

function readCheckpoint(one: JsonFields) {
  const { maybe } = one;
  const kind = tellStatus(maybe.text('message'), maybe.text('tag'), TAGS);
  return eventAt(
    one,
    maybe.time('checkpoint_time'),
    RETURNS.has(maybe.text('subtag') ?? '') ? 'returned' : kind,
  );
}

function readTracking(tracking: JsonFields) {
  const { source, maybe } = tracking;
  const trackingNumber = tracking.name('tracking_number');
  if (trackingNumber === null) return null;
  const checkpoints = maybe.objects('checkpoints', readCheckpoint);
  const tag = maybe.text('tag');
  const alone = tag === null ? [] : [eventAt(tracking, null, tellStatus(null, tag, TAGS))];
  return {
    source,
    trackingNumber,
    carrier: maybe.text('slug'),
    asOf: maybe.time('updated_at')?.day ?? null,
    events: checkpoints.length > 0 ? checkpoints : alone,
  };
}

const isTracking = ({ has }: JsonShape): boolean =>
  has('tracking_number') && (has('checkpoints') || (has('tag') && has('slug')));

const KEYS = ['trackings', 'tracking'] as const;

/**
 * AfterShip's trackings by its API (aftership.com/docs/tracking): one, a page of several, or bare. It tells of numbers; the order that a
 * tracking may name is not taken. Names, addresses and who signed are not read.
 */
export const aftershipApi: JsonFormat = {
  id: 'aftership-api',
  title: 'AfterShip tracking (API)',
  recognise: (shape) => {
    const data = shape.within('data');
    const inner = data && KEYS.map((key) => data.within(key)).find((one) => one !== null);
    return isTracking(shape) || (data !== null && isTracking(data)) || (inner ? isTracking(inner) : false);
  },
  read: (root, rows) => {
    const data = root.maybe.object('data') ?? root;
    const key = KEYS.find((one) => data.has(one));
    const readOne = (tracking: JsonFields): true | null => {
      const history = readTracking(tracking);
      if (history !== null) rows.histories.push(history);
      return history && true;
    };
    if (key === undefined) return readOne(data) === null ? 0 : 1;
    return data.objects(key, readOne).length;
  },
};
