import type { EvidenceRow } from './letter-origins.js';
import { squeeze } from './printed-text.js';

const IDS = ['order-id', 'package-id', 'tracking-number'] as const;
const TEXTS = ['category', 'carrier', 'ship-method'] as const;
const PLAIN_ID = /^\d{3}-\d{7}-\d{7}$/;

/**
 * Which rows of evidence.csv the tracing of a letter needs: those that it names, and the first of each category, carrier and
 * shipping service.
 * @param words every word of the letter, without blanks.
 */
export function rowsToTrace(words: string): (row: EvidenceRow) => boolean {
  const orders = new Set(words.match(/\d{3}-\d{7}-\d{7}/g) ?? []);
  const texts = new Set<string>();
  const isNew = (text: string): boolean => {
    const before = texts.size;
    return texts.add(text).size > before;
  };
  return (row) => {
    const isNamed = IDS.some((column) => {
      const id = squeeze(row[column] ?? '');
      return id !== '' && (PLAIN_ID.test(id) ? orders.has(id) : words.includes(id));
    });
    const brings = TEXTS.filter((column) => isNew(`${column} ${row[column] ?? ''}`));
    return isNamed || brings.length > 0;
  };
}
