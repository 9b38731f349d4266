import type { EventKind, TrackingEvent, TrackingHistory } from '../../model/tracking-history.js';
import type { JsonFields, JsonTime } from '../json-fields.js';
import { turnBack } from '../turn-back.js';

/** What a record tells of one tracking number, beside its events. */
export interface HistoryParts extends Omit<TrackingHistory, 'events'> {
  readonly events: readonly TrackingEvent[];
  /** The number is that of a return: its events say nothing of the way there. */
  readonly isReturn?: boolean;
}

/** An event at a time, or where none is stated one that only was. */
export function eventAt({ source }: JsonFields, time: JsonTime | null, kind: EventKind): TrackingEvent {
  return { source, kind, ...(time ?? { at: 'yes', day: null }) };
}

/** A history of what was read; whatever came after a package had turned back belongs to the way back. */
export function buildHistory({ events, isReturn = false, ...rest }: HistoryParts): TrackingHistory {
  return {
    ...rest,
    events: isReturn ? events.map((event) => ({ ...event, kind: 'returned' })) : turnBack(events),
  };
}
