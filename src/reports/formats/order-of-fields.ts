import type { JsonFields } from '../json-fields.js';
import { isAmazonOrderId } from './is-amazon-order-id.js';

/**
 * The order that an object of a JSON report names, by the first of some texts that is an order number; null with the issue noted: its
 * rows are left out.
 * @param key the field that should name it.
 * @param isOrder what an order number is in this report: in Amazon's own one of Amazon's.
 */
export function orderOfFields(
  fields: JsonFields,
  key: string,
  texts: readonly (string | null)[],
  isOrder = isAmazonOrderId,
): string | null {
  const orderId = texts.find((text) => text !== null && isOrder(text)) ?? null;
  if (orderId === null) {
    const isNamed = texts.some((text) => text !== null);
    const why = isNamed ? 'it holds no order number; left out' : 'it names no order; left out';
    fields.note('row-without-order', why, key);
  }
  return orderId;
}
