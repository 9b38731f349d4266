import { barePackage } from './bare-package.js';
import type { JsonFormat } from './json-format.js';
import { orderOfFields } from './order-of-fields.js';

/** Statuses of a label whose refund was asked for or given; a rejected refund leaves the label as it was. */
const VOIDED = new Set(['RefundPending', 'RefundApplied']);

/**
 * Labels of Amazon's Buy Shipping by the Merchant Fulfillment API v0 (developer-docs.amazon.com/sp-api/docs/
 * merchant-fulfillment-api-v0-reference): getShipment, createShipment and cancelShipment. A row each item in the package. It states no
 * scan, no price of an item, and not what was given to Amazon as shipping service. Of the addresses only the countries are read.
 */
export const buyShipping: JsonFormat = {
  id: 'buy-shipping',
  title: 'Buy Shipping label (Merchant Fulfillment API v0)',
  lists: 'packages',
  recognise: ({ has }) => has('ShipmentId') && has('ShippingService'),
  read: (root, rows) => {
    const { maybe } = root;
    if (VOIDED.has(root.text('Status') ?? '')) {
      root.note('label-voided', 'the label was given back, or is being; left out', 'Status');
      return 0;
    }
    const orderId = orderOfFields(root, 'AmazonOrderId', [maybe.name('AmazonOrderId')]);
    if (orderId === null) return 0;
    const service = root.object('ShippingService')?.maybe;
    const row = {
      ...barePackage(root.source, 'buy-shipping', orderId),
      packageId: root.name('ShipmentId'),
      shipDay: service?.time('ShipDate')?.day ?? null,
      carrier: service?.text('CarrierName') ?? null,
      service: service?.text('ShippingServiceName') ?? null,
      trackingNumber: maybe.name('TrackingId') ?? '',
      origin: maybe.object('ShipFromAddress')?.maybe.text('CountryCode') ?? null,
      destination: maybe.object('ShipToAddress')?.maybe.text('CountryCode') ?? null,
    };
    const items = maybe.objects('ItemList', (item) => ({
      ...row,
      source: item.source,
      orderItemId: item.name('OrderItemId'),
      quantity: item.wholeNumber('Quantity'),
    }));
    const all = items.length > 0 ? items : [row];
    for (const one of all) rows.packages.push(one);
    return all.length;
  },
};
