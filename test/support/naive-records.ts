/**
 * The figures of rebuilt packages a second time, written from the words of the contract ("How it counts", cited below as
 * rule 1 to 9) and of docs/how-it-counts.md where the contract leaves something open, and from nothing of the program. It is
 * slow, flat and literal on purpose: where the two disagree, one of them is wrong.
 */

import {
  all,
  any,
  capped,
  EXACT_WORDS,
  type Maybe,
  NAIVE_SCENARIOS,
  type OtherFacts,
  onEveryDay,
  otherwiseExemptOn,
  smallFlatOn,
} from './naive-exemptions.js';

export type ReportName =
  | 'allOrders'
  | 'orderReport'
  | 'unshipped'
  | 'fba'
  | 'confirmations'
  | 'shipments'
  | 'shipStation'
  | 'vtr'
  | 'categories';

export interface NaiveMailpieceRule {
  readonly sku?: readonly string[];
  readonly shipMethod?: string;
  readonly service?: string;
  readonly packageType?: string;
  readonly is: string;
}

export interface NaiveRecordsCase {
  readonly window: { readonly from: string; readonly to: string };
  /** Amazon's counts. With them and a VTR report the ledger leads; the rebuilt packages count the same. */
  readonly stated: readonly { readonly name: string; readonly valid: number; readonly counted: number }[];
  readonly texts: Readonly<Partial<Record<ReportName, string>>>;
  readonly mailpieces: readonly NaiveMailpieceRule[];
  readonly shipFrom: string | null;
  readonly category: string | null;
  readonly scansPresumed: boolean;
}

export interface NaiveRecordsFigure {
  readonly numerator: number;
  readonly denominator: number;
  readonly exempt: number;
  readonly undetermined: number;
  /** The best case: numerator and denominator. */
  readonly best: readonly [number, number];
}

export interface NaiveRecords {
  readonly basis: 'records' | 'ledger';
  readonly packages: {
    readonly read: number;
    readonly notSellerFulfilled: number;
    readonly cancelled: number;
    readonly notShipped: number;
    readonly outsideWindow: number;
    readonly counted: number;
  };
  /** Scenario → category (or `total`) → figure. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, NaiveRecordsFigure>>>>;
  /** One line for each package inside the window: its order and its outcome under each scenario, in their order. */
  readonly lines: readonly string[];
}

const PARCEL_METHODS = /package|parcel|priority|ground|express|select|advantage/i;
const PARCEL_SERVICES = /package|parcel|priority|ground|express|select|advantage|media mail/i;
/** The first days of the editions of the small/flat and of the scan clause. */
const EDITIONS = ['2021-08-09', '2022-07-25', '2025-01-15'];

type Outcome = 'valid' | 'defect' | 'exempt';
type Row = Readonly<Record<string, string>>;
interface Money {
  readonly low: number;
  readonly high: number;
}
const UNKNOWN: Money = { low: 0, high: Number.POSITIVE_INFINITY };
const NOTHING: Money = { low: 0, high: 0 };

// --- Cells ---------------------------------------------------------------------------------------------------------

function table(text: string, separator: string): Row[] {
  const [heading = [], ...lines] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(separator).map((cell) => cell.replaceAll(/^"|"$/g, '')));
  return lines.map((cells) => Object.fromEntries(heading.map((name, at) => [name, cells[at] ?? ''])));
}

const cell = (row: Row, name: string): string => row[name] ?? '';

/** Cents. Rule 3: a blank amount is unknown, never 0; how-it-counts: another currency is unknown. */
function money(text: string, currency = 'USD'): Money {
  if (text === '' || currency !== 'USD') return UNKNOWN;
  const [dollars = '0', cents = ''] = text.split('.');
  const amount = Number(dollars) * 100 + Number(`${cents}00`.slice(0, 2));
  return { low: amount, high: amount };
}

const plus = (a: Money, b: Money): Money => ({ low: a.low + b.low, high: a.high + b.high });
/** What is left of an amount, never less than nothing. */
const minus = (a: Money, b: Money): Money => ({
  low: Math.max(0, a.low - b.high),
  high: Math.max(0, a.high - b.low),
});
const sum = (all: readonly Money[]): Money => all.reduce(plus, NOTHING);

/** Rule 1 and how-it-counts: amount × quantity ÷ quantity ordered, cut to whole cents. */
const cut = ({ low, high }: Money, sent: number, ordered: number): Money => ({
  low: Math.floor((low * sent) / ordered),
  high: Math.floor((high * sent) / ordered),
});

function isUnder({ low, high }: Money, limit: number): Maybe {
  if (high < limit) return true;
  return low >= limit ? false : null;
}

const pacific = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Rule 4: a marketplace-local day. */
function localDay(text: string): string | null {
  if (text === '') return null;
  return text.includes('T') ? pacific.format(new Date(text)) : text;
}

// --- Tracking numbers ----------------------------------------------------------------------------------------------

/** 22 digits from 91 to 95 on, the last of which makes the sum with weights 3 and 1 a multiple of ten. */
export function isUspsBarcode(text: string): boolean {
  if (!/^9[1-5]\d{20}$/.test(text)) return false;
  const total = Array.from(text).reduce(
    (whole, digit, at) => whole + Number(digit) * (at % 2 === 0 ? 3 : 1),
    0,
  );
  return total % 10 === 0;
}

/** 1Z, 15 digits or letters (A is 2, B is 3, …) and their check digit. */
export function isUpsNumber(text: string): boolean {
  if (!/^1Z[0-9A-Z]{15}\d$/.test(text)) return false;
  const values = Array.from(text.slice(2), (c) => (/\d/.test(c) ? Number(c) : (c.charCodeAt(0) - 63) % 10));
  const total = values.slice(0, 15).reduce((whole, value, at) => whole + value * (at % 2 === 0 ? 1 : 2), 0);
  return (10 - (total % 10)) % 10 === values[15];
}

const isWellFormed = (text: string): boolean => isUspsBarcode(text) || isUpsNumber(text);

/** Validity, row 2: "a well-formed number of another carrier than the one named". The records made up here
 * name USPS, UPS and FedEx, and bear numbers of USPS and UPS alone. */
