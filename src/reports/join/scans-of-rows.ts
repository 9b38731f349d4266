import type { PackageRow, Scan } from '../../model/report-rows.js';
import type { ScanRecord } from '../../model/shipment.js';
import { type ScanTime, sortScans } from '../../model/tracking-history.js';

const timesOf = (scans: readonly Scan[]): readonly ScanTime[] =>
  sortScans(scans.filter((scan) => scan !== null && scan !== 'none'));

const statesScans = ({ firstScan, lastScan, delivered }: PackageRow): boolean =>
  firstScan !== null || lastScan !== null || delivered !== null;

/** The physical scans that the rows of one package state in columns of their own, taken together; null where they state none. */
export function scansOfRows(rows: readonly PackageRow[]): ScanRecord | null {
  if (!rows.some(statesScans)) return null;
  const stated = rows.filter(statesScans);
  const inTransit = timesOf(stated.flatMap(({ firstScan, lastScan }) => [firstScan, lastScan]));
  const delivery = timesOf(stated.map(({ delivered }) => delivered));
  const isNone = stated.some(({ firstScan, lastScan }) => firstScan === 'none' || lastScan === 'none');
  const isScanned = inTransit.length + delivery.length > 0;
  const notDelivered = stated.some(({ delivered }) => delivered === 'none');
  return {
    sources: stated.map(({ source }) => source),
    inTransit,
    delivery,
    // The last scan of a file may be that of the delivery: one time, or two that say only Yes, is one scan.
    hasBoth:
      delivery.length > 0 &&
      !notDelivered &&
      new Set([...inTransit, ...delivery].map(({ at }) => at)).size > 1,
    neverScanned: isNone && !isScanned,
    isContradicted: isNone && isScanned,
    notDelivered,
    deliveredDays: [...new Set(delivery.flatMap(({ day }) => day ?? []))].toSorted(),
  };
}
