import type { EventKind, TrackingEvent } from '../../model/tracking-history.js';
import type { JsonFields, JsonTime } from '../json-fields.js';

/** An event at a time, or where none is stated one that only was. */
export function eventAt({ source }: JsonFields, time: JsonTime | null, kind: EventKind): TrackingEvent {
  return { source, kind, ...(time ?? { at: 'yes', day: null }) };
}