function isAnotherCarriers(text: string, carrier: string): boolean {
  if (!['USPS', 'UPS', 'FedEx'].includes(carrier) || !isWellFormed(text)) return false;
  return !(carrier === 'USPS' && isUspsBarcode(text)) && !(carrier === 'UPS' && isUpsNumber(text));
}

const isDamaged = (text: string): boolean => /^\d\.\d+E\+\d+$/.test(text);

// --- Orders --------------------------------------------------------------------------------------------------------

interface Line {
  readonly id: string;
  readonly sku: string;
  readonly quantity: number;
  readonly item: Money;
  readonly itemTax: Money;
  readonly shipping: Money;
  readonly shippingTax: Money;
  readonly itemOff: Money;
  readonly shippingOff: Money;
  readonly isCancelled: boolean;
}

type LeftOut = 'notSellerFulfilled' | 'cancelled' | 'notShipped';

interface Order {
  readonly id: string;
  /** The lines that count: not cancelled, quantity above 0. */
  readonly lines: readonly Line[];
  readonly isInAnOrderReport: boolean;
  readonly isInAllOrders: boolean;
  readonly leftOut: LeftOut | null;
  readonly countries: readonly string[];
  readonly promised: string;
  readonly shipBy: string;
  readonly purchased: string;
}

/** "The latest last-updated-date stands", of one order-item-id, or of one SKU where there is none. */
function latestOf(rows: readonly Row[]): Row[] {
  const keyOf = (row: Row): string => cell(row, 'order-item-id') || `sku ${cell(row, 'sku')}`;
  const updated = (row: Row): number => Date.parse(cell(row, 'last-updated-date'));
  return rows.filter((row) =>
    rows.every((other) => keyOf(other) !== keyOf(row) || updated(other) <= updated(row)),
  );
}

const isCancelledRow = (row: Row): boolean =>
  cell(row, 'item-status') === 'Cancelled' ||
  cell(row, 'order-status') === 'Cancelled' ||
  cell(row, 'quantity') === '0';

const amountsOf = (row: Row): Pick<Line, AmountName> => {
  const amount = (name: string): Money => money(cell(row, name), cell(row, 'currency'));
  return {
    item: amount('item-price'),
    itemTax: amount('item-tax'),
    shipping: amount('shipping-price'),
    shippingTax: amount('shipping-tax'),
    itemOff: amount('item-promotion-discount'),
    shippingOff: amount('ship-promotion-discount'),
  };
};

/** Rule 9: by order-item-id; a line without one by order + SKU, then quantity, then price. */
function sameLine(row: Row, reportRows: readonly Row[]): Row | null {
  const id = cell(row, 'order-item-id');
  if (id !== '') return reportRows.find((other) => cell(other, 'order-item-id') === id) ?? null;
  let fit = reportRows.filter((other) => cell(other, 'sku') === cell(row, 'sku'));
  if (fit.length > 1)
    fit = fit.filter((other) => cell(other, 'quantity-purchased') === cell(row, 'quantity'));
  if (fit.length > 1) fit = fit.filter((other) => cell(other, 'item-price') === cell(row, 'item-price'));
  return fit.length === 1 ? (fit[0] ?? null) : null;
}

/** Rule 3: money from one report, Order Report before All Orders, never added. */
function linesOf(allRows: readonly Row[], reportRows: readonly Row[]): Line[] {
  const matched = new Set<Row>();
  const lines: Line[] = [];
  for (const row of allRows) {
    const same = sameLine(row, reportRows);
    if (same !== null) matched.add(same);
    lines.push({
      id: cell(same ?? row, 'order-item-id'),
      sku: cell(row, 'sku'),
      quantity: Number(same === null ? cell(row, 'quantity') : cell(same, 'quantity-purchased')),
      isCancelled: isCancelledRow(row),
      ...amountsOf(same ?? row),
    });
  }
  for (const row of reportRows)
    if (!matched.has(row))
      lines.push({
        id: cell(row, 'order-item-id'),
        sku: cell(row, 'sku'),
        quantity: Number(cell(row, 'quantity-purchased')),
        isCancelled: cell(row, 'quantity-purchased') === '0',
        ...amountsOf(row),
      });
  return lines;
}

/** Rule 2: seller-fulfilled only; Non-Amazon, FBA, cancelled and not shipped are left out. */
function leftOutAs(allRows: readonly Row[], isInFba: boolean, countingLines: number): LeftOut | null {
  const isElsewhere = allRows.some(
    (row) =>
      !['Merchant', 'MFN'].includes(cell(row, 'fulfillment-channel')) ||
      cell(row, 'sales-channel') === 'Non-Amazon',
  );
  if (isInFba || isElsewhere) return 'notSellerFulfilled';
  if (allRows.length === 0) return null;
  if (countingLines === 0) return 'cancelled';
  return allRows.every((row) => cell(row, 'order-status').startsWith('Shipped')) ? null : 'notShipped';
}

interface Tables {
  readonly allOrders: Row[];
  readonly orderReport: Row[];
  readonly unshipped: Row[];
  readonly fba: Row[];
  readonly confirmations: Row[];
  readonly shipments: Row[];
  readonly shipStation: Row[];
  readonly vtr: Row[];
  readonly categories: Row[];
}

/**
 * "Rows of the Order Report that name neither SKU, quantity nor price … are no lines"; what was taken off the line that they
 * continue is then not known.
 */
function orderReportRows(rows: readonly Row[]): Row[] {
  const isLine = (row: Row | undefined): row is Row =>
    row !== undefined && cell(row, 'sku') + cell(row, 'quantity-purchased') + cell(row, 'item-price') !== '';
  return rows.flatMap((row, at) => {
    const next = rows[at + 1];
    if (!isLine(row)) return [];
    return next === undefined || isLine(next)
      ? [row]
      : [{ ...row, 'item-promotion-discount': '', 'ship-promotion-discount': '' }];
  });
}

