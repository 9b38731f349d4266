import { Decimal } from '../model/decimal.js';

/**
 * Shares out a whole number of hundredths by weight, so that the parts add up to it exactly: each part is floored, and
 * what is left goes to the largest remainders, then to the earlier part.
 */
export function sharePoints(weights: readonly Decimal[], hundredths: number): readonly number[] {
  const sum = weights.reduce((total, weight) => total.plus(weight), new Decimal(0));
  if (sum.isZero()) return weights.map(() => 0);
  const exact = weights.map((weight) => weight.times(hundredths).div(sum));
  const parts = exact.map((part) => part.floor().toNumber());
  const left = hundredths - parts.reduce((total, part) => total + part, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part.minus(part.floor()) }))
    .toSorted((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
