import { groupBy } from '../../model/group-by.js';
import type { TrackingHistory } from '../../model/tracking-history.js';

function joinRows(rows: readonly TrackingHistory[]): readonly TrackingHistory[] {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return rows;
  const events = rows.flatMap((row) => row.events);
  const carrier = rows.find((row) => row.carrier !== null)?.carrier ?? null;
  const days = rows.flatMap(({ asOf }) => asOf ?? []).toSorted();
  return [{ ...first, carrier, asOf: days.at(-1) ?? null, events }];
}

/**
 * The histories of one tracking number, where a file writes each event in a row of its own: what is one history is made one, so that a
 * label's row beside others denies nothing, and an attempt beside a delivery is a second scan. Records of several events stay as they
 * are, and so do different files: they may tell of one scan twice.
 */
export function joinEvents(histories: readonly TrackingHistory[]): readonly TrackingHistory[] {
  if (histories.length <= 1) return histories;
  const whole = histories.filter(({ events }) => events.length !== 1);
  const rows = histories.filter(({ events }) => events.length === 1);
  return [...whole, ...[...groupBy(rows, ({ source }) => source.file).values()].flatMap(joinRows)];
}