function readTables({ texts }: NaiveRecordsCase): Tables {
  return {
    allOrders: table(texts.allOrders ?? '', '\t'),
    orderReport: orderReportRows(table(texts.orderReport ?? '', '\t')),
    unshipped: table(texts.unshipped ?? '', '\t'),
    fba: table(texts.fba ?? '', '\t'),
    confirmations: table(texts.confirmations ?? '', '\t'),
    shipments: table(texts.shipments ?? '', ','),
    // Rule 9: voided labels are dropped.
    shipStation: table(texts.shipStation ?? '', ',').filter(
      (row) => cell(row, 'Shipment - Void Flag') !== 'True',
    ),
    vtr: table(texts.vtr ?? '', ','),
    categories: table(texts.categories ?? '', ','),
  };
}

const ORDER_COLUMNS: Readonly<Record<keyof Tables, string>> = {
  allOrders: 'amazon-order-id',
  orderReport: 'order-id',
  unshipped: 'order-id',
  fba: 'amazon-order-id',
  confirmations: 'order-id',
  shipments: 'order-id',
  shipStation: 'Order - Number',
  vtr: 'Order ID',
  categories: '',
};

/** The rows of each report that belong to one order. */
function rowsByOrder(tables: Tables): Map<string, Tables> {
  const found = new Map<string, Tables>();
  for (const [name, column] of Object.entries(ORDER_COLUMNS) as [keyof Tables, string][])
    for (const row of column === '' ? [] : tables[name]) {
      const id = cell(row, column);
      const own: Tables = found.get(id) ?? {
        allOrders: [],
        orderReport: [],
        unshipped: [],
        fba: [],
        confirmations: [],
        shipments: [],
        shipStation: [],
        vtr: [],
        categories: [],
      };
      own[name].push(row);
      found.set(id, own);
    }
  return found;
}

function readOrder(id: string, own: Tables): Order {
  const allRows = latestOf(own.allOrders);
  const lines = linesOf(allRows, own.orderReport).filter((line) => !line.isCancelled && line.quantity > 0);
  const promises = own.orderReport.map((row) => cell(row, 'latest-delivery-date'));
  const either = [...own.orderReport, ...allRows];
  return {
    id,
    lines,
    isInAnOrderReport: either.length > 0,
    isInAllOrders: allRows.length > 0,
    leftOut: leftOutAs(allRows, own.fba.length > 0, lines.length),
    countries: either.map((row) => cell(row, 'ship-country')).filter((country) => country !== ''),
    // Rule 4: "of several lines the latest".
    promised: promises.toSorted((a, b) => (localDay(a) ?? '').localeCompare(localDay(b) ?? '')).at(-1) ?? '',
    shipBy: own.unshipped.map((row) => cell(row, 'promise-date')).find((text) => text !== '') ?? '',
    purchased:
      [...either, ...own.unshipped].map((row) => cell(row, 'purchase-date')).find((text) => text !== '') ??
      '',
  };
}

// --- Packages (rule 1) ---------------------------------------------------------------------------------------------

/** The rows of one label of a shipping tool, or of one package of a `shipments` file. */
interface Label {
  readonly rows: readonly Row[];
  readonly number: string;
  readonly carrier: string;
  readonly shipDate: string;
  readonly service: string;
  readonly packageType: string;
}

interface HeldRow {
  readonly row: Row;
  /** How many of the line it sends; null: all of it. */
  readonly quantity: number | null;
}

interface Package {
  readonly held: readonly HeldRow[];
  /** Of confirmations. */
  readonly confirmed: Row | null;
  /** What the report that the package comes from states; null where no report with numbers names the order. */
  readonly ownNumber: string | null;
  readonly labels: Label[];
  /** The mailpiece of labels that fit this package and others alike. */
  alike: string | null;
  listed: Row | null;
  /** The lines it holds and how many of each; null where that is not known. */
  parts: ReadonlyMap<Line, number> | null;
}

const emptyPackage = (over: Partial<Package>): Package => ({
  held: [],
  confirmed: null,
  ownNumber: null,
  labels: [],
  alike: null,
  listed: null,
  parts: null,
  ...over,
});

interface Standing extends HeldRow {
  readonly number: string;
}

/** Rule 1: "first amend". `orderedOf` gives the quantity ordered of what a row names, null where it is unknown. */
function amend(rows: readonly Row[], orderedOf: (row: Row) => number | null): Standing[] {
  let standing: Standing[] = [];
  for (const row of rows) {
    const ordered = orderedOf(row);
    const text = cell(row, 'tracking-number');
    const quantity = cell(row, 'quantity') === '' ? ordered : Number(cell(row, 'quantity'));
    const mine = (): Standing[] =>
      standing.filter((other) => cell(other.row, 'order-item-id') === cell(row, 'order-item-id'));
    const isTooMuch = (): boolean =>
      ordered === null ||
      mine().reduce((total, other) => total + (other.quantity ?? ordered), quantity ?? ordered) > ordered;
    const replaced: Standing[] = [];
    const replaceWhileTooMuch = (candidates: readonly Standing[]): void => {
      for (const old of candidates.toReversed())
        if (isTooMuch()) {
          replaced.push(old);
          standing = standing.filter((other) => other !== old);
        }
    };
    replaceWhileTooMuch(mine().filter(({ number }) => number === text && text !== ''));
    replaceWhileTooMuch(mine());
    const kept = text === '' ? (replaced[0]?.number ?? '') : text;
    standing.push({
      row,
      quantity: cell(row, 'quantity') === '' ? null : quantity,
      number: text === 'NULL' ? '' : kept,
    });
  }
  return standing;
}

