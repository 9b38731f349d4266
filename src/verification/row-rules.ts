import { collectTexts } from '../model/collect-texts.js';
import type { LetterOrigins } from './letter-origins.js';
import { ORDER_ID } from './order-id.js';
import { anyOf, squeeze } from './printed-text.js';
import { known, type TraceRule } from './trace-rule.js';
import { wordy } from './wordy.js';

const LONG_NUMBER = /\b((?=[A-Z]*\d)[A-Z\d]{12,})\b/g;

/** What the rows of reports say in words and ids: each stands in evidence.csv. */
export function rowRules(origins: LetterOrigins, words: string): readonly TraceRule[] {
  const { analysis, rows } = origins;
  const cells = (...columns: readonly string[]): readonly string[] =>
    rows.flatMap((row) => columns.map((column) => row[column] ?? ''));
  const orders = cells('order-id', 'package-id').filter((id) => id !== '');
  const told = new Set([
    ...orders,
    ...[...collectTexts(analysis)].flatMap((text) => text.match(ORDER_ID) ?? []),
  ]);
  const numbers = new Set(cells('tracking-number'));
  return [
    { find: ORDER_ID, holds: (id = '') => told.has(squeeze(id)) },
    // Made-up ids of another form, and numbers that no carrier gives.
    known(
      anyOf(
        orders.filter((id) => id.replace(ORDER_ID, '') !== ''),
        words,
      ),
    ),
    { find: LONG_NUMBER, holds: (number = '') => numbers.has(number) },
    known(
      anyOf(
        [...numbers].filter((text) => /\p{L}/u.test(text) && !text.match(LONG_NUMBER)),
        words,
      ),
    ),
    known(anyOf(wordy(cells('category', 'carrier', 'ship-method')), words)),
  ];
}
