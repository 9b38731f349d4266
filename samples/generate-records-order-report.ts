import type { Line } from './generate-orders.js';
import { addDays, pacificClock, pacificDay, pacificTime } from './generate-records-days.js';
import type { RecordsOrder } from './generate-records-drafts.js';
import { compare } from './generate-reports.js';

/** The Order Report as downloaded in the US in 2025. */
const ORDER_REPORT = [
  'order-id order-item-id purchase-date payments-date buyer-email buyer-name buyer-phone-number sku',
  'product-name quantity-purchased currency item-price item-tax shipping-price shipping-tax ship-service-level',
  'recipient-name ship-address-1 ship-address-2 ship-address-3 ship-city ship-state ship-postal-code',
  'ship-country ship-phone-number item-promotion-discount item-promotion-id ship-promotion-discount',
  'ship-promotion-id delivery-start-date delivery-end-date delivery-time-zone delivery-Instructions',
  'sales-channel earliest-ship-date latest-ship-date earliest-delivery-date latest-delivery-date',
  'is-business-order purchase-order-number price-designation is-prime is-premium-order',
  'tax-collection-model tax-collection-responsible-party',
].flatMap((part) => part.split(' '));

/** One order in thirty was bought with two promotions, of which the second stands in a row of its own. */
const PROMOTED = 30;

/** TAB-separated, CRLF, oldest order first. */
export function writeOrderReport(orders: readonly RecordsOrder[]): string {
  const oldestFirst = orders.toSorted((a, b) => compare(a.purchased, b.purchased));
  const rows = oldestFirst.flatMap((order, index) =>
    order.bought.flatMap((line, at) => lineRows(order, line, at, index % PROMOTED === 7 && at === 0)),
  );
  const table = [ORDER_REPORT, ...rows.map((cells) => ORDER_REPORT.map((column) => cells[column] ?? ''))];
  return table.map((cells) => `${cells.join('\t')}\r\n`).join('');
}

function lineRows(
  order: RecordsOrder,
  line: Line,
  at: number,
  isPromoted: boolean,
): Record<string, string>[] {
  const ids = { 'order-id': order.id, 'order-item-id': order.itemIds[at] ?? '' };
  const row = { ...ids, ...lineCells(line), ...orderCells(order), ...buyerCells(order) };
  if (!isPromoted) return [row];
  const promotion = (cents: number, id: string) => ({
    'item-promotion-discount': money(cents),
    'item-promotion-id': `${id} US ${order.purchased.slice(0, 10)}`,
  });
  return [
    { ...row, ...promotion(25, 'Placeholder Coupon') },
    { ...ids, ...promotion(10, 'Placeholder Basket Discount') },
  ];
}

function lineCells({ product, quantity, itemPrice, itemTax, shippingPrice, shippingTax }: Line) {
  return {
    sku: product.sku,
    'product-name': product.title,
    'quantity-purchased': String(quantity),
    currency: 'USD',
    'item-price': money(itemPrice),
    'item-tax': money(itemTax),
    'shipping-price': money(shippingPrice),
    'shipping-tax': money(shippingTax),
  };
}

function orderCells({ purchased, promised }: RecordsOrder) {
  const bought = pacificDay(purchased);
  return {
    'purchase-date': pacificTime(purchased),
    'payments-date': pacificTime(purchased),
    'ship-service-level': 'Standard',
    'sales-channel': 'Amazon.com',
    'earliest-ship-date': pacificClock(bought, '00:00:00'),
    'latest-ship-date': pacificClock(addDays(bought, 2), '23:59:59'),
    'earliest-delivery-date': pacificClock(addDays(promised, -2), '00:00:00'),
    'latest-delivery-date': pacificClock(promised, '23:59:59'),
    'is-business-order': 'false',
    'is-prime': 'false',
    'is-premium-order': 'false',
    'tax-collection-model': 'MarketplaceFacilitator',
    'tax-collection-responsible-party': 'Amazon Services, Inc.',
  };
}

/** What the report tells of people: placeholders, which no output of the program may hold. */
function buyerCells({ buyer, town }: RecordsOrder) {
  return {
    'buyer-email': `placeholder-buyer-${buyer}@example.invalid`,
    'buyer-name': `Placeholder Buyer ${buyer}`,
    'buyer-phone-number': `555-01${String(buyer % 100).padStart(2, '0')}`,
    'recipient-name': `Placeholder Recipient ${buyer}`,
    'ship-address-1': `${buyer} Placeholder Street`,
    'ship-city': town.city,
    'ship-state': town.state,
    'ship-postal-code': town.postalCode,
    'ship-country': 'US',
    'ship-phone-number': `555-01${String(buyer % 100).padStart(2, '0')}`,
    'delivery-Instructions': buyer % 25 === 0 ? `Placeholder note ${buyer}` : '',
  };
}

function money(cents: number | null): string {
  return cents === null ? '' : (cents / 100).toFixed(2);
}
