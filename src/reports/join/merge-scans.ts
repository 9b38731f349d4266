import type { ScanRecord } from '../../model/shipment.js';
import type { Source } from '../../model/source.js';
import { formatSource } from '../../model/source.js';
import { sortScans } from '../../model/tracking-history.js';

const once = (sources: readonly Source[]): readonly Source[] => [
  ...new Map(sources.map((source) => [formatSource(source), source])).values(),
];

/**
 * What all records of one package tell of its scans. Several may tell of one scan, so that only one that holds both, or a history's
 * scan under way beside any delivery, makes them two. A history that ends with the label gives way to any record of a scan: it is the
 * older one. A file that denies scans, or the delivery, outright does not.
 * @param stated by the package's own rows.
 * @param histories by the histories of its number.
 */
export function mergeScans(stated: ScanRecord | null, histories: readonly ScanRecord[]): ScanRecord | null {
  if (histories.length === 0) return stated;
  const all = stated === null ? histories : [stated, ...histories];
  const inTransit = sortScans(all.flatMap((record) => record.inTransit));
  const delivery = sortScans(all.flatMap((record) => record.delivery));
  const isScanned = inTransit.length + delivery.length > 0;
  const isUnderWay = histories.some((record) => record.inTransit.length > 0);
  const notDelivered = stated?.notDelivered ?? false;
  const telling = isScanned ? all.filter((record) => record === stated || !record.neverScanned) : all;
  return {
    sources: once(telling.flatMap(({ sources }) => sources)),
    inTransit,
    delivery,
    hasBoth: !notDelivered && (all.some(({ hasBoth }) => hasBoth) || (isUnderWay && delivery.length > 0)),
    neverScanned: !isScanned && all.some(({ neverScanned }) => neverScanned),
    isContradicted: (stated?.isContradicted ?? false) || (isScanned && (stated?.neverScanned ?? false)),
    notDelivered,
    deliveredDays: [...new Set(all.flatMap(({ deliveredDays }) => deliveredDays))].toSorted(),
  };
}
