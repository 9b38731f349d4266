import type { JsonFields } from '../json-fields.js';
import type { JsonShape } from '../json-shape.js';
import { isPackage, readShipment } from './easypost-shipment.js';
import { readTracker } from './easypost-tracker.js';
import type { JsonFormat } from './json-format.js';
import { noteMorePages } from './note-more-pages.js';
import type { RowSink } from './report-format.js';

const isShipment = (object: string | null, has: JsonShape['has']): boolean =>
  object === 'Shipment' || (object === null && has('selected_rate') && has('tracking_code'));
const isTracker = (object: string | null, has: JsonShape['has']): boolean =>
  object === 'Tracker' || (object === null && has('tracking_code') && has('tracking_details'));

const isEither = ({ has, word }: JsonShape): boolean =>
  isShipment(word('object'), has) || isTracker(word('object'), has);

/** The keys under which EasyPost gives one object or several: a page of a list, or what an Event is about. */
const HOLDERS = ['shipments', 'trackers', 'result'] as const;

function readObject(one: JsonFields, rows: RowSink): number {
  if (!isShipment(one.maybe.text('object'), one.has)) {
    const history = readTracker(one);
    if (history !== null) rows.histories.push(history);
    return history === null ? 0 : 1;
  }
  if (!isPackage(one)) return 0;
  const row = readShipment(one);
  if (row !== null) rows.packages.push(row);
  const tracker = one.maybe.object('tracker');
  const history = tracker && readTracker(tracker);
  if (history) rows.histories.push(history);
  return (row === null ? 0 : 1) + (history ? 1 : 0);
}

/**
 * EasyPost's objects (docs.easypost.com): Tracker, Shipment with the tracker in it, lists of them, and Events about one. A Shipment's
 * service and predefined package tell what was mailed; it states no price of an item.
 */
export const easypost: JsonFormat = {
  id: 'easypost',
  title: 'EasyPost (Tracker, Shipment)',
  lists: 'packages',
  recognise: (shape) =>
    isEither(shape) ||
    HOLDERS.some((key) => {
      const inner = shape.within(key);
      return inner !== null && isEither(inner) && (key !== 'result' || shape.word('object') === 'Event');
    }),
  read: (root, rows) => {
    if (root.maybe.mark('has_more') === true) noteMorePages(root, 'has_more');
    const key = HOLDERS.find((one) => root.has(one));
    if (key === undefined) return readObject(root, rows);
    return root.objects(key, (one) => readObject(one, rows)).reduce((sum, read) => sum + read, 0);
  },
};
