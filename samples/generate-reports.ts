import { type Line, type Order, packageValue, type VtrRow } from './generate-orders.js';
import type { Product } from './generate-products.js';

/** All Orders as downloaded in 2021, with `url` and without order-item-id. */
const ALL_ORDERS = [
  'amazon-order-id merchant-order-id purchase-date last-updated-date order-status fulfillment-channel',
  'sales-channel order-channel url ship-service-level product-name sku asin item-status quantity currency',
  'item-price item-tax shipping-price shipping-tax gift-wrap-price gift-wrap-tax item-promotion-discount',
  'ship-promotion-discount ship-city ship-state ship-postal-code ship-country promotion-ids',
  'is-business-order purchase-order-number price-designation',
].flatMap((part) => part.split(' '));

const VTR_REPORT = [
  'Order ID,Carrier Name,Tracking ID,Origin Country,Promised Delivery Date,Ship Method,Ship Option',
  'Has valid tracking,Has tracking ID,Any physical scan from carrier,Delivery scan or attempt',
  'Package Value,Product Category',
].flatMap((part) => part.split(','));

const ITEM_STATUS = { Shipped: 'Shipped', Pending: 'Unshipped', Cancelled: 'Cancelled' } as const;

/** TAB-separated, CRLF, newest order first, and the blank line that such downloads end with. */
export function writeAllOrders(orders: readonly Order[]): string {
  const newestFirst = orders.toSorted((a, b) => compare(b.purchased, a.purchased) || compare(a.id, b.id));
  const lines = newestFirst.flatMap((order) => order.lines.map((line) => orderCells(order, line)));
  return `${[ALL_ORDERS, ...lines].map((cells) => cells.join('\t')).join('\r\n')}\r\n\r\n`;
}

function orderCells(order: Order, line: Line): string[] {
  const { product } = line;
  const cells: Record<string, string> = {
    'amazon-order-id': order.id,
    'purchase-date': order.purchased,
    'last-updated-date': order.updated,
    'order-status': order.status,
    'fulfillment-channel': order.fulfillment,
    'sales-channel': order.salesChannel,
    'ship-service-level': 'Standard',
    'product-name': product.title,
    sku: product.sku,
    asin: product.asin,
    'item-status': line.quantity === 0 ? 'Cancelled' : ITEM_STATUS[order.status],
    quantity: String(line.quantity),
    currency: line.itemPrice === null ? '' : 'USD',
    'item-price': shortest(line.itemPrice),
    'item-tax': shortest(line.itemTax),
    'shipping-price': shortest(line.shippingPrice),
    'shipping-tax': shortest(line.shippingTax),
    'ship-city': order.town.city,
    'ship-state': order.town.state,
    'ship-postal-code': order.town.postalCode,
    'ship-country': 'US',
    'is-business-order': 'false',
  };
  return ALL_ORDERS.map((column) => cells[column] ?? '');
}

/** Comma-separated, in the order of the promised days. */
export function writeVtrReport(rows: readonly VtrRow[]): string {
  const byDay = rows.toSorted((a, b) => compare(a.promised, b.promised) || compare(a.order.id, b.order.id));
  return writeCsv([VTR_REPORT, ...byDay.map(vtrCells)]);
}

function vtrCells({ order, promised, trackingId, shipMethod }: VtrRow): string[] {
  const cells: Record<string, string> = {
    'Order ID': order.id,
    'Carrier Name': 'USPS',
    'Tracking ID': trackingId,
    'Origin Country': 'US',
    'Promised Delivery Date': promised,
    'Ship Method': shipMethod,
    'Ship Option': 'Standard',
    'Has valid tracking': 'No',
    'Has tracking ID': trackingId === '' ? 'No' : 'Yes',
    'Any physical scan from carrier': 'No',
    'Delivery scan or attempt': 'No',
    'Package Value': (packageValue(order.lines) / 100).toFixed(2),
    'Product Category': order.lines[0]?.product.category ?? '',
  };
  return VTR_REPORT.map((column) => cells[column] ?? '');
}

export function writeCategories(products: readonly Product[]): string {
  return writeCsv([['sku', 'category'], ...products.map(({ sku, category }) => [sku, category])]);
}

export function writeCsv(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => `${cells.map(quote).join(',')}\n`).join('');
}

/** Cents as All Orders prints them: `8.49`, but `25.0` and `9.2`. */
function shortest(cents: number | null): string {
  if (cents === null) return '';
  return (cents / 100).toFixed(2).replace(/0$/, '');
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