function carrierOf(row: Row): string {
  const code = cell(row, 'carrier-code');
  return code === 'Other' ? cell(row, 'carrier-name') || 'Other' : code;
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

/** Rule 1: "then group". */
function confirmedPackages(order: Order, rows: readonly Row[]): Package[] {
  const standing = amend(rows, (row) => {
    if (cell(row, 'order-item-id') === '')
      return order.lines.length === 0
        ? null
        : order.lines.reduce((total, { quantity }) => total + quantity, 0);
    return lineNamedBy(row, order)?.quantity ?? null;
  });
  return groupBy(standing, ({ row, number }) =>
    number === ''
      ? `${cell(row, 'ship-date')} | ${carrierOf(row)} | ${cell(row, 'ship-method')}`
      : `number ${number}`,
  ).map((held) => emptyPackage({ held, confirmed: held[0]?.row ?? null, ownNumber: held[0]?.number ?? '' }));
}

/** What all rows of one label say; where they differ, nothing. */
function factOf(rows: readonly Row[], name: string): string {
  const said = new Set(rows.map((row) => cell(row, name)).filter((text) => text !== ''));
  return said.size === 1 ? ([...said][0] ?? '') : '';
}

function labelsOf(rows: readonly Row[], names: Readonly<Record<string, string>>): Label[] {
  const read = (row: Row, name: string): string => cell(row, names[name] ?? name);
  return groupBy(rows, (row) => {
    if (read(row, 'package-id') !== '') return `id ${read(row, 'package-id')}`;
    if (read(row, 'tracking-number') !== '') return `number ${read(row, 'tracking-number')}`;
    return ['ship-date', 'carrier', 'service', 'package-type'].map((name) => read(row, name)).join(' | ');
  }).map((own) => ({
    rows: own,
    number: factOf(own, names['tracking-number'] ?? 'tracking-number'),
    carrier: factOf(own, names.carrier ?? 'carrier'),
    shipDate: factOf(own, names['ship-date'] ?? 'ship-date'),
    service: factOf(own, names.service ?? 'service'),
    packageType: factOf(own, names['package-type'] ?? 'package-type'),
  }));
}

const shipmentLabels = (rows: readonly Row[]): Label[] => labelsOf(rows, {});
const shipStationLabels = (rows: readonly Row[]): Label[] =>
  labelsOf(rows, {
    'ship-date': 'Date - Shipped Date',
    carrier: 'Shipment - Carrier',
    service: 'Shipment - Service',
    'package-type': 'Shipment - Package Type',
    'tracking-number': 'Shipment - Tracking Number',
  });

const labelledPackage = (label: Label): Package =>
  emptyPackage({
    held: label.rows.map((row) => ({
      row,
      quantity: cell(row, 'quantity') === '' ? null : Number(cell(row, 'quantity')),
    })),
    ownNumber: label.number,
    labels: [label],
  });

// --- Lines of a package --------------------------------------------------------------------------------------------

/** The line that a row names: by order-item-id (the order's only line where none carries it), else by SKU, then quantity. */
function lineNamedBy(row: Row, order: Order): Line | null {
  const id = cell(row, 'order-item-id');
  const only = order.lines.length === 1 ? (order.lines[0] ?? null) : null;
  if (id !== '') return order.lines.find((line) => line.id === id) ?? only;
  if (cell(row, 'sku') === '') return null;
  let fit = order.lines.filter(({ sku }) => sku === cell(row, 'sku'));
  if (fit.length > 1) fit = fit.filter(({ quantity }) => String(quantity) === cell(row, 'quantity'));
  return fit.length === 1 ? (fit[0] ?? null) : only;
}

const namesNothing = (row: Row): boolean => cell(row, 'order-item-id') === '' && cell(row, 'sku') === '';

function holdLines(order: Order, packages: readonly Package[]): void {
  const named = new Set(packages.flatMap(({ held }) => held.map(({ row }) => lineNamedBy(row, order))));
  const withRest = packages.filter(({ held }) => held.some(({ row }) => namesNothing(row)));
  for (const one of packages) {
    const parts = new Map<Line, number>();
    const add = (line: Line, quantity: number | null): void => {
      parts.set(line, Math.min(line.quantity, (parts.get(line) ?? 0) + (quantity ?? line.quantity)));
    };
    let isKnown = true;
    for (const { row, quantity } of one.held) {
      const line = lineNamedBy(row, order);
      if (line !== null) add(line, quantity);
      else if (namesNothing(row)) {
        // CHOSEN: "A row that names neither holds every line of the order that no other row names". Where several packages
        // have such rows, it is not known which of those lines they hold.
        if (withRest.length > 1) isKnown = false;
        for (const other of order.lines) if (!named.has(other)) add(other, null);
      } else if (packages.length === 1) for (const other of order.lines) add(other, null);
      else isKnown = false;
    }
    one.parts = isKnown && order.lines.length > 0 ? parts : null;
  }
}

/** "The cents left over go to the last package that holds the line, once all of it is sent." */
function partOf(
  amount: Money,
  line: Line,
  one: Package,
  packages: readonly Package[],
  lastHolder: Package | null,
): Money {
  const sentIn = (other: Package): number => other.parts?.get(line) ?? 0;
  const sent = packages.reduce((total, other) => total + sentIn(other), 0);
  const share = cut(amount, sentIn(one), line.quantity);
  if (sent !== line.quantity || one !== lastHolder) return share;
  const others = packages
    .filter((other) => other !== one)
    .map((other) => cut(amount, sentIn(other), line.quantity));
  const gone = sum(others);
  return {
    low: amount.low - gone.low,
    high: Number.isFinite(amount.high) ? amount.high - gone.high : amount.high,
  };
}

type AmountName = 'item' | 'itemTax' | 'shipping' | 'shippingTax' | 'itemOff' | 'shippingOff';

/** Rule 3, for what the package carries of its order. */
function amountOf(
  one: Package,
  order: Order,
  packages: readonly Package[],
  names: readonly AmountName[],
): Money {
  const ofOrder =
    order.lines.length === 0 ? UNKNOWN : sum(order.lines.flatMap((l) => names.map((n) => l[n])));
  if (one.parts === null) return { low: 0, high: ofOrder.high };
  const lastHolderOf = (line: Line): Package | null =>
    packages.findLast(({ parts }) => parts?.has(line) ?? false) ?? null;
  return sum(
    [...one.parts.keys()].flatMap((line) =>
      names.map((name) =>
        one.parts?.get(line) === line.quantity
          ? line[name]
          : partOf(line[name], line, one, packages, lastHolderOf(line)),
      ),
    ),
  );
}

// --- Labels beside packages (rule 9) -------------------------------------------------------------------------------

/** Narrowed "each only if some package agrees". */
function narrow(from: readonly Package[], agrees: (one: Package) => boolean): readonly Package[] {
  const fit = from.filter(agrees);
  return fit.length > 0 ? fit : from;
}

function attachLabels(labels: readonly Label[], packages: readonly Package[]): void {
  const withoutNumberMatch: Label[] = [];
  for (const label of labels) {
    const same = packages.find(({ ownNumber }) => label.number !== '' && ownNumber === label.number);
    if (same) same.labels.push(label);
    else withoutNumberMatch.push(label);
  }
  const free = packages.filter((one) => one.labels.length === 0);
  const fits = withoutNumberMatch.map((label) => {
    let fit = narrow(free, ({ ownNumber }) => ownNumber === '');
    fit = narrow(fit, ({ confirmed }) => confirmed !== null && carrierOf(confirmed) === label.carrier);
    return narrow(
      fit,
      ({ confirmed }) => confirmed !== null && cell(confirmed, 'ship-date') === label.shipDate,
    );
  });
  const isSame = (a: readonly Package[], b: readonly Package[]): boolean =>
    a.length === b.length && a.every((one) => b.includes(one));
  for (const [at, label] of withoutNumberMatch.entries()) {
    const fit = fits[at] ?? [];
    if (fit.length === 1) fit[0]?.labels.push(label);
    if (fit.length <= 1) continue;
    // "If they state the same mailpiece and are as many as the packages, all have it; …if they are fewer, they tell nothing."
    const alike = withoutNumberMatch.filter((_, other) => isSame(fits[other] ?? [], fit));
    const kinds = new Set(alike.map(recordedMailpiece));
    if (kinds.size === 1 && alike.length >= fit.length)
      for (const one of fit) one.alike = [...kinds][0] ?? null;
  }
}

// --- VTR rows (rule 9) ---------------------------------------------------------------------------------------------

function attachListings(rows: readonly Row[], order: Order, packages: Package[]): void {
  const unmatched: Row[] = [];
  for (const row of rows) {
    const number = cell(row, 'Tracking ID');
    const same = packages.find((one) => one.listed === null && number !== '' && numberOf(one) === number);
    if (same) same.listed = row;
    else unmatched.push(row);
  }
  for (const row of unmatched) {
    let fit: readonly Package[] = packages.filter(({ listed }) => listed === null);
    fit = narrow(fit, (one) => methodOf(one) === cell(row, 'Ship Method'));
    fit = narrow(fit, (one) => carrierNamed(one) === cell(row, 'Carrier Name'));
    fit = narrow(fit, (one) => {
      const value = amountOf(one, order, packages, ['item', 'shipping']);
      const stated = money(cell(row, 'Package Value'));
      return value.low === value.high && value.low === stated.low && value.high === stated.high;
    });
    if (fit.length > 1) throw new Error(`${order.id}: no case may have a VTR row that fits several packages`);
    // "A row of an order that has no package left, or that no other report names, is a package of its own."
    if (fit[0]) fit[0].listed = row;
    else packages.push(emptyPackage({ listed: row }));
  }
}

// --- Facts of a package: what a VTR row states before a confirmation, that before a label --------------------------

function fromLabels(one: Package, name: string): string {
  return factOf(
    one.labels.flatMap(({ rows }) => rows),
    name,
  );
}

/**
 * Null: unknown, as no report that states numbers covers the order; blank: absent (rule 6). CHOSEN: a blank cell of a VTR
 * row states nothing, so that the number confirmed stands.
 */
function numberOf({ listed, ownNumber, labels }: Package): string | null {
  const ofLabel = labels.map(({ number }) => number).find((text) => text !== '');
  return (listed && cell(listed, 'Tracking ID')) || ownNumber || ofLabel || ownNumber;
}

function carrierNamed({ listed, confirmed, labels }: Package): string {
  const ofLabel = labels.map(({ carrier }) => carrier).find((text) => text !== '');
  return (listed && cell(listed, 'Carrier Name')) || (confirmed && carrierOf(confirmed)) || ofLabel || '';
}

/** Rule 7: blank on a confirmation or VTR row: none was given. Null: there is no row that could state one. */
function methodOf(one: Package): string | null {
  if (one.listed !== null) return cell(one.listed, 'Ship Method');
  if (one.confirmed !== null) return cell(one.confirmed, 'ship-method');
  return fromLabels(one, 'ship-method') || null;
}

/** What was mailed by a postage record, or null. */
function recordedMailpiece(label: Label): string | null {
  const stated = factOf(label.rows, 'mailpiece');
  if (stated !== '') return stated;
  if (PARCEL_SERVICES.test(label.service)) return 'parcel';
  if (label.carrier !== '' && label.carrier !== 'USPS') return 'parcel';
  switch (label.packageType.toLowerCase()) {
    case 'letter':
      return 'letter';
    case 'flat':
    case 'large envelope or flat':
      return 'flat';
    case 'package':
    case 'parcel':
    case 'box':
    case 'thick envelope':
      return 'parcel';
    default:
      return null;
  }
}

/**
 * CHOSEN: a package of which the lines are not known may hold any line of its order, so all of them must be covered.
 * Every selector must match; every line must be covered; rules that disagree on a line make it unknown.
 */
function declaredMailpiece(one: Package, order: Order, rules: readonly NaiveMailpieceRule[]): string | null {
  const lines = one.parts === null ? order.lines : [...one.parts.keys()];
  const method = methodOf(one);
  const kinds: string[] = [];
  for (const sku of lines.length > 0 ? lines.map((line) => line.sku) : [null]) {
    const said = new Set<string>();
    for (const rule of rules)
      if (
        (rule.sku === undefined || (sku !== null && rule.sku.includes(sku))) &&
        (rule.shipMethod === undefined || rule.shipMethod === method) &&
        (rule.service === undefined || one.labels.some(({ service }) => service === rule.service)) &&
        (rule.packageType === undefined ||
          one.labels.some(({ packageType }) => packageType === rule.packageType))
      )
        said.add(rule.is);
    if (said.size !== 1) return null;
    kinds.push(...said);
  }
  return kinds.includes('parcel') ? 'parcel' : kinds.includes('flat') ? 'flat' : (kinds[0] ?? null);
}

// --- Judging -------------------------------------------------------------------------------------------------------

interface Judged {
  readonly order: string;
  readonly category: string;
  readonly day: string | null;
  /** Rule 6: what it may be before any exemption. */
  readonly own: readonly Outcome[];
  readonly mayBeExempt: boolean;
  readonly isDigital: boolean;
  readonly common: Maybe;
  readonly exTax: Maybe;
  readonly inclTax: Maybe;
  readonly net: Maybe;
  readonly other: OtherFacts;
  readonly byMailpiece: Maybe;
  readonly byShipMethod: Maybe;
}

/** Whether two scans are asked on a day, by origin and value; null where that is not known. */
function asksTwoScans(origin: string | null, value: Money, days: readonly string[]): Maybe {
  const answers = new Set<boolean>();
  for (const day of days)
    for (const from of origin === null ? ['US', 'CN', 'IN'] : [origin]) {
      const isEarly = day < '2025-01-15';
      const limit = isEarly
        ? { CN: 500 }[from]
        : { CN: 500, CA: 500, AS: 500, UM: 500, IN: 1500, GB: 1500 }[from];
      if (day < '2021-08-09' || limit === undefined) answers.add(false);
      else {
        if (value.low < limit) answers.add(false);
        if (value.high >= limit) answers.add(true);
      }
    }
  return answers.size === 1 ? ([...answers][0] ?? null) : null;
}

/** docs/how-it-counts.md, "Without a VTR report", row by row. */
function ownByRecords(one: Package, asksTwo: Maybe, isPresumed: boolean): Outcome[] {
  const unknown: Outcome[] = isPresumed ? ['valid'] : ['valid', 'defect'];
  const number = numberOf(one);
  if (number === null) return unknown;
  if (number === '') return ['defect'];
  if (isAnotherCarriers(number, carrierNamed(one))) return ['defect'];
  const [first, last, delivered] = ['first-scan', 'last-scan', 'delivered'].map((n) => fromLabels(one, n));
  if (first === 'none') return ['defect'];
  const isDelivered = delivered !== '' && delivered !== 'No';
  const isScanned = first !== '' || last !== '';
  if (!isScanned && !isDelivered) return unknown;
  if (asksTwo === false || (isScanned && isDelivered))
    return isDamaged(number) ? ['valid', 'defect'] : ['valid'];
  return asksTwo === true && delivered === 'No' ? ['defect'] : ['valid', 'defect'];
}

/** The carriers of the US confirmation template, and words that begin like one. */
const INTEGRATED = ['USPS', 'UPS', 'FedEx', 'DHL', 'OnTrac'];

/** docs/how-it-counts.md, "Without a VTR report": what makes tracking invalid although it was scanned, on one day. */
function invalidOn(day: string, one: Package, promised: string | null, asksTwo: Maybe): Maybe {
  const answers: Maybe[] = [];
  const delivered = localDay(fromLabels(one, 'delivered'));
  if (promised !== null && delivered !== null && day >= '2022-07-25') {
    const late = (Date.parse(delivered) - Date.parse(promised)) / 86_400_000;
    if (late >= 17) answers.push(day < '2025-01-15' && asksTwo === true ? true : null);
  }
  const isTyped = one.confirmed !== null && cell(one.confirmed, 'carrier-code') === 'Other';
  const carrier = carrierNamed(one);
  if (isTyped && INTEGRATED.includes(carrier)) {
    if (day >= '2022-07-25') answers.push(day < '2025-01-15' ? true : null);
  } else if (carrier === 'Other' || (isTyped && cell(one.confirmed, 'carrier-name') === '')) {
    if (isWellFormed(numberOf(one) ?? '') && day >= '2022-07-25') answers.push(null);
  } else if (isTyped && carrier !== '' && isWellFormed(numberOf(one) ?? '') && day >= '2022-07-25') {
    // "Other" with a name that no carrier of the catalogue is known by.
    answers.push(null);
  } else if (carrier !== '' && !INTEGRATED.includes(carrier) && day < '2025-01-15') answers.push(null);
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

/** What the records allow, where tracking that was scanned is invalid, or may be. */
function lowered(own: Outcome[], isInvalid: Maybe): Outcome[] {
  if (!own.includes('valid') || isInvalid === false) return own;
  return isInvalid === true ? ['defect'] : ['valid', 'defect'];
}

/** Rule 6 with a VTR report that does not list the package. */
function ownUnlisted(one: Package): Outcome[] {
  const number = numberOf(one);
  if (number === '') return ['exempt'];
  return number !== null && isWellFormed(number) ? ['valid'] : ['valid', 'exempt'];
}

function ownByListing(row: Row): Outcome[] {
  const text = cell(row, 'Has valid tracking');
  if (text === 'Yes') return ['valid'];
  return text === 'No' ? ['defect'] : ['valid', 'defect'];
}

/** The days on which a package may have to be judged: its own, else one in each edition that touches the window. */
function daysOf(day: string | null, { from, to }: NaiveRecordsCase['window']): string[] {
  return day === null ? [from, ...EDITIONS.filter((first) => first > from && first <= to)] : [day];
}

/** Rule 7 and 8: the outcomes that the known facts allow under a scenario. */
function outcomesOf(judged: Judged, scenario: string, given: NaiveRecordsCase): ReadonlySet<Outcome> {
  const { own, mayBeExempt, isDigital, day } = judged;
  const hasVtr = given.texts.vtr !== undefined;
  if (!mayBeExempt || (scenario === 'as-counted' && hasVtr)) return new Set(own);
  if (isDigital) return new Set(['exempt']);
  const exempt = onEveryDay(daysOf(day, given.window), (on) =>
    any(
      scenario === 'as-counted' ? false : smallFlatOn(on, judged, scenario),
      otherwiseExemptOn(on, judged.other),
    ),
  );
  if (exempt === true) return new Set(['exempt']);
  return exempt === false ? new Set(own) : new Set([...own, 'exempt']);
}

/** Rule 5. */
function categoryOf(
  one: Package,
  order: Order,
  ofSku: (sku: string) => string | null,
  given: NaiveRecordsCase,
) {
  const stated = (one.listed && cell(one.listed, 'Product Category')) || fromLabels(one, 'category');
  if (stated !== '') return stated;
  const lines = one.parts === null ? order.lines : [...one.parts.keys()];
  // Each line of which a price is unknown is tried at its least and at more than any other.
  const leads = (dear: Line | null): Line | undefined =>
    lines.toSorted(
      (a, b) =>
        Number(b === dear) - Number(a === dear) ||
        b.item.low + b.shipping.low - a.item.low - a.shipping.low ||
        a.id.localeCompare(b.id) ||
        a.sku.localeCompare(b.sku),
    )[0];
  const open = lines.filter((line) => plus(line.item, line.shipping).high === Number.POSITIVE_INFINITY);
  const answers = new Set(
    [null, ...open].map((dear) => {
      const line = leads(dear);
      return (line && ofSku(line.sku)) ?? given.category ?? '(unknown)';
    }),
  );
  const [only = '(unknown)'] = answers;
  return answers.size > 1 ? '(unknown)' : only;
}

function judge(
  one: Package,
  order: Order,
  packages: readonly Package[],
  category: string,
  given: NaiveRecordsCase,
): Judged {
  const { listed, confirmed, labels, alike } = one;
  const numbers = [
    ...(listed ? [cell(listed, 'Tracking ID')] : []),
    ...(one.ownNumber === null ? [] : [one.ownNumber]),
    ...labels.map((label) => label.number),
  ];
  const carrier = carrierNamed(one);
  const method = methodOf(one);
  // Rule 4: the VTR report's, Order Report's, the shipments file's; else ship date, ship-by date, purchase date, "none of
  // these for a package that Amazon lists".
  const promised =
    localDay((listed && cell(listed, 'Promised Delivery Date')) || '') ??
    localDay(order.promised) ??
    localDay(fromLabels(one, 'promised-delivery-date'));
  const instead =
    localDay((confirmed && cell(confirmed, 'ship-date')) || '') ??
    localDay(labels.map(({ shipDate }) => shipDate).find((text) => text !== '') ?? '') ??
    localDay(order.shipBy) ??
    localDay(order.purchased);
  const day = promised ?? (listed ? null : instead);
  const days = daysOf(day, given.window);
  // Rule 3. `value` and `tax` of a shipments file only "where no order report holds the order".
  const ofRows = (name: string): Money =>
    sum(labels.flatMap(({ rows }) => rows.map((row) => money(cell(row, name)))));
  const fromFile = !order.isInAnOrderReport && labels.length > 0;
  const rebuilt = fromFile ? ofRows('value') : amountOf(one, order, packages, ['item', 'shipping']);
  const tax = fromFile ? ofRows('tax') : amountOf(one, order, packages, ['itemTax', 'shippingTax']);
  const amount = (name: AmountName): Money => amountOf(one, order, packages, [name]);
  const off = fromFile
    ? UNKNOWN
    : plus(capped(amount('itemOff'), amount('item')), capped(amount('shippingOff'), amount('shipping')));
  const packageValue = (listed && cell(listed, 'Package Value')) || '';
  const value = packageValue === '' ? rebuilt : money(packageValue);
  const origin = (listed && cell(listed, 'Origin Country')) || fromLabels(one, 'origin') || given.shipFrom;
  const declared = declaredMailpiece(one, order, given.mailpieces);
  const records = new Set([...labels.map(recordedMailpiece), alike].filter((kind) => kind !== null));
  const recorded = records.size === 1 ? ([...records][0] ?? null) : null;
  const mailpiece = recorded ?? declared;
  const isExactText = method === null ? null : EXACT_WORDS.includes(method);
  const destinations =
    order.countries.length > 0
      ? order.countries
      : [fromLabels(one, 'destination')].filter((text) => text !== '');
  const isUnconfirmed = !order.isInAllOrders && confirmed === null && labels.length === 0 && listed === null;
  const hasVtr = given.texts.vtr !== undefined;
  const asksTwo = asksTwoScans(origin, value, days);
  const own = listed
    ? ownByListing(listed)
    : hasVtr
      ? ownUnlisted(one)
      : lowered(
          ownByRecords(one, asksTwo, given.scansPresumed),
          onEveryDay(days, (on) => invalidOn(on, one, promised, asksTwo)),
        );
  return {
    order: order.id,
    category,
    day,
    // "An order that only the Order Report holds … may be a defect, valid or not counted at all"; beside a VTR report rule 6
    // knows that it is no defect: "not listed and unknown = undetermined (valid or exempt)".
    own: isUnconfirmed && !hasVtr ? ['defect', 'valid', 'exempt'] : own,
    // A listed package of an order that is cancelled or not the seller's "stays as Amazon counted it: it is never exempt".
    mayBeExempt: order.leftOut === null || order.leftOut === 'notShipped',
    isDigital: recorded === null && declared === 'digital',
    common: all(
      origin === null ? null : origin === 'US',
      destinations.every((country) => country === 'US'),
      carrier === '' || carrier === 'Other'
        ? isExactText === true || declared === 'letter' || declared === 'flat' || null
        : carrier === 'USPS',
      mailpiece !== 'parcel' && mailpiece !== 'digital' && !PARCEL_METHODS.test(method ?? ''),
      // "No number that any file states of it is one of a tracked piece (unknown where no file states one, or one is damaged)".
      numbers.length === 0
        ? null
        : numbers.some(isWellFormed)
          ? false
          : numbers.some(isDamaged)
            ? null
            : true,
    ),
    exTax: isUnder(value, 1000),
    inclTax: isUnder(plus(value, tax), 1000),
    // Whether Amazon's own value is before discounts is not documented.
    net: isUnder(
      { low: minus(value, off).low, high: packageValue === '' ? minus(value, off).high : value.high },
      1000,
    ),
    other: {
      origin,
      isToHome: destinations.every((country) => country === 'US'),
      carrier: carrier === 'Other' ? '' : carrier,
      mailpiece,
      hasNumber: numbers.some((text) => text !== ''),
      hasTrackedNumber: isWellFormed(numberOf(one) ?? ''),
      isUnder15: isUnder(value, 1500),
    },
    byMailpiece: mailpiece === null ? null : mailpiece === 'letter' || mailpiece === 'flat',
    byShipMethod: isExactText,
  };
}

// --- The whole -----------------------------------------------------------------------------------------------------

/** Rule 1: confirmations, else the shipments file, else the shipping tool, else one per order. */
function packagesOf(order: Order, own: Tables): Package[] {
  let packages: Package[];
  if (own.confirmations.length > 0) packages = confirmedPackages(order, own.confirmations);
  else if (own.shipments.length > 0) packages = shipmentLabels(own.shipments).map(labelledPackage);
  else if (own.shipStation.length > 0) packages = shipStationLabels(own.shipStation).map(labelledPackage);
  // Where no other report names the order, its packages are the rows of the VTR report; Unshipped "makes no package".
  else if (!order.isInAnOrderReport && own.fba.length === 0) packages = [];
  else packages = [emptyPackage({ parts: new Map(order.lines.map((line) => [line, line.quantity])) })];
  if (packages.some(({ held }) => held.length > 0)) holdLines(order, packages);
  if (order.lines.length === 0) for (const one of packages) one.parts = null;
  if (own.confirmations.length > 0)
    attachLabels([...shipmentLabels(own.shipments), ...shipStationLabels(own.shipStation)], packages);
  attachListings(own.vtr, order, packages);
  return packages;
}

/**
 * Rule 5: the categories file's, else what the VTR report says of that SKU in an order of that SKU alone. Several of one are none; of a
 * SKU with several in the file nothing declared tells.
 */
function categoriesBySku(tables: Tables, orders: ReadonlyMap<string, Order>): (sku: string) => string | null {
  const [listed, filed] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const add = (to: Map<string, Set<string>>, sku: string, category: string): void => {
    to.set(sku, (to.get(sku) ?? new Set()).add(category));
  };
  for (const row of tables.vtr) {
    const skus = new Set(orders.get(cell(row, 'Order ID'))?.lines.map(({ sku }) => sku));
    const [sku] = skus;
    const category = cell(row, 'Product Category');
    if (skus.size === 1 && sku !== undefined && category !== '') add(listed, sku, category);
  }
  for (const row of tables.categories) add(filed, cell(row, 'sku'), cell(row, 'category'));
  const only = (of: ReadonlyMap<string, ReadonlySet<string>>, sku: string): string | null => {
    const [one = null, ...others] = of.get(sku) ?? [];
    return others.length === 0 ? one : null;
  };
  return (sku) =>
    only(filed, sku) ?? only(listed, sku) ?? ((filed.get(sku)?.size ?? 0) > 1 ? '(unknown)' : null);
}

const WORST: readonly Outcome[] = ['defect', 'exempt', 'valid'];
const BEST: readonly Outcome[] = ['valid', 'exempt', 'defect'];

/** Rule 8. */
function count(packages: readonly Judged[], scenario: string, given: NaiveRecordsCase): NaiveRecordsFigure {
  let [numerator, denominator, exempt, undetermined, bestNumerator, bestDenominator] = [0, 0, 0, 0, 0, 0];
  for (const one of packages) {
    const outcomes = outcomesOf(one, scenario, given);
    const worst = WORST.find((outcome) => outcomes.has(outcome));
    const best = BEST.find((outcome) => outcomes.has(outcome));
    if (worst === 'valid') numerator++;
    if (worst === 'exempt') exempt++;
    else denominator++;
    if (best === 'valid') bestNumerator++;
    if (best !== 'exempt') bestDenominator++;
    if (outcomes.size > 1) undetermined++;
  }
  return { numerator, denominator, exempt, undetermined, best: [bestNumerator, bestDenominator] };
}

/** Every figure of the rebuilt packages of a case. */
export function naiveRecords(given: NaiveRecordsCase): NaiveRecords {
  const tables = readTables(given);
  const byOrder = rowsByOrder(tables);
  const orders = new Map([...byOrder].map(([id, own]) => [id, readOrder(id, own)]));
  const ofSku = categoriesBySku(tables, orders);
  const left = { notSellerFulfilled: 0, cancelled: 0, notShipped: 0 };
  const judged: Judged[] = [];
  for (const [id, own] of byOrder) {
    const order = orders.get(id);
    if (!order) continue;
    // Left out "even if a confirmation names them, unless the VTR report lists them"; one that is merely not shipped yet by
    // All Orders "unless a confirmation, a label or the VTR report names it".
    const isNamed =
      own.confirmations.length + own.shipments.length + shipStationLabels(own.shipStation).length > 0;
    const isStillOut = order.leftOut !== null && !(order.leftOut === 'notShipped' && isNamed);
    if (order.leftOut !== null && isStillOut && own.vtr.length === 0) {
      left[order.leftOut]++;
      continue;
    }
    const packages = packagesOf(order, own);
    for (const one of packages)
      judged.push(judge(one, order, packages, categoryOf(one, order, ofSku, given), given));
  }
  // Rule 4: both ends included; a package without any date stays.
  const inside = judged.filter(
    ({ day }) => day === null || (day >= given.window.from && day <= given.window.to),
  );
  const leftOut = left.notSellerFulfilled + left.cancelled + left.notShipped;
  const names = [...new Set(inside.map(({ category }) => category))];
  return {
    basis: given.stated.length > 0 && given.texts.vtr !== undefined ? 'ledger' : 'records',
    packages: {
      read: judged.length + leftOut,
      ...left,
      outsideWindow: judged.length - inside.length,
      counted: inside.length,
    },
    figures: Object.fromEntries(
      NAIVE_SCENARIOS.map((scenario) => [
        scenario,
        Object.fromEntries([
          ['total', count(inside, scenario, given)],
          ...names.map((name) => [
            name,
            count(
              inside.filter(({ category }) => category === name),
              scenario,
              given,
            ),
          ]),
        ]),
      ]),
    ),
    lines: inside.map((one) => {
      const outcomes = NAIVE_SCENARIOS.map((scenario) => [...outcomesOf(one, scenario, given)]);
      return `${one.order}: ${outcomes.map((own) => (own.length === 1 ? own[0] : 'undetermined')).join(' · ')}`;
    }),
  };
}
