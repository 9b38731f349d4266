import type { ScanRecord } from '../../src/model/shipment.js';

/** What a test says of the scans of a package: days (or `yes`), all by one record. */
export interface Scanned {
  readonly inTransit?: readonly string[];
  readonly delivery?: readonly string[];
  readonly neverScanned?: boolean;
  readonly isContradicted?: boolean;
  readonly notDelivered?: boolean;
}

const SOURCE = { file: 'shipments.csv', row: 2 };
const timesOf = (days: readonly string[]) => days.map((at) => ({ at, day: at === 'yes' ? null : at }));

/** The scans of one package as one record of it states them. */
export function scanned({ inTransit = [], delivery = [], ...over }: Scanned = {}): ScanRecord {
  return {
    sources: [SOURCE],
    inTransit: timesOf(inTransit),
    delivery: timesOf(delivery),
    hasBoth: delivery.length > 0 && new Set([...inTransit, ...delivery]).size > 1,
    neverScanned: false,
    isContradicted: false,
    notDelivered: false,
    deliveredDays: delivery.filter((at) => at !== 'yes').toSorted(),
    ...over,
  };
}
