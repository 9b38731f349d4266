import { compareText } from './compare-text.js';
import type { LocalDate } from './local-date.js';
import type { Source } from './source.js';

/**
 * What an event of a tracking history is. `announced`: a label was made or a number sent, and no carrier has touched the package.
 * Physical are `scan` (under way), `attempt` and `delivery`. `returned`: on its way back, which says nothing of the way there.
 * `unknown`: words that no list knows.
 */
export type EventKind = 'announced' | 'scan' | 'attempt' | 'delivery' | 'returned' | 'unknown';

/** When a scan was made. */
export interface ScanTime {
  /** As the record states it, a day or a time; `yes` where it states only that it was made. */
  readonly at: string;
  /** The same as a day of the store; null where no day is stated. */
  readonly day: LocalDate | null;
}

/** One event of a tracking history. */
export interface TrackingEvent extends ScanTime {
  readonly source: Source;
  readonly kind: EventKind;
}

/** What one record tells of the way of one tracking number, by the carrier's own events or by its status alone. */
export interface TrackingHistory {
  readonly source: Source;
  /** The number as the record writes it. */
  readonly trackingNumber: string;
  /** Null where the record names none. */
  readonly carrier: string | null;
  /** The last day of which the record can tell; null where it does not say. */
  readonly asOf: LocalDate | null;
  readonly events: readonly TrackingEvent[];
}

/** What two statements of one time have in common, in the order of time. One without a day comes first. */
export const scanKey = ({ at, day }: ScanTime): string => `${day ?? ''} ${at}`;

/** Scans by day and then as stated, each once. */
export function sortScans(scans: readonly ScanTime[]): readonly ScanTime[] {
  const [first] = scans;
  if (first === undefined) return [];
  const one = ({ at, day }: ScanTime): ScanTime => ({ at, day });
  if (scans.length === 1) return [one(first)];
  return [...new Map(scans.map((scan) => [scanKey(scan), one(scan)])).values()].toSorted((a, b) =>
    compareText(scanKey(a), scanKey(b)),
  );
}
