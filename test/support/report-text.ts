/** Reports as the seller downloads them, cell by cell: what a test does not name has an unremarkable default. */

/** One row of a VTR report, as its cells read. The defaults are an untracked letter that Amazon failed. */
export interface VtrCells {
  readonly order: string;
  readonly carrier: string;
  readonly tracking: string;
  readonly origin: string;
  readonly promised: string;
  readonly method: string;
  readonly valid: string;
  readonly scan: string;
  readonly delivery: string;
  readonly value: string;
  readonly category: string;
}

const VTR_DEFAULTS: VtrCells = {
  order: '111-0000001-0000001',
  carrier: 'USPS',
  tracking: 'LTR1',
  origin: 'US',
  promised: '2021-07-15',
  method: 'USPS First Class Mail envelopes',
  valid: 'No',
  scan: 'No',
  delivery: 'No',
  value: '',
  category: 'Toys & Games',
};

function vtrCells(over: Partial<VtrCells> = {}): VtrCells {
  return { ...VTR_DEFAULTS, ...over };
}

const VTR_HEADING =
  'Order ID,Carrier Name,Tracking ID,Origin Country,Promised Delivery Date,Ship Method,Ship Option,Has valid tracking,Has tracking ID,Any physical scan from carrier,Delivery scan or attempt,Package Value,Product Category';

/** A VTR report in the layout that Amazon's moderator documented. */
export function vtrCsv(rows: readonly Partial<VtrCells>[]): string {
  const lines = rows.map((row) => {
    const c = vtrCells(row);
    const cells = [c.order, c.carrier, c.tracking, c.origin, c.promised, c.method, 'Standard', c.valid];
    return [...cells, c.tracking === '' ? 'No' : 'Yes', c.scan, c.delivery, c.value, c.category].join(',');
  });
  return `${[VTR_HEADING, ...lines].join('\n')}\n`;
}

/** One line of All Orders, as its cells read. The defaults are one sticker, shipped by the seller. */
export interface OrderCells {
  readonly order: string;
  readonly purchased: string;
  readonly updated: string;
  readonly orderStatus: string;
  readonly channel: string;
  readonly sales: string;
  readonly product: string;
  readonly sku: string;
  readonly asin: string;
  readonly itemStatus: string;
  readonly quantity: string;
  readonly currency: string;
  readonly item: string;
  readonly itemTax: string;
  readonly shipping: string;
  readonly shippingTax: string;
  readonly itemOff: string;
  readonly shippingOff: string;
  readonly city: string;
  readonly state: string;
  readonly postcode: string;
  readonly country: string;
}

const ORDER_DEFAULTS: OrderCells = {
  order: '111-0000001-0000001',
  purchased: '2021-07-10T10:00:00+00:00',
  updated: '2021-07-12T10:00:00+00:00',
  orderStatus: 'Shipped',
  channel: 'Merchant',
  sales: 'Amazon.com',
  product: 'Sticker',
  sku: 'STICK-01',
  asin: 'B000000001',
  itemStatus: 'Shipped',
  quantity: '1',
  currency: 'USD',
  item: '5.00',
  itemTax: '0.40',
  shipping: '1.00',
  shippingTax: '0.08',
  itemOff: '',
  shippingOff: '',
  city: 'Redfinch',
  state: 'TX',
  postcode: '77115',
  country: 'US',
};

function orderCells(over: Partial<OrderCells> = {}): OrderCells {
  return { ...ORDER_DEFAULTS, ...over };
}

const ORDER_HEADING =
  'amazon-order-id	merchant-order-id	purchase-date	last-updated-date	order-status	fulfillment-channel	sales-channel	order-channel	url	ship-service-level	product-name	sku	asin	item-status	quantity	currency	item-price	item-tax	shipping-price	shipping-tax	gift-wrap-price	gift-wrap-tax	item-promotion-discount	ship-promotion-discount	ship-city	ship-state	ship-postal-code	ship-country	promotion-ids	is-business-order	purchase-order-number	price-designation';

/** All Orders in the layout of 2021. */
export function ordersTab(rows: readonly Partial<OrderCells>[]): string {
  const lines = rows.map((row) => {
    const c = orderCells(row);
    return [
      [c.order, '', c.purchased, c.updated, c.orderStatus, c.channel, c.sales, '', '', 'Standard'],
      [c.product, c.sku, c.asin, c.itemStatus, c.quantity, c.currency],
      [c.item, c.itemTax, c.shipping, c.shippingTax, '', '', c.itemOff, c.shippingOff],
      [c.city, c.state, c.postcode, c.country, '', 'false', '', ''],
    ]
      .flat()
      .join('\t');
  });
  return `${[ORDER_HEADING, ...lines].join('\n')}\n`;
}
