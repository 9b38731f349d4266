/**
 * The reports that carry shipments, cell by cell under the headings of the files themselves; what a test does not name has
 * an unremarkable default. All Orders and the VTR report of 2021 are in report-text.ts.
 */

/** A table in the columns and defaults of its model row. */
function build(
  model: Readonly<Record<string, string>>,
  rows: readonly Readonly<Record<string, string>>[],
  separator: string,
  quote = '',
): string {
  const columns = Object.keys(model);
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? model[name] ?? ''))];
  return lines.map((cells) => `${cells.map((cell) => `${quote}${cell}${quote}`).join(separator)}\n`).join('');
}

const ORDER_REPORT = {
  'order-id': '111-0000001-0000001',
  'order-item-id': '50000000001',
  'purchase-date': '2021-07-10T03:00:00-07:00',
  'payments-date': '2021-07-10T03:10:00-07:00',
  'buyer-email': 'buyer@example.com',
  'buyer-name': 'Robin Sample',
  'buyer-phone-number': '',
  sku: 'STICK-01',
  'product-name': 'Sticker',
  'quantity-purchased': '1',
  currency: 'USD',
  'item-price': '5.00',
  'item-tax': '0.40',
  'shipping-price': '1.00',
  'shipping-tax': '0.08',
  'item-promotion-discount': '',
  'ship-promotion-discount': '',
  'ship-service-level': 'Standard',
  'recipient-name': 'Robin Sample',
  'ship-address-1': '1 Example Road',
  'ship-city': 'Redfinch',
  'ship-state': 'TX',
  'ship-postal-code': '77115',
  'ship-country': 'US',
  'sales-channel': 'Amazon.com',
  'earliest-ship-date': '2021-07-12T00:00:00-07:00',
  'latest-ship-date': '2021-07-13T23:59:59-07:00',
  'earliest-delivery-date': '2021-07-15T00:00:00-07:00',
  'latest-delivery-date': '2021-07-20T23:59:59-07:00',
  'is-prime': '',
};
export type OrderReportCells = Partial<typeof ORDER_REPORT>;

/** The Order Report in the recent US layout. */
export const orderReportTab = (rows: readonly OrderReportCells[]): string => build(ORDER_REPORT, rows, '\t');

/** A row that only continues the one above it: the promotions of the same line. */
export function continuationRow(row: OrderReportCells): OrderReportCells {
  const blank = Object.fromEntries(Object.keys(ORDER_REPORT).map((name) => [name, '']));
  return {
    ...blank,
    'order-id': row['order-id'] ?? ORDER_REPORT['order-id'],
    'order-item-id': row['order-item-id'] ?? ORDER_REPORT['order-item-id'],
  };
}

const ALL_ORDERS = {
  'amazon-order-id': '111-0000001-0000001',
  'merchant-order-id': '',
  'purchase-date': '2021-07-10T10:00:00+00:00',
  'last-updated-date': '2021-07-12T10:00:00+00:00',
  'order-status': 'Shipped',
  'order-item-id': '50000000001',
  'fulfillment-channel': 'Merchant',
  'sales-channel': 'Amazon.com',
  'order-channel': '',
  'ship-service-level': 'Standard',
  'product-name': 'Sticker',
  sku: 'STICK-01',
  asin: 'B000000001',
  'item-status': 'Shipped',
  quantity: '1',
  currency: 'USD',
  'item-price': '5.00',
  'item-tax': '0.40',
  'shipping-price': '1.00',
  'shipping-tax': '0.08',
  'gift-wrap-price': '',
  'gift-wrap-tax': '',
  'item-promotion-discount': '',
  'ship-promotion-discount': '',
  'ship-city': 'Redfinch',
  'ship-state': 'TX',
  'ship-postal-code': '77115',
  'ship-country': 'US',
  'promotion-ids': '',
  cpf: '',
  'is-business-order': 'false',
  'purchase-order-number': '',
  'price-designation': '',
  'signature-confirmation-recommended': 'false',
};
export type AllOrdersCells = Partial<typeof ALL_ORDERS>;

