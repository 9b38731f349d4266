import type { TrackingEvent } from '../model/tracking-history.js';

const isAfter = (one: TrackingEvent, other: TrackingEvent): boolean =>
  one.day !== null &&
  other.day !== null &&
  (one.day > other.day || (one.day === other.day && one.at > other.at));

/** The events of one history, where whatever came after the package had turned back belongs to the way back. */
export function turnBack(events: readonly TrackingEvent[]): readonly TrackingEvent[] {
  const turns = events.filter(({ kind }) => kind === 'returned');
  if (turns.length === 0) return events;
  return events.map((event) =>
    turns.some((turn) => isAfter(event, turn)) ? { ...event, kind: 'returned' } : event,
  );
}
