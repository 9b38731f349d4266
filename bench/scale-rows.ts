import { type Line, type Order, type Package, PROMISE_DAYS } from './scale-orders.js';

/** The cells of a row by their headings; those that are blank are left out. */
export type Cells = Readonly<Record<string, string>>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const dollars = (cents: number): string => (cents / 100).toFixed(2);
/** As All Orders prints amounts: `8.49`, but `25.0`. */
const shortest = (cents: number): string => dollars(cents).replace(/0$/, '');
const inUtc = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}+00:00`;
/** April and May are summer time throughout. */
const inPacific = (time: number): string => `${new Date(time - 7 * HOUR).toISOString().slice(0, 19)}-07:00`;
const dayOf = (time: number): string => inPacific(time).slice(0, 10);
const endOf = (time: number): string => `${dayOf(time)}T23:59:59-07:00`;
const shippedOn = ({ purchased }: Order): number => purchased + DAY;
const promisedOn = ({ purchased }: Order): number => purchased + PROMISE_DAYS * DAY;
const worthOf = ({ lines, share }: Package): number =>
  lines.reduce((sum, { item, shipping }) => sum + item + shipping, 0) * share;
const taxOf = ({ lines, share }: Package): number =>
  lines.reduce((sum, { itemTax, shippingTax }) => sum + itemTax + shippingTax, 0) * share;

/** Written out in each row: rows of one shape are made several times as fast as rows that take others in. */
const [CITY, STATE, POSTCODE] = ['Redfinch', 'TX', '77115-0000'];

export function allOrdersCells({ id, purchased, kind }: Order, line: Line): Cells {
  const status = kind === 'cancelled' ? 'Cancelled' : 'Shipped';
  const amount = (cents: number): string => (kind === 'cancelled' ? '' : shortest(cents));
  return {
    'ship-city': CITY,
    'ship-state': STATE,
    'ship-postal-code': POSTCODE,
    'amazon-order-id': id,
    'purchase-date': inUtc(purchased),
    'last-updated-date': inUtc(purchased + 2 * DAY),
    'order-status': status,
    'fulfillment-channel': kind === 'amazon' ? 'Amazon' : 'Merchant',
    'sales-channel': 'Amazon.com',
    'ship-service-level': 'Standard',
    'product-name': line.title,
    sku: line.sku,
    asin: line.asin,
    'item-status': status,
    quantity: kind === 'cancelled' ? '0' : String(line.quantity),
    currency: 'USD',
    'item-price': amount(line.item),
    'item-tax': amount(line.itemTax),
    'shipping-price': amount(line.shipping),
    'shipping-tax': amount(line.shippingTax),
    'ship-country': 'US',
    'is-business-order': 'false',
    'signature-confirmation-recommended': 'false',
  };
}

export function orderReportCells(order: Order, line: Line): Cells {
  return {
    'ship-city': CITY,
    'ship-state': STATE,
    'ship-postal-code': POSTCODE,
    'order-id': order.id,
    'order-item-id': line.itemId,
    'purchase-date': inPacific(order.purchased),
    'payments-date': inPacific(order.purchased + HOUR),
    'buyer-email': 'placeholder-address@marketplace.example',
    'buyer-name': 'Placeholder Buyer',
    'buyer-phone-number': '+1 555-0100 ext. 00000',
    sku: line.sku,
    'product-name': line.title,
    'quantity-purchased': String(line.quantity),
    currency: 'USD',
    'item-price': dollars(line.item),
    'item-tax': dollars(line.itemTax),
    'shipping-price': dollars(line.shipping),
    'shipping-tax': dollars(line.shippingTax),
    'ship-service-level': 'Standard',
    'ship-service-name': 'Std US D2D Dom',
    'recipient-name': 'Placeholder Buyer',
    'ship-address-1': '1 Placeholder Road',
    'address-type': 'Residential',
    'ship-country': 'US',
    'sales-channel': 'Amazon.com',
    'earliest-ship-date': inPacific(order.purchased + DAY),
    'latest-ship-date': endOf(order.purchased + 2 * DAY),
    'earliest-delivery-date': inPacific(order.purchased + 4 * DAY),
    'latest-delivery-date': endOf(promisedOn(order)),
    'is-business-order': 'false',
    'is-prime': 'false',
    'buyer-company-name': 'Placeholder Company',
    'signature-confirmation-recommended': 'false',
  };
}

/** A row a line. An amendment states the same lines again, with the number in force. */
export function confirmationRows(order: Order, one: Package, number: string): readonly Cells[] {
  return one.lines.map(({ itemId, quantity }) => ({
    'order-id': order.id,
    'order-item-id': itemId,
    quantity: String(quantity * one.share),
    'ship-date': dayOf(shippedOn(order)),
    'carrier-code': 'USPS',
    'tracking-number': number,
    'ship-method': one.shipMethod,
  }));
}

const serviceOf = ({ isLetter }: Package): string =>
  isLetter ? 'USPS First Class Mail' : 'USPS Ground Advantage';
const packageTypeOf = ({ isLetter }: Package): string => (isLetter ? 'Letter' : 'Package');

export function shipStationCells(order: Order, one: Package, number: string): Cells {
  return {
    'Order - Number': order.id,
    'Date - Order Date': inPacific(order.purchased).slice(0, 19).replace('T', ' '),
    'Date - Shipped Date': dayOf(shippedOn(order)),
    'Market - Store Name': 'Example Store',
    'Count - Number of Items': String(one.lines.length),
    'Amount - Order Total': dollars(worthOf(one) + taxOf(one)),
    'Amount - Tax': dollars(taxOf(one)),
    'Ship To - Name': 'Placeholder Buyer',
    'Ship To - Address 1': '1 Placeholder Road',
    'Ship To - City': CITY,
    'Ship To - State': STATE,
    'Ship To - Postal Code': POSTCODE,
    'Ship To - Country': 'US',
    'Carrier - Service Selected': serviceOf(one),
    'Shipment - Carrier': 'USPS',
    'Shipment - Service': serviceOf(one),
    'Shipment - Package Type': packageTypeOf(one),
    'Shipment - Tracking Number': number,
    'Shipment - Void Flag': number === one.voidedNumber ? 'True' : 'False',
  };
}

export function shipmentsCells(order: Order, one: Package): Cells {
  const scan = (days: number): string => (one.isLetter ? '' : inPacific(shippedOn(order) + days * DAY));
  return {
    'order-id': order.id,
    'package-id': one.id,
    'ship-date': dayOf(shippedOn(order)),
    'promised-delivery-date': dayOf(promisedOn(order)),
    carrier: 'USPS',
    service: serviceOf(one),
    'package-type': packageTypeOf(one),
    mailpiece: one.isLetter ? 'letter' : 'parcel',
    'tracking-number': one.number,
    origin: 'US',
    destination: 'US',
    'first-scan': scan(0.3),
    'last-scan': scan(2.5),
    delivered: scan(3),
    value: dollars(worthOf(one)),
    tax: dollars(taxOf(one)),
    category: order.category,
  };
}

export function vtrCells(order: Order, one: Package): Cells {
  return {
    'Order ID': order.id,
    'Carrier Name': 'USPS',
    'Tracking ID': one.number,
    'Origin Country': 'US',
    'Promised Delivery Date': dayOf(promisedOn(order)),
    'Ship Method': one.shipMethod,
    'Ship Option': 'Standard',
    'Has valid tracking': 'No',
    'Has tracking ID': one.number === '' ? 'No' : 'Yes',
    'Any physical scan from carrier': 'No',
    'Delivery scan or attempt': 'No',
    'Package Value': dollars(worthOf(one)),
    'Product Category': order.category,
  };
}
