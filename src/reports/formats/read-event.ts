import type { EventKind, ScanTime, TrackingEvent } from '../../model/tracking-history.js';
import type { Cells } from '../cells.js';

/** That something happened, on a day that nobody states. */
const UNDATED: ScanTime = { at: 'yes', day: null };

/** When a field says that it happened; undated where it is blank or unreadable, or there is no such column. */
function timeOf(cells: Cells, field: string): ScanTime {
  const day = cells.day(field);
  return day === null ? UNDATED : { at: cells.text(field) ?? day, day };
}

/**
 * An event of a row's own number; none where its kind is null.
 * @param field where its day or time stands, if it has any.
 */
export function readEvent(
  cells: Cells,
  kind: EventKind | null,
  field: string | null = null,
): readonly TrackingEvent[] {
  const time = field === null ? UNDATED : timeOf(cells, field);
  return kind === null ? [] : [{ source: cells.source, kind, at: time.at, day: time.day }];
}

/** An event that has a date column of its own; none where that states no day. */
export function readDatedEvent(cells: Cells, kind: EventKind, field: string): readonly TrackingEvent[] {
  return readEvent(cells, kind, field).filter(({ day }) => day !== null);
}
