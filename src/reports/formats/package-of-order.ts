import type { LocalDate } from '../../model/local-date.js';
import type { PackageRow } from '../../model/report-rows.js';
import type { EventKind, TrackingHistory } from '../../model/tracking-history.js';
import type { JsonFields } from '../json-fields.js';
import { barePackage } from './bare-package.js';
import { eventAt } from './event-at.js';
import type { StatusKinds } from './tell-status.js';

/**
 * What the detailed statuses of Amazon's packages tell, by their descriptions in the API's own schema. `DROPPED_OFF` is the seller's
 * deed; a lost or damaged package may never have been scanned.
 */
const DETAILED: StatusKinds = {
  PENDING_SCHEDULE: 'announced',
  PENDING_PICK_UP: 'announced',
  PENDING_DROP_OFF: 'announced',
  PICKED_UP: 'scan',
  AT_ORIGIN_FC: 'scan',
  AT_DESTINATION_FC: 'scan',
  OUT_FOR_DELIVERY: 'scan',
  DELIVERED: 'delivery',
  REJECTED_BY_BUYER: 'attempt',
  RETURNING_TO_SELLER: 'returned',
  RETURNED_TO_SELLER: 'returned',
  UNDELIVERABLE: 'unknown',
  LOST: 'unknown',
  DAMAGED: 'unknown',
};

/** The same of the main statuses. `SHIPPED` is the confirmation of dispatch, which no carrier makes. */
const MAIN: StatusKinds = {
  PENDING: 'announced',
  IN_TRANSIT: 'scan',
  DELIVERED: 'delivery',
};

const of = (kinds: StatusKinds, status: string | null): EventKind | undefined =>
  status !== null && Object.hasOwn(kinds, status) ? kinds[status] : undefined;

/** What one package of an order states. */
export interface StatedPackage {
  readonly rows: readonly PackageRow[];
  readonly history: TrackingHistory | null;
}

/**
 * A package of the Orders API: a row each item in it, and what its status tells of its way, at no known time. One whose label or
 * shipment was cancelled is left out. The service is what was given at the confirmation.
 * @param asOf the day on which the order was last updated.
 */
export function readPackage(one: JsonFields, orderId: string, asOf: LocalDate | null): StatedPackage {
  const { source, maybe } = one;
  const status = maybe.object('packageStatus')?.maybe;
  const [main, detailed] = [status?.text('status') ?? null, status?.text('detailedStatus') ?? null];
  if (main === 'CANCELLED' || detailed === 'LABEL_CANCELLED') {
    one.note('label-voided', 'the package or its label was cancelled; left out', 'packageStatus');
    return { rows: [], history: null };
  }
  const service = maybe.text('shippingService');
  const trackingNumber = maybe.name('trackingNumber') ?? '';
  const carrier = maybe.text('carrier');
  const row = {
    ...barePackage(source, 'orders-2026', orderId),
    packageId: one.name('packageReferenceId'),
    shipDay: maybe.time('shipTime')?.day ?? null,
    carrier,
    service,
    trackingNumber,
    shipMethod: service,
    origin: maybe.object('shipFromAddress')?.maybe.text('countryCode') ?? null,
  };
  const items = maybe.objects('packageItems', (item) => ({
    ...row,
    source: item.source,
    orderItemId: item.name('orderItemId'),
    quantity: item.wholeNumber('quantity'),
  }));
  const kind = of(DETAILED, detailed) ?? of(MAIN, main) ?? 'unknown';
  const history = { source, trackingNumber, carrier, asOf, events: [eventAt(one, null, kind)] };
  return {
    rows: items.length > 0 ? items : [row],
    history: trackingNumber === '' || main === null ? null : history,
  };
}
