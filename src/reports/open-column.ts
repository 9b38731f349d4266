import type { DecimalProof } from './read-amount.js';
import type { OrderProof } from './read-day.js';

/** Where a field stands in a report, and what its cells have shown so far of how they are written. */
export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly decimals: DecimalProof;
  readonly order: OrderProof;
}

/** A column of which no cell has been read. */
export function openColumn(place: { readonly index: number; readonly heading: string }): Column {
  return { ...place, decimals: { proved: null }, order: { proved: null, told: false } };
}
