/** An amount in whole minor units (US cents). Sums stay exact up to 90 trillion. */
export type Cents = number;

/** The bounds within which an unknown amount must lie; `high` null means no upper bound is known. */
export interface CentsRange {
  readonly low: Cents;
  readonly high: Cents | null;
}

const PLAIN = /^\d{1,11}(?:\.(\d+))?$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.(\d+))?$/;

/**
 * The amount that the policy states, or null where the text is not an amount in dollars and cents. Takes `8.49`, `25.0`, `$8.49` and
 * `1,234.50`; a report's cells have more spellings, which its readers know.
 */
export function parseCents(text: string): Cents | null {
  const bare = text.startsWith('$') ? text.slice(1) : text;
  if (!PLAIN.test(bare) && !GROUPED.test(bare)) return null;
  const [whole = '', fraction = ''] = bare.replaceAll(',', '').split('.');
  if (/[1-9]/.test(fraction.slice(2))) return null;
  return Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
}

/** `849` → `8.49`. */
export function formatCents(cents: Cents): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

/** An amount with its currency: `$8.49`, else by the code: `GBP 8.49`, `JPY 1000`. */
export function formatMoney(cents: Cents, currency: string): string {
  if (currency === 'USD') return `$${formatCents(cents)}`;
  return `${currency} ${currency === 'JPY' && cents % 100 === 0 ? cents / 100 : formatCents(cents)}`;
}

/** The least by which two prices in a currency differ: a cent, but a whole yen. */
export function smallestStep(currency: string): Cents {
  return currency === 'JPY' ? 100 : 1;
}

/** An amount of which nothing is known. */
export const UNKNOWN_AMOUNT: CentsRange = { low: 0, high: null };

/** The range of a sum; one unknown upper bound makes the sum's unknown too. */
export function addRanges(a: CentsRange, b: CentsRange): CentsRange {
  return { low: a.low + b.low, high: a.high === null || b.high === null ? null : a.high + b.high };
}

/** The range of a difference that is never below nothing, such as a price less its tax. */
export function subtractRanges(a: CentsRange, b: CentsRange): CentsRange {
  return {
    low: b.high === null ? 0 : Math.max(0, a.low - b.high),
    high: a.high === null ? null : Math.max(0, a.high - b.low),
  };
}

/** An amount that is known exactly, as a range; null (unknown) is anything from 0 up. */
export function toRange(cents: Cents | null): CentsRange {
  return cents === null ? UNKNOWN_AMOUNT : { low: cents, high: cents };
}

/** The one amount a range leaves possible, or null. */
export function exactly(range: CentsRange): Cents | null {
  return range.low === range.high ? range.low : null;
}
