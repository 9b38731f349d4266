import { Decimal as BaseDecimal } from 'decimal.js';

/** The only door to decimal.js: exact arithmetic for rates and for whatever is printed. */
export const Decimal = BaseDecimal.clone({ precision: 40, rounding: BaseDecimal.ROUND_HALF_UP });
export type Decimal = BaseDecimal;

/** A fraction as text with 6 places, rounded half up (the contract's `rate`); null where nothing counts. */
export function formatRate(numerator: number | Decimal, denominator: number | Decimal): string | null {
  return Number(denominator) === 0 ? null : new Decimal(numerator).div(denominator).toFixed(6);
}

/** A fraction as a percentage floored to 2 places, so that 94.996 % never reads 95.00 %; "no rate" where nothing counts. */
export function formatPercent(numerator: number | Decimal, denominator: number | Decimal): string {
  if (Number(denominator) === 0) return 'no rate';
  return `${new Decimal(numerator).times(100).div(denominator).toFixed(2, Decimal.ROUND_FLOOR)}%`;
}

/** A rate such as a floor in per cent, exactly: `0.95` → `95`. */
export function toPercent(rate: string): string {
  return new Decimal(rate).times(100).toString();
}

/** A share printed in per cent as a number to draw it by: `95%` → 0.95. */
export function shareOf(printed: string): number {
  return new Decimal(printed.replace(/%$/, '')).div(100).toNumber();
}

/** How a fraction stands to a floor: a pass lies above it; exactly at it is borderline, and not a pass. */
export type Standing = 'above' | 'at' | 'below';

/** Compares a fraction with a floor, exactly. */
export function compareToFloor(numerator: number, denominator: number, floor: string): Standing {
  const order = new Decimal(numerator).comparedTo(new Decimal(floor).times(denominator));
  return order > 0 ? 'above' : order === 0 ? 'at' : 'below';
}
