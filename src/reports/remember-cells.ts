import { copyOf } from './rows/words.js';

/** What the cells of one column came to, as long as few different ones stand in it. */
export interface CellMemory {
  readonly recall: (cell: string) => string | undefined;
  readonly remember: (cell: string, value: string) => void;
}

/** A column of more different cells repeats few: then nothing is remembered of it, and no cell is looked for. */
const MOST = 1_000;
const LONGEST = 100;

/** Opens the memory of a column of which no cell has been read. */
export function rememberCells(): CellMemory {
  let known: Map<string, string> | null = new Map();
  return {
    recall: (cell) => known?.get(cell),
    remember: (cell, value) => {
      if (known === null || cell.length > LONGEST) return;
      if (known.size < MOST) known.set(copyOf(cell), copyOf(value));
      else known = null;
    },
  };
}