/** All Orders of 2026: since the end of May with an order-item-id, before that without one. */
export function allOrdersTab(rows: readonly AllOrdersCells[], withItemIds: boolean): string {
  const { 'order-item-id': _, ...before } = ALL_ORDERS;
  return build(withItemIds ? ALL_ORDERS : before, rows, '\t');
}

const CONFIRMATION = {
  'order-id': '111-0000001-0000001',
  'order-item-id': '50000000001',
  quantity: '1',
  'ship-date': '2021-07-12',
  'carrier-code': 'USPS',
  'carrier-name': '',
  'tracking-number': 'LTR1',
  'ship-method': 'USPS First Class Mail envelopes',
};
export type ConfirmationCells = Partial<typeof CONFIRMATION>;

/** The seller's own Shipping Confirmation upload. */
export const confirmationsTab = (rows: readonly ConfirmationCells[]): string =>
  build(CONFIRMATION, rows, '\t');

const SHIP_STATION = {
  'Order - Number': '111-0000001-0000001',
  'Date - Shipped Date': '2021-07-12',
  'Carrier - Service Selected': '',
  'Shipment - Carrier': 'USPS',
  'Shipment - Service': 'USPS First Class Mail',
  'Shipment - Package Type': 'Letter',
  'Shipment - Tracking Number': 'LTR1',
  'Shipment - Void Flag': 'False',
};
export type ShipStationCells = Partial<typeof SHIP_STATION>;

/** A custom report of ShipStation, every cell quoted. */
export const shipStationCsv = (rows: readonly ShipStationCells[]): string =>
  build(SHIP_STATION, rows, ',', '"');

const UNSHIPPED = {
  'order-id': '111-0000001-0000001',
  'order-item-id': '50000000001',
  'purchase-date': '2021-07-10T03:00:00-07:00',
  'payments-date': '2021-07-10T03:10:00-07:00',
  'reporting-date': '2021-07-11T03:00:00-07:00',
  'promise-date': '2021-07-13T23:59:59-07:00',
  'days-past-promise': '-2',
  sku: 'STICK-01',
  'quantity-purchased': '1',
  'quantity-shipped': '0',
  'quantity-to-ship': '1',
};
export type UnshippedCells = Partial<typeof UNSHIPPED>;

/** The Unshipped Orders report. */
export const unshippedTab = (rows: readonly UnshippedCells[]): string => build(UNSHIPPED, rows, '\t');

const FBA_SHIPMENT = {
  'amazon-order-id': '111-0000001-0000001',
  'merchant-order-id': '',
  'shipment-id': 'D1',
  'shipment-item-id': 'DI1',
  'amazon-order-item-id': '50000000001',
  'purchase-date': '2021-07-10T10:00:00+00:00',
  'shipment-date': '2021-07-12T10:00:00+00:00',
  sku: 'STICK-01',
  'quantity-shipped': '1',
  carrier: 'AMZN_US',
  'tracking-number': 'TBA000000001',
  'estimated-arrival-date': '2021-07-15T10:00:00+00:00',
  'fulfillment-center-id': 'PHX3',
  'fulfillment-channel': 'AFN',
};
export type FbaShipmentCells = Partial<typeof FBA_SHIPMENT>;

/** Amazon Fulfilled Shipments. */
export const fbaShipmentsTab = (rows: readonly FbaShipmentCells[]): string => build(FBA_SHIPMENT, rows, '\t');

const SHIPMENT = {
  'order-id': '111-0000001-0000001',
  'order-item-id': '',
  'package-id': '',
  sku: '',
  quantity: '',
  'ship-date': '2021-07-12',
  'promised-delivery-date': '',
  carrier: 'USPS',
  service: '',
  'package-type': '',
  mailpiece: '',
  'tracking-number': '',
  'ship-method': '',
  origin: '',
  destination: '',
  'first-scan': '',
  'last-scan': '',
  delivered: '',
  value: '',
  tax: '',
  category: '',
};
export type ShipmentCells = Partial<typeof SHIPMENT>;

/** The generic `shipments` file, in the headings that need no map. */
export const shipmentsCsv = (rows: readonly ShipmentCells[]): string => build(SHIPMENT, rows, ',');

/** A `categories` file. */
export const categoriesCsv = (rows: readonly { readonly sku: string; readonly category: string }[]): string =>
  build({ sku: '', category: '' }, rows, ',');
