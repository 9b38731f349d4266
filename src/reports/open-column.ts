import type { DecimalProof } from './read-amount.js';
import type { OrderProof } from './read-day.js';
import { type CellMemory, rememberCells } from './remember-cells.js';

/** Where a field stands in a report, and what its cells have shown so far of how they are written. */
export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly decimals: DecimalProof;
  readonly order: OrderProof;
  /** What its cells came to as texts, as names and as days, where nothing is noted of them and nothing else of the column decides. */
  readonly texts: CellMemory;
  readonly names: CellMemory;
  readonly days: CellMemory;
}

/** A column of which no cell has been read. */
export function openColumn(place: { readonly index: number; readonly heading: string }): Column {
  return {
    ...place,
    decimals: { proved: null },
    order: { proved: null, told: false },
    texts: rememberCells(),
    names: rememberCells(),
    days: rememberCells(),
  };
}
