/** Why a cell could not be read, and what was expected instead. */
export interface CellFault {
  readonly code: 'cell-unreadable' | 'cell-damaged' | 'cell-open';
  readonly expected: string;
  /** Whether it was settled only after its column was read to the end. */
  readonly isLate?: true;
}

/** A cell that may mean two things; what it means hangs on the rest of its column, which is not read yet. */
export const OPEN: CellFault = { code: 'cell-open', expected: 'a cell that reads in one way' };

/** A cell's value, or why there is none. */
export type CellReading<T extends number | string> = T | CellFault;
