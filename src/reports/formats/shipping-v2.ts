import { eventAt } from './event-at.js';
import type { JsonFormat } from './json-format.js';
import { type StatusKinds, tellStatus } from './tell-status.js';

/** What Amazon Shipping's event codes tell. A rejected, lost or undeliverable package may never have been brought to a door. */
const CODES: StatusKinds = {
  ReadyForReceive: 'announced',
  PickupDone: 'scan',
  ArrivedAtCarrierFacility: 'scan',
  Departed: 'scan',
  OutForDelivery: 'scan',
  AvailableForPickup: 'scan',
  DeliveryAttempted: 'attempt',
  Delivered: 'delivery',
  ReturnInitiated: 'returned',
  Rejected: 'unknown',
  Undeliverable: 'unknown',
  Lost: 'unknown',
  PickupCancelled: 'unknown',
  RecipientRequestedAlternateDeliveryTiming: 'unknown',
};

/**
 * Tracking by the Shipping API v2 of SP-API (developer-docs.amazon.com/sp-api/docs/shipping-api-v2-reference), getTracking. It names no
 * order and no carrier, and not when it was asked.
 */
export const shippingV2: JsonFormat = {
  id: 'shipping-v2',
  title: 'Amazon Shipping tracking (Shipping API v2, getTracking)',
  recognise: ({ has }) => has('trackingId') && has('eventHistory'),
  read: (root, rows) => {
    const trackingNumber = root.name('trackingId');
    if (trackingNumber === null) return 0;
    const events = root.objects('eventHistory', (event) => {
      const isReturn = event.maybe.text('shipmentType') === 'RETURNS';
      const kind = tellStatus(null, event.text('eventCode'), CODES);
      return eventAt(event, event.time('eventTime'), isReturn ? 'returned' : kind);
    });
    rows.histories.push({ source: root.source, trackingNumber, carrier: null, asOf: null, events });
    return 1;
  },
};
