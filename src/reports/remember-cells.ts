import { copyOf } from './rows/words.js';

/** What the cells of one column came to, as long as few different ones stand in it. */
export interface CellMemory {
  readonly recall: (cell: string) => string | undefined;
  readonly remember: (cell: string, value: string) => void;
}

const MOST = 1_000;
/** So many different cells tell whether a column repeats any: where it does not, nothing is remembered of it, and no cell is looked for. */
const ENOUGH = 64;
const LONGEST = 100;

/** Opens the memory of a column of which no cell has been read. */
export function rememberCells(): CellMemory {
  let known: Map<string, string> | null = new Map();
  let recalled = 0;
  return {
    recall: (cell) => {
      const value = known?.get(cell);
      if (value !== undefined) recalled++;
      return value;
    },
    remember: (cell, value) => {
      if (known === null || cell.length > LONGEST || known.size >= MOST) return;
      if (known.size >= ENOUGH && recalled < known.size) known = null;
      else known.set(copyOf(cell), copyOf(value));
    },
  };
}
