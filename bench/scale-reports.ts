import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import * as layouts from './scale-layouts.js';
import { drawOrders, drawOrdersBackwards, type Order, type Package, WINDOW } from './scale-orders.js';
import * as rows from './scale-rows.js';

/** The six reports that are measured. The `shipments` file states the category, so no seventh file is needed. */
export const REPORTS = [
  'vtr-report.csv',
  'all-orders.txt',
  'order-report.txt',
  'confirmations.txt',
  'shipstation.csv',
  'shipments.csv',
] as const;

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Amazon's TAB files quote nothing and end lines with CRLF; ShipStation quotes every cell; other CSV files where they must. */
const STYLES = {
  tab: { separator: '\t', end: '\r\n', write: (cell: string) => cell },
  quoted: { separator: ',', end: '\n', write: quoted },
  csv: { separator: ',', end: '\n', write: (cell: string) => (/[",\n]/.test(cell) ? quoted(cell) : cell) },
} as const;

type RowsOf = (order: Order) => readonly rows.Cells[];

/** How a report is written. */
interface Table {
  readonly style: keyof typeof STYLES;
  readonly headings: readonly string[];
  readonly rowsOf: RowsOf;
  /** Rows that come after those of all orders. */
  readonly laterRowsOf?: RowsOf;
}

type Tables = Readonly<Partial<Record<(typeof REPORTS)[number], Table>>>;

const ofPackages =
  (cells: (order: Order, one: Package) => readonly rows.Cells[]): RowsOf =>
  (order) =>
    order.packages.flatMap((one) => cells(order, one));

const AS_PURCHASED: Tables = {
  'vtr-report.csv': {
    style: 'csv',
    headings: layouts.VTR_REPORT,
    rowsOf: ofPackages((order, one) => (one.isListed ? [rows.vtrCells(order, one)] : [])),
  },
  'order-report.txt': {
    style: 'tab',
    headings: layouts.ORDER_REPORT,
    rowsOf: (order) =>
      order.kind === 'seller' ? order.lines.map((line) => rows.orderReportCells(order, line)) : [],
  },
  'confirmations.txt': {
    style: 'tab',
    headings: layouts.CONFIRMATION,
    rowsOf: ofPackages((order, one) => rows.confirmationRows(order, one, one.voidedNumber ?? one.number)),
    // Amendments come in a later upload.
    laterRowsOf: ofPackages((order, one) =>
      one.voidedNumber === null ? [] : rows.confirmationRows(order, one, one.number),
    ),
  },
  'shipstation.csv': {
    style: 'quoted',
    headings: layouts.SHIP_STATION,
    rowsOf: ofPackages((order, one) =>
      [one.voidedNumber ?? [], one.number].flat().map((number) => rows.shipStationCells(order, one, number)),
    ),
  },
  'shipments.csv': {
    style: 'csv',
    headings: layouts.SHIPMENTS,
    rowsOf: ofPackages((order, one) => [rows.shipmentsCells(order, one)]),
  },
};

const LATEST_FIRST: Tables = {
  'all-orders.txt': {
    style: 'tab',
    headings: layouts.ALL_ORDERS,
    rowsOf: (order) => order.lines.map((line) => rows.allOrdersCells(order, line)),
  },
};

/** Text is handed to the file in pieces of about this many characters. */
const PIECE = 1 << 16;

/** Writes one report as orders come: `close` puts the later rows at its end. */
function openReport(file: string, { style, headings, rowsOf, laterRowsOf }: Table) {
  const { separator, end, write } = STYLES[style];
  const known = new Set(headings);
  const lineOf = (cells: readonly string[]): string => cells.map(write).join(separator) + end;
  const textOf = (some: readonly rows.Cells[]): string =>
    some.reduce((text, row) => {
      const stray = Object.keys(row).find((name) => !known.has(name));
      if (stray !== undefined) throw new Error(`no such heading: ${stray}`);
      return text + lineOf(headings.map((name) => row[name] ?? ''));
    }, '');
  const open = openSync(file, 'w');
  let text = lineOf(headings);
  let later = '';
  return {
    add(order: Order): void {
      text += textOf(rowsOf(order));
      if (laterRowsOf !== undefined) later += textOf(laterRowsOf(order));
      if (text.length < PIECE) return;
      writeSync(open, text);
      text = '';
    },
    close(): void {
      writeSync(open, text + later);
      closeSync(open);
    },
  };
}

function writeReports(
  folder: string,
  tables: Tables,
  orders: Iterable<Order>,
  wanted: readonly string[],
): void {
  const reports = Object.entries(tables)
    .filter(([file]) => wanted.includes(file))
    .map(([file, table]) => openReport(path.join(folder, file), table));
  for (const order of orders) for (const report of reports) report.add(order);
  for (const report of reports) report.close();
}

/** Amazon's counts, so that they and its list agree: letters that it does not list it has left out itself. */
function countCategories(orders: Iterable<Order>): readonly object[] {
  const counts = new Map<string, { name: string; valid: number; counted: number }>();
  for (const { category, packages } of orders)
    for (const { isListed, isLetter } of packages) {
      const count = counts.get(category) ?? { name: category, valid: 0, counted: 0 };
      counts.set(category, count);
      if (!isListed && isLetter) continue;
      count.counted++;
      if (!isListed) count.valid++;
    }
  return [...counts.values()];
}

/** A case to write: which of the six reports, whose store, and the seed that its orders are drawn from. */
interface ScaleCase {
  readonly reports: readonly (typeof REPORTS)[number][];
  readonly seller: string;
  readonly seed: number;
  /** What else the case file says. */
  readonly more: object;
}

const ALL_REPORTS: ScaleCase = { reports: REPORTS, seller: 'Example Store', seed: 1, more: {} };

/** Writes a case of so many packages: its reports and case.yaml. */
export function writeScaleCase(folder: string, packages: number, written = ALL_REPORTS): void {
  const { reports, seller, seed, more } = written;
  writeReports(folder, AS_PURCHASED, drawOrders(packages, seed), reports);
  writeReports(folder, LATEST_FIRST, drawOrdersBackwards(packages, seed), reports);
  const caseFile = {
    formatVersion: 1,
    seller: { name: seller },
    store: 'US',
    notice: {
      date: '2026-05-20',
      kind: 'deactivation',
      deadlineDays: 14,
      categories: countCategories(drawOrders(packages, seed)),
    },
    window: WINDOW,
    reports,
    declare: { shipFrom: 'US' },
    ...more,
  };
  writeFileSync(path.join(folder, 'case.yaml'), JSON.stringify(caseFile, null, 2));
}
