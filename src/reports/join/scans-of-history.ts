import type { LocalDate } from '../../model/local-date.js';
import type { ScanRecord } from '../../model/shipment.js';
import { type EventKind, sortScans, type TrackingHistory } from '../../model/tracking-history.js';

/**
 * The physical scans that one tracking history holds; null where it tells of none and does not deny them. One that holds the making
 * of the label alone denies them, unless it is no younger than the package's ship date.
 */
export function scansOfHistory(
  { source, asOf, events }: TrackingHistory,
  shipDay: LocalDate | null,
): ScanRecord | null {
  const of = (...kinds: readonly EventKind[]) => events.filter(({ kind }) => kinds.includes(kind));
  const inTransit = sortScans(of('scan'));
  const delivery = sortScans(of('delivery', 'attempt'));
  const isScanned = inTransit.length + delivery.length > 0;
  const isStale = asOf !== null && shipDay !== null && asOf <= shipDay;
  const isAnnouncedAlone = events.length > 0 && of('announced').length === events.length;
  if (!isScanned && (isStale || !isAnnouncedAlone)) return null;
  return {
    sources: [source],
    inTransit,
    delivery,
    // Its events are told apart by what they are.
    hasBoth: delivery.length > 0 && inTransit.length + delivery.length > 1,
    neverScanned: !isScanned,
    isContradicted: false,
    notDelivered: false,
    deliveredDays: [...new Set(of('delivery').flatMap(({ day }) => day ?? []))].toSorted(),
  };
}
