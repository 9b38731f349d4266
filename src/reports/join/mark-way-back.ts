import {
  type ScanTime,
  sortScans,
  type TrackingEvent,
  type TrackingHistory,
} from '../../model/tracking-history.js';

/** A day and time, and the zone behind it: times of one form and zone come in the order of their characters. */
const DATED_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Whether one time is known to lie before another. */
function isBefore(one: ScanTime, other: ScanTime): boolean {
  if (one.day === null || other.day === null) return false;
  if (one.day !== other.day) return one.day < other.day;
  const [own, others] = [DATED_TIME.exec(one.at), DATED_TIME.exec(other.at)];
  return own !== null && others !== null && own[1] === others[1] && one.at < other.at;
}

/** Whether an event may be one of the way back: a delivery unless it is known to lie before the turn, a scan only if it lies behind it. */
function isOfWayBack(event: TrackingEvent, turn: ScanTime): boolean {
  if (event.kind === 'scan') return isBefore(turn, event);
  return (event.kind === 'delivery' || event.kind === 'attempt') && !isBefore(event, turn);
}

/**
 * The histories of one tracking number, with what happened after the package had turned back marked as of the way back, whichever of
 * them tells that it did. A turn without a day leaves every delivery open, which may be one to the sender.
 */
export function markWayBack(histories: readonly TrackingHistory[]): readonly TrackingHistory[] {
  const turns = histories.flatMap(({ events }) => events).filter(({ kind }) => kind === 'returned');
  if (turns.length === 0) return histories;
  const undated = turns.find(({ day }) => day === null);
  const [earliest] = sortScans(turns.filter(({ day }) => day !== null));
  const first = [undated, earliest].filter((turn) => turn !== undefined);
  return histories.map((history) => ({
    ...history,
    events: history.events.map((event) =>
      first.some((turn) => isOfWayBack(event, turn)) ? { ...event, kind: 'returned' as const } : event,
    ),
  }));
}
