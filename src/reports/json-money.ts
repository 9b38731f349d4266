import type { Cents } from '../model/money.js';
import type { JsonNode } from './json-node.js';
import { JSON_VALUES } from './json-values.js';
import { showNode } from './show-node.js';

/** Why an object is no amount of the store's, and where in it that stands. */
export interface MoneyFault {
  readonly code: 'field-missing' | 'field-unreadable' | 'other-currency';
  readonly message: string;
  /** The key within the object; null where it is no object. */
  readonly key: string | null;
  readonly row: number;
}

const UNKNOWN = 'taken as unknown';
const OBJECT = 'an amount with its currency';

/** The names that SP-API has for the two: those of the newer API first. */
const KEYS = [
  { amount: 'amount', currency: 'currencyCode' },
  { amount: 'Amount', currency: 'CurrencyCode' },
] as const;

/**
 * The cents of an amount with its currency as SP-API writes them, `{ "CurrencyCode": "USD", "Amount": "8.49" }`, with its minus.
 * One without a currency is in the store's; of another currency nothing is known.
 */
export function readJsonMoney(node: JsonNode, storeCurrency: string): Cents | MoneyFault {
  const { row } = node;
  if (node.kind !== 'object')
    return {
      code: 'field-unreadable',
      message: `found ${showNode(node)}, expected ${OBJECT}; ${UNKNOWN}`,
      key: null,
      row,
    };
  const keys = KEYS.find(({ amount, currency }) => node.fields.has(amount) || node.fields.has(currency));
  const amount = keys && node.fields.get(keys.amount);
  const currency = keys && node.fields.get(keys.currency);
  if (currency?.kind === 'text' && currency.text.trim() !== storeCurrency) {
    const named = /^[A-Z]{3}$/.test(currency.text.trim()) ? currency.text.trim() : 'another currency';
    const message = `an amount in ${named}, not ${storeCurrency}; ${UNKNOWN}`;
    return { code: 'other-currency', message, key: keys?.currency ?? null, row: currency.row };
  }
  const key = keys?.amount ?? KEYS[0].amount;
  if (amount === undefined || amount.kind === 'null')
    return { code: 'field-missing', message: `the report does not state it; ${UNKNOWN}`, key, row };
  const { expected, read } = JSON_VALUES.cents;
  const cents = read(amount);
  if (cents !== null) return cents;
  const message = `found ${showNode(amount)}, expected ${expected}; ${UNKNOWN}`;
  return { code: 'field-unreadable', message, key, row: amount.row };
}
