import type { OrderLine } from '../model/report-rows.js';
import type { Source } from '../model/source.js';
import type { CellReader } from './cells.js';
import type { ReportFormat, RowSink, Rows } from './formats/report-format.js';
import { copyOf } from './rows/words.js';

/** How many rows of one file wait for its end. Further ones are decided by what the rows above have shown. */
const MOST_HELD = 20_000;

interface HeldRow {
  readonly row: readonly string[];
  readonly source: Source;
  readonly isShort: boolean;
}

/** Rows that are read, and wait for what their report's reader says of them. */
interface StagedRows {
  readonly sink: RowSink;
  /** Hands on the records of the row that was read: a label may bring its package and what its number's way was. */
  readonly commit: () => void;
  /** Forgets it. */
  readonly drop: () => void;
}

/** A place where records of one kind wait: nearly always one at a time. */
interface Stage<T> extends Rows<T> {
  readonly commit: () => void;
  readonly drop: () => void;
}

function openStage<T>(to: Rows<T>): Stage<T> {
  let one: T | undefined;
  let more: T[] = [];
  const drop = (): void => {
    one = undefined;
    if (more.length > 0) more = [];
  };
  return {
    push: (row) => {
      if (one === undefined) one = row;
      else more.push(row);
    },
    commit: () => {
      if (one === undefined) return;
      to.push(one);
      for (const row of more) to.push(row);
      drop();
    },
    drop,
  };
}

function stageRows(rows: RowSink): StagedRows {
  let line: OrderLine | undefined;
  const orders = openStage(rows.orders);
  const stages = {
    vtr: openStage(rows.vtr),
    categories: openStage(rows.categories),
    confirmations: openStage(rows.confirmations),
    packages: openStage(rows.packages),
    promises: openStage(rows.promises),
    histories: openStage(rows.histories),
  };
  const all = [orders, ...Object.values(stages)];
  return {
    sink: {
      ...rows,
      ...stages,
      orders: {
        push: (row) => {
          line = row;
          orders.push(row);
        },
        at: () => line,
      },
    },
    commit: () => {
      for (const { commit } of all) commit();
    },
    drop: () => {
      for (const { drop } of all) drop();
    },
  };
}

/** Reads the rows of a report into records; one whose cells hang on the rest of their columns when all are read. */
export interface RowReader {
  /** Reads the row to which the cells are turned. */
  readonly read: (row: readonly string[]) => void;
  /** Reads what was held. */
  readonly settle: () => void;
}

/**
 * Opens the reading of rows. One that holds a cell which may be read in two ways is held, and is read when the file has ended, so that the
 * order of rows decides nothing.
 */
export function holdRows(format: ReportFormat, cells: CellReader, rows: RowSink): RowReader {
  const held: HeldRow[] = [];
  const staged = stageRows(rows);
  const readAgain = ({ row, source, isShort }: HeldRow): void => {
    cells.readAgain(true);
    cells.turnTo(row, source, isShort);
    format.readRow(cells, staged.sink);
    staged.commit();
    cells.readAgain(false);
  };
  return {
    read: (row) => {
      format.readRow(cells, staged.sink);
      if (!cells.isOpen()) return staged.commit();
      staged.drop();
      const one = { row, source: cells.source, isShort: cells.isShort() };
      if (held.length < MOST_HELD) held.push({ ...one, row: row.map(copyOf) });
      else readAgain(one);
    },
    settle: () => {
      for (const one of held) readAgain(one);
      held.length = 0;
    },
  };
}
