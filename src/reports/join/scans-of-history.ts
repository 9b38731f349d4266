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
    // Told apart by what they are: two of one kind may be one that was told twice, by two carriers say.
    hasBoth: delivery.length > 0 && new Set(scans.map(({ kind }) => kind)).size > 1,
    neverScanned: !isScanned,
    isContradicted: false,
    notDelivered: false,
    deliveredDays: [...new Set(of('delivery').flatMap(({ day }) => day ?? []))].toSorted(),
  };
}
