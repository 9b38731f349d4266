import type { OrderLine } from '../../model/report-rows.js';
import type { Source } from '../../model/source.js';

/**
 * A row of Amazon's Orders API that names the order alone; as it is, it speaks of the whole order. Amounts stand without a
 * currency: those in another than the store's are not taken.
 */
export const bareOrderLine = (source: Source, orderId: string): OrderLine => ({
  source,
  report: 'orders-api',
  orderId,
  orderItemId: null,
  sku: '',
  asin: '',
  quantity: null,
  orderStatus: '',
  itemStatus: '',
  fulfillmentChannel: '',
  salesChannel: '',
  purchaseDay: null,
  promisedDay: null,
  lastUpdated: null,
  currency: '',
  itemPrice: null,
  itemTax: null,
  shippingPrice: null,
  shippingTax: null,
  itemDiscount: null,
  shippingDiscount: null,
  shipCountry: '',
  isPrime: null,
});
