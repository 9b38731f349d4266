import type { Source } from '../model/source.js';
import type { CellReader } from './cells.js';
import { openSink, type ReportFormat, type RowSink } from './formats/report-format.js';

/** How many rows of one file wait for its end. Further ones are decided by what the rows above have shown. */
const MOST_HELD = 20_000;

const LISTS = ['vtr', 'orders', 'categories', 'confirmations', 'packages', 'promises'] as const;

interface HeldRow {
  readonly row: readonly string[];
  readonly source: Source;
  readonly isShort: boolean;
  /** Where the row's record stands, in whichever list it is. */
  readonly places: readonly number[];
}

/** Puts a record in the place of another of the same list. */
function replaceIn<T>(list: T[], place: number, records: readonly T[]): void {
  const [record] = records;
  if (record !== undefined && place >= 0) list[place] = record;
}

function replaceRecord(rows: RowSink, places: readonly number[], again: RowSink): void {
  const [vtr = -1, orders = -1, categories = -1, confirmations = -1, packages = -1, promises = -1] = places;
  replaceIn(rows.vtr, vtr, again.vtr);
  replaceIn(rows.orders, orders, again.orders);
  replaceIn(rows.categories, categories, again.categories);
  replaceIn(rows.confirmations, confirmations, again.confirmations);
  replaceIn(rows.packages, packages, again.packages);
  replaceIn(rows.promises, promises, again.promises);
}

/**
 * Rows of a report whose cells hang on the rest of their columns. Each has a record in which such cells are unknown, and is read
 * once more when the file has ended, so that the order of rows decides nothing.
 */
export function holdRows(
  format: ReportFormat,
  cells: CellReader,
  rows: RowSink,
): { readonly hold: (row: readonly string[]) => void; readonly settle: () => void } {
  const held: HeldRow[] = [];
  const readAgain = ({ row, source, isShort, places }: HeldRow): void => {
    const again = openSink();
    cells.readAgain(true);
    cells.turnTo(row, source, isShort);
    format.readRow(cells, again);
    cells.readAgain(false);
    replaceRecord(rows, places, again);
  };
  return {
    /** Keeps the row that was just read, if it is open. */
    hold(row) {
      if (!cells.isOpen()) return;
      const places = LISTS.map((list) => rows[list].length - 1);
      const one = { row, source: cells.source, isShort: cells.isShort(), places };
      if (held.length < MOST_HELD) held.push(one);
      else readAgain(one);
    },
    settle() {
      for (const one of held) readAgain(one);
      held.length = 0;
    },
  };
}
