import type { EventKind, TrackingEvent, TrackingHistory } from '../../model/tracking-history.js';
import type { JsonFields, JsonTime } from '../json-fields.js';

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

const isAfter = (one: TrackingEvent, other: TrackingEvent): boolean =>
  one.day !== null &&
  other.day !== null &&
  (one.day > other.day || (one.day === other.day && one.at > other.at));

/** A history of what was read; whatever came after a package had turned back belongs to the way back. */
export function buildHistory({ events, isReturn = false, ...rest }: HistoryParts): TrackingHistory {
  const turns = events.filter(({ kind }) => kind === 'returned');
  const isBack = (event: TrackingEvent): boolean => isReturn || turns.some((turn) => isAfter(event, turn));
  return {
    ...rest,
    events: events.map((event) => (isBack(event) ? { ...event, kind: 'returned' } : event)),
  };
}
