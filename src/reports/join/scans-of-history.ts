import type { LocalDate } from '../../model/local-date.js';
import type { ScanRecord } from '../../model/shipment.js';
import type { Source } from '../../model/source.js';
import {
  type EventKind,
  type ScanTime,
  scanKey,
  sortScans,
  type TrackingEvent,
  type TrackingHistory,
} from '../../model/tracking-history.js';

/**
 * Whether the events hold two scans, one of them of the delivery: told apart by what they are, or as attempts of different days. Two
 * times of one delivery may be one scan written twice.
 */
function hasTwo(events: readonly TrackingEvent[]): boolean {
  const of = (...kinds: readonly EventKind[]) => events.filter(({ kind }) => kinds.includes(kind));
  const [attempts, deliveries] = [of('attempt'), of('delivery')];
  if (of('scan').length > 0) return attempts.length + deliveries.length > 0;
  const isOther = (attempt: TrackingEvent) =>
    deliveries.every(({ at, day }) => at !== attempt.at || day !== attempt.day);
  if (deliveries.length > 0 && attempts.some(isOther)) return true;
  return new Set(attempts.flatMap(({ day }) => day ?? [])).size > 1;
}

/** Where the first and the last scan under way stand, and each of the delivery. */
function citeScans(
  events: readonly TrackingEvent[],
  inTransit: readonly ScanTime[],
  delivery: readonly ScanTime[],
): readonly Source[] {
  const places = new Map(events.map((event) => [scanKey(event), event.source]));
  const told = [...inTransit.slice(0, 1), ...inTransit.slice(1).slice(-1), ...delivery];
  return told.flatMap((time) => places.get(scanKey(time)) ?? []);
}

/**
 * The physical scans that one tracking history holds; null where it tells of none and does not deny them. One that holds the making
 * of the label alone denies them, unless it is no younger than the package's ship date.
 */
export function scansOfHistory(
  { source, asOf, events }: TrackingHistory,
  shipDay: LocalDate | null,
): ScanRecord | null {
  const of = (...kinds: readonly EventKind[]) => events.filter(({ kind }) => kinds.includes(kind));
  const scans = of('scan', 'delivery', 'attempt');
  const inTransit = sortScans(of('scan'));
  const delivery = sortScans(of('delivery', 'attempt'));
  const isScanned = scans.length > 0;
  const isStale = asOf !== null && shipDay !== null && asOf <= shipDay;
  const isAnnouncedAlone = events.length > 0 && of('announced').length === events.length;
  if (!isScanned && (isStale || !isAnnouncedAlone)) return null;
  return {
    sources: isScanned ? citeScans(scans, inTransit, delivery) : [source],
    inTransit,
    delivery,
    hasBoth: hasTwo(events),
    neverScanned: !isScanned,
    isContradicted: false,
    notDelivered: false,
    deliveredDays: [...new Set(of('delivery').flatMap(({ day }) => day ?? []))].toSorted(),
  };
}
