import type { TrackingEvent } from '../../model/tracking-history.js';
import type { Cells } from '../cells.js';
import type { RowSink } from './report-format.js';

/** Adds what a row tells of the way of its number: nothing where it names no number, or no event. */
export function addHistory(
  cells: Cells,
  rows: RowSink,
  trackingNumber: string | null,
  events: readonly TrackingEvent[],
): void {
  if (!trackingNumber || events.length === 0) return;
  const carrier = cells.text('carrier') || null;
  rows.histories.push({ source: cells.source, trackingNumber, carrier, asOf: null, events });
}
