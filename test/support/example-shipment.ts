import type { Mailpiece } from '../../src/model/case-file.js';
import type { Catalogue, ClauseExample } from '../../src/model/clause.js';
import { parseCents } from '../../src/model/money.js';
import type { OrderLine } from '../../src/model/report-rows.js';
import type { Shipment } from '../../src/model/shipment.js';
import { valuePackage } from '../../src/reports/join/value-package.js';
import { shipment } from './model-rows.js';

const cents = (text: string | null): number | null => (text === null ? null : parseCents(text));

/** A package as a worked example of the catalogue describes it, valued as the store's own reports are. */
export function exampleShipment(example: ClauseExample, store: Catalogue): Shipment {
  const line: OrderLine = {
    source: { file: 'orders.txt', row: 2 },
    report: 'order-report',
    orderId: '111-1',
    orderItemId: '1',
    sku: 'STICK-01',
    asin: '',
    quantity: 1,
    orderStatus: '',
    itemStatus: '',
    fulfillmentChannel: '',
    salesChannel: '',
    purchaseDay: null,
    promisedDay: null,
    lastUpdated: null,
    currency: store.currency,
    itemPrice: cents(example.item),
    itemTax: cents(example.tax),
    shippingPrice: cents(example.shipping),
    shippingTax: example.tax === null ? null : 0,
    itemDiscount: cents(example.discount),
    shippingDiscount: example.discount === null ? null : 0,
    shipCountry: '',
    isPrime: null,
  };
  const holding = { parts: [{ line, quantity: null, before: null }], isCertain: true };
  return {
    ...shipment({
      day: example.day,
      mailpiece: example.mailpiece as Mailpiece | null,
      shipMethod: example.shipMethod,
      carrier: example.carrier,
      // An example that names no number has none.
      tracking: example.trackingNumber ?? '',
      origin: example.origin === 'unknown' ? null : (example.origin ?? store.country),
      destination: example.destination,
      prime: example.prime,
    }),
    value: valuePackage(holding, [], { byAmazon: null, byFile: null }, store, []),
  };
}
