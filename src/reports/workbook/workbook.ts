import type { CellStyles } from './read-cell-styles.js';
import type { TextStore } from './text-store.js';

/** A sheet of a workbook that can hold rows. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The part it stands in, as messages name it. */
  readonly file: string;
  open(): AsyncIterable<Uint8Array>;
}

/** A workbook, opened: its sheets in their order, and what their cells are read with. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly strings: TextStore;
  readonly styles: CellStyles;
  /** Whether its days count from 1904 instead of 1900. */
  readonly is1904: boolean;
}
