import fc from 'fast-check';
import { caseYaml } from './case-text.js';
import type { NaiveMailpieceRule, NaiveRecordsCase, ReportName } from './naive-records.js';
import {
  type AllOrdersCells,
  allOrdersTab,
  type ConfirmationCells,
  categoriesCsv,
  confirmationsTab,
  continuationRow,
  type FbaShipmentCells,
  fbaShipmentsTab,
  type OrderReportCells,
  orderReportTab,
  type ShipmentCells,
  type ShipStationCells,
  shipmentsCsv,
  shipStationCsv,
  type UnshippedCells,
  unshippedTab,
} from './records-text.js';
import { type VtrCells, vtrCsv } from './report-text.js';

/** Rows of every report, before they become text. Values come around the limits and days around the boundaries. */
export interface RecordsRows {
  readonly allOrders: AllOrdersCells[];
  readonly orderReport: OrderReportCells[];
  readonly unshipped: UnshippedCells[];
  readonly fba: FbaShipmentCells[];
  readonly confirmations: ConfirmationCells[];
  readonly shipments: ShipmentCells[];
  readonly shipStation: ShipStationCells[];
  readonly vtr: Partial<VtrCells>[];
}

interface Setting {
  readonly window: { readonly from: string; readonly to: string };
  readonly days: readonly [string, ...string[]];
  readonly mode: 'no-vtr' | 'vtr' | 'ledger';
  readonly allOrders: 'with-ids' | 'without-ids' | 'absent';
  readonly hasCategoriesFile: boolean;
  /** Whether books, which stand in orders of one line, are of two categories in the file. */
  readonly disputesBooks: boolean;
  readonly category: string | null;
  readonly shipFrom: string | null;
  readonly scansPresumed: boolean;
  readonly mailpieces: readonly NaiveMailpieceRule[];
}

/** A whole case: its rows, and the same as text for the program and the naive count. */
export interface AnyRecords {
  readonly setting: Setting;
  readonly rows: RecordsRows;
  readonly naive: NaiveRecordsCase;
}

/** Gives the next of the choices that make up a case; the first is the plainest. */
interface Draw {
  of<T>(...values: readonly [T, ...T[]]): T;
  /** True once in so many times. */
  oneIn(times: number): boolean;
}

function drawFrom(next: () => number): Draw {
  return {
    of: (...values) => values[next() % values.length] ?? values[0],
    oneIn: (times) => next() % times === times - 1,
  };
}

/** Choices from a list of numbers; when it is used up, the plainest. */
function drawFromList(numbers: readonly number[]): Draw {
  let at = 0;
  return drawFrom(() => numbers[at++] ?? 0);
}

/** mulberry32: small, and the same everywhere. */
function drawFromSeed(seed: number): Draw {
  let state = seed;
  return drawFrom(() => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  });
}

// --- The setting of a case -----------------------------------------------------------------------------------------

type Days = Pick<Setting, 'window' | 'days'>;
const LONG_WINDOW: Days = {
  window: { from: '2021-08-05', to: '2025-01-18' },
  days: [
    '2023-01-10',
    '2021-08-08',
    '2021-08-09',
    '2022-07-24',
    '2022-07-25',
    '2025-01-14',
    '2025-01-15',
    '2021-08-05',
    '2021-08-04',
    '2025-01-18',
    '2025-01-19',
  ],
};
const WINDOWS: readonly [Days, ...Days[]] = [
  {
    window: { from: '2021-07-30', to: '2021-08-28' },
    days: ['2021-08-20', '2021-08-08', '2021-08-09', '2021-07-30', '2021-07-29', '2021-08-28', '2021-08-29'],
  },
  {
    window: { from: '2022-07-10', to: '2022-08-08' },
    days: ['2022-07-20', '2022-07-24', '2022-07-25', '2022-07-10', '2022-07-09', '2022-08-08', '2022-08-09'],
  },
  {
    window: { from: '2024-12-31', to: '2025-01-29' },
    days: ['2025-01-20', '2025-01-14', '2025-01-15', '2024-12-31', '2024-12-30', '2025-01-29', '2025-01-30'],
  },
  LONG_WINDOW,
];

const TOYS = 'Toys & Games';
const OFFICE = 'Office Products';
const skusOf = (kind: string): string[] =>
  ['T', 'O'].flatMap((c) => [1, 2, 3].map((n) => `${kind}-${c}${n}`));

const SKU_RULES: readonly NaiveMailpieceRule[] = [
  { sku: skusOf('LETTER'), is: 'letter' },
  { sku: skusOf('FLAT'), is: 'flat' },
  { sku: skusOf('PARCEL'), is: 'parcel' },
  { sku: skusOf('BOOK'), is: 'digital' },
];
const MORE_RULES: readonly NaiveMailpieceRule[] = [
  { shipMethod: 'First Class', is: 'flat' },
  { shipMethod: 'USPS Standard Mail envelopes', is: 'letter' },
  { service: 'USPS First Class Mail', packageType: '', is: 'flat' },
];

function drawSetting(draw: Draw): Setting {
  const mode = draw.of<Setting['mode']>('no-vtr', 'no-vtr', 'vtr', 'ledger');
  return {
    ...draw.of(...WINDOWS),
    mode,
    allOrders: draw.of<Setting['allOrders']>('with-ids', 'with-ids', 'without-ids', 'without-ids', 'absent'),
    hasCategoriesFile: draw.of(true, true, false),
    disputesBooks: draw.of(true, false),
    category: draw.of(TOYS, null),
    shipFrom: draw.of('US', 'US', null),
    scansPresumed: mode === 'no-vtr' && draw.of(false, false, true),
    mailpieces: draw.of(SKU_RULES, [...SKU_RULES, ...MORE_RULES]),
  };
}

// --- Cells ---------------------------------------------------------------------------------------------------------

/** A made-up USPS package barcode with its check digit. */
export function uspsNumber(at: number): string {
  const digits = `940011189922319${String(at).padStart(6, '0')}`;
  const total = Array.from(digits).reduce(
    (whole, digit, place) => whole + Number(digit) * (place % 2 === 0 ? 3 : 1),
    0,
  );
  return `${digits}${(10 - (total % 10)) % 10}`;
}

/** A made-up UPS number with its check digit. */
export function upsNumber(at: number): string {
  const body = `999AA1${String(at).padStart(9, '0')}`;
  const values = Array.from(body).map((c) => (c === 'A' ? 2 : Number(c)));
  const total = values.reduce((whole, value, place) => whole + value * (place % 2 === 0 ? 1 : 2), 0);
  return `1Z${body}${(10 - (total % 10)) % 10}`;
}

const addDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The end of a Pacific day, as Amazon writes it: with its offset, or in UTC on the day after. */
function endOfDay(draw: Draw, day: string): string {
  const isSummer = ['07', '08'].includes(day.slice(5, 7));
  return draw.of(
    `${day}T23:59:59-0${isSummer ? 7 : 8}:00`,
    `${addDay(day)}T0${isSummer ? 6 : 7}:59:59Z`,
    `${addDay(day)}T0${isSummer ? 6 : 7}:59:59+00:00`,
  );
}

const ENVELOPES = 'USPS First Class Mail envelopes';
const METHODS: readonly [string, ...string[]] = [
  ENVELOPES,
  ENVELOPES,
  'USPS Standard Mail envelopes',
  'First Class',
  'usps first class mail envelopes',
  'USPS Ground Advantage',
  '',
];

// --- One order -----------------------------------------------------------------------------------------------------

interface Line {
  readonly id: string;
  readonly sku: string;
  readonly quantity: number;
  readonly item: string;
  readonly itemTax: string;
  readonly shipping: string;
  readonly shippingTax: string;
  readonly currency: string;
  readonly isCancelled: boolean;
}

interface Carrier {
  readonly code: string;
  readonly name: string;
}

/** A package as the generator means it; `items` are the order-item-ids and quantities of its rows. */
interface Sent {
  readonly items: readonly { readonly id: string; readonly quantity: string }[];
  readonly number: string;
  readonly carrier: Carrier;
  readonly method: string;
  readonly shipDate: string;
}

interface Bench {
  readonly draw: Draw;
  readonly setting: Setting;
  readonly rows: RecordsRows;
  readonly at: number;
  readonly id: string;
  /** In which order reports the order stands. */
  readonly source: 'both' | 'all-orders' | 'order-report';
  readonly suffix: 'T' | 'O';
}

const categoryOf = (suffix: string): string => (suffix === 'T' ? TOYS : OFFICE);

interface LineWishes {
  readonly count: number;
  /** One kind in all lines: where it may not be known which of them a package holds. */
  readonly isUniform?: boolean;
  /** Lines of several categories, for orders in one package: every amount is then known. */
  readonly mayMixCategories?: boolean;
  readonly kind?: string;
  readonly quantity?: number;
}

function drawLines({ draw, setting, at, suffix }: Bench, wishes: LineWishes): Line[] {
  const drawKind = (): string => draw.of('LETTER', 'LETTER', 'FLAT', 'PARCEL', 'UNSAID');
  const isBook = wishes.count === 1 && wishes.kind === undefined && draw.oneIn(12);
  const oneKind = isBook ? 'BOOK' : (wishes.kind ?? drawKind());
  // What the VTR report says of a SKU counts only for orders of that SKU alone: then all lines have one SKU.
  const isOneSku =
    wishes.count > 1 &&
    (setting.mode === 'no-vtr' || setting.hasCategoriesFile ? draw.of(false, false, false, true) : true);
  const isMixed = setting.hasCategoriesFile && (wishes.mayMixCategories ?? false) && draw.of(false, true);
  const base = wishes.quantity ?? draw.of(1, 1, 1, 2);
  const currency = !isMixed && draw.oneIn(30) ? 'CAD' : 'USD';
  return Array.from({ length: wishes.count }, (_, n) => {
    const kind = isBook || wishes.isUniform || isOneSku ? oneKind : (wishes.kind ?? drawKind());
    const category = isMixed && !isOneSku ? draw.of<'T' | 'O'>('T', 'O') : suffix;
    const blank = isMixed ? '1.25' : '';
    return {
      id: `5${String(at).padStart(8, '0')}0${n + 1}`,
      sku: `${kind}-${category}${isOneSku ? 1 : n + 1}`,
      // Lines of one SKU are told apart by their quantities.
      quantity: isOneSku ? base + n : base,
      item: draw.of(
        '9.00',
        '8.99',
        '9.99',
        '10.00',
        '4.99',
        '5.00',
        '3.01',
        '9.5',
        '10.01',
        '14.99',
        '19.99',
        blank,
      ),
      itemTax: draw.of('0.00', '0.79', '0.80', '0.01', '1.00', ''),
      shipping: draw.of('0.00', '0.00', '1.00', '0.99', '0.01', blank),
      shippingTax: draw.of('0.00', '0.00', '0.20', ''),
      currency,
      isCancelled: false,
    };
  });
}

interface OrderWishes {
  readonly status?: string;
  readonly itemStatus?: string;
  readonly channel?: string;
  readonly sales?: string;
  /** Whether one of two reports may hold fewer lines; only for orders in one package, as lines carry their own promise. */
  readonly mayMiss?: boolean;
}

const DISCOUNTS = ['', '0.00', '1.00', '0.50', '2.00'] as const;

/** What was taken off a line, told by its id so that both reports say the same. */
function discountOf({ id }: Line): { 'item-promotion-discount': string; 'ship-promotion-discount': string } {
  const kind = Number(id.slice(-3)) % 7;
  return {
    'item-promotion-discount': DISCOUNTS[kind] ?? '0.25',
    'ship-promotion-discount': kind === 2 ? '' : '0.00',
  };
}

function allOrdersRow(bench: Bench, line: Line, purchased: string, wishes: OrderWishes): AllOrdersCells {
  const { draw, id, source } = bench;
  return {
    'amazon-order-id': id,
    'order-item-id': line.id,
    'purchase-date': `${purchased}T20:00:00+00:00`,
    'last-updated-date': `${purchased}T22:00:00+00:00`,
    'order-status': wishes.status ?? 'Shipped',
    'fulfillment-channel': wishes.channel ?? draw.of('Merchant', 'MFN'),
    'sales-channel': wishes.sales ?? 'Amazon.com',
    sku: line.sku,
    'item-status': line.isCancelled ? 'Cancelled' : (wishes.itemStatus ?? 'Shipped'),
    quantity: line.isCancelled ? draw.of('0', String(line.quantity)) : String(line.quantity),
    currency: line.currency,
    // Rule 3: where both reports hold the line, the money here is not the one that counts.
    'item-price': line.isCancelled
      ? ''
      : source === 'both'
        ? draw.of(line.item, line.item, '6.00')
        : line.item,
    'item-tax': source === 'both' ? draw.of(line.itemTax, '0.30') : line.itemTax,
    'shipping-price': line.shipping,
    'shipping-tax': line.shippingTax,
    ...discountOf(line),
    'ship-country': 'US',
  };
}

/** The rows of one order in the order reports that hold it. */
function writeOrder(bench: Bench, lines: readonly Line[], wishes: OrderWishes = {}): void {
  const { draw, setting, rows, id, source } = bench;
  const purchased = draw.of(...setting.days);
  const country = draw.oneIn(8) ? draw.of('CA', '') : 'US';
  const promised = draw.oneIn(4) ? '' : endOfDay(draw, draw.of(...setting.days));
  const isRestated = draw.oneIn(5);
  // A line that only one of the two reports holds.
  const canMiss = wishes.mayMiss && source === 'both' && setting.allOrders === 'with-ids' && lines.length > 1;
  const missing = canMiss ? draw.of('none', 'none', 'all-orders', 'order-report') : 'none';
  const heldBy = (report: string): readonly Line[] => (missing === report ? lines.slice(0, -1) : lines);
  if (source !== 'order-report')
    for (const line of heldBy('all-orders')) {
      const row = { ...allOrdersRow(bench, line, purchased, wishes), 'ship-country': country };
      if (isRestated)
        rows.allOrders.push({
          ...row,
          // Five hours before the other, though its text says a later day.
          'last-updated-date': `${addDay(purchased)}T02:00:00+09:00`,
          'order-status': 'Pending',
          'item-status': 'Unshipped',
          'item-price': '2.00',
        });
      rows.allOrders.push(row);
    }
  if (source === 'all-orders') return;
  for (const line of heldBy('order-report')) {
    // A line that is cancelled may have left the Order Report already; the Order Report cannot say that it is.
    if (line.isCancelled && (source === 'order-report' || draw.of(false, true))) continue;
    const row: OrderReportCells = {
      'order-id': id,
      'order-item-id': line.id,
      'purchase-date': `${purchased}T12:00:00-08:00`,
      sku: line.sku,
      'quantity-purchased': String(line.quantity),
      currency: line.currency,
      'item-price': line.item,
      'item-tax': line.itemTax,
      'shipping-price': line.shipping,
      'shipping-tax': line.shippingTax,
      ...discountOf(line),
      'ship-country': country,
      'latest-delivery-date': promised,
    };
    rows.orderReport.push(row);
    if (draw.oneIn(5)) rows.orderReport.push(continuationRow(row));
  }
}

interface SentWishes {
  readonly number?: string;
  readonly method?: string;
  readonly shipDate?: string;
  readonly carrier?: Carrier;
}

const USPS: Carrier = { code: 'USPS', name: '' };

/** One package of an order; `n` tells the numbers of one order apart. */
function drawSent(
  { draw, setting, at }: Bench,
  lines: readonly Line[],
  n: number,
  wishes: SentWishes = {},
): Sent {
  const isParcel = lines.length > 0 && lines.every(({ sku }) => sku.startsWith('PARCEL'));
  const carrier =
    wishes.carrier ??
    draw.of(
      USPS,
      USPS,
      USPS,
      USPS,
      { code: 'UPS', name: '' },
      { code: 'FedEx', name: '' },
      { code: 'Other', name: 'USPS' },
      { code: 'Other', name: '' },
      { code: 'Other', name: 'Old Dominion' },
      { code: 'Other', name: 'Example Freight' },
      { code: '', name: '' },
    );
  // A damaged number may have been a package barcode; the rules say that only of its scans. So only parcels have one.
  const damaged = isParcel && n === 1 && !setting.scansPresumed ? '9.40011E+21' : '';
  const serial = at * 10 + n;
  return {
    items: lines.map((line) => ({ id: line.id, quantity: draw.of(String(line.quantity), '') })),
    number:
      wishes.number ??
      draw.of(
        `LTR${serial}`,
        `LTR${serial}`,
        uspsNumber(serial),
        uspsNumber(serial),
        upsNumber(serial),
        '',
        damaged,
        'NULL',
      ),
    carrier,
    method: wishes.method ?? draw.of(...METHODS),
    shipDate: wishes.shipDate ?? draw.of(...setting.days),
  };
}

function confirm({ rows, id }: Bench, sent: Sent): void {
  for (const { id: item, quantity } of sent.items)
    rows.confirmations.push({
      'order-id': id,
      'order-item-id': item,
      quantity,
      'ship-date': sent.shipDate,
      'carrier-code': sent.carrier.code,
      'carrier-name': sent.carrier.name,
      'tracking-number': sent.number,
      'ship-method': sent.method,
    });
}

// --- Labels --------------------------------------------------------------------------------------------------------

const numberOf = ({ number }: Sent): string => (number === 'NULL' ? '' : number);
const carrierOf = ({ carrier }: Sent): string => (carrier.code === 'Other' ? carrier.name : carrier.code);

function shipStationRow({ draw, id }: Bench, sent: Sent): ShipStationCells {
  const carrier = carrierOf(sent) || 'USPS';
  const service =
    carrier === 'USPS'
      ? draw.of(
          'USPS First Class Mail',
          'USPS First Class Mail',
          'First-Class Mail',
          '',
          'USPS Priority Mail',
          'USPS Ground Advantage',
        )
      : `${carrier} Ground`;
  const isParcel = carrier !== 'USPS' || /Priority|Ground/.test(service);
  return {
    'Order - Number': id,
    'Date - Shipped Date': sent.shipDate,
    'Carrier - Service Selected': service,
    'Shipment - Carrier': carrier,
    'Shipment - Service': service,
    'Shipment - Package Type': isParcel
      ? draw.of('Package', '', 'Large Envelope or Flat')
      : draw.of(
          'Letter',
          'Letter',
          'Large Envelope or Flat',
          'Flat',
          'Package',
          'Thick Envelope',
          '',
          'Tube',
        ),
    'Shipment - Tracking Number': numberOf(sent),
    'Shipment - Void Flag': 'False',
  };
}

type Scans = readonly [first: string, last: string, delivered: string];
const SCANS: readonly [Scans, ...Scans[]] = [
  ['2021-08-12', '', 'Yes'],
  ['2021-08-12', '2021-08-13T10:00:00Z', '2021-08-14'],
  ['2021-08-12', '', ''],
  ['2021-08-12', '', 'No'],
  // Later than every promised day of a case.
  ['2021-08-12', '', '2025-12-30'],
  ['2021-08-12', '2021-08-13', ''],
  ['none', '', ''],
  ['', '', ''],
];

function shipmentRow({ draw, setting, id, suffix }: Bench, sent: Sent): ShipmentCells {
  const [first, last, delivered] = draw.of(...SCANS);
  const carrier = carrierOf(sent) || 'USPS';
  const mailpiece = carrier === 'USPS' ? draw.of('', 'letter', 'flat', 'parcel', '') : 'parcel';
  return {
    'order-id': id,
    'ship-date': sent.shipDate,
    'promised-delivery-date': draw.of('', draw.of(...setting.days)),
    carrier,
    service: draw.of('USPS First Class Mail', ''),
    'package-type': mailpiece === '' ? draw.of('', 'Letter', 'flat', 'thick envelope') : '',
    mailpiece,
    'tracking-number': numberOf(sent),
    'ship-method': sent.method,
    origin: draw.of('', 'US', 'CN', 'CN', 'CA', 'IN', 'DE'),
    'first-scan': first,
    'last-scan': last,
    delivered,
    // These count only where no order report holds the order.
    value: draw.of('9.50', '9.99', '10.00', '4.99', '5.00', ''),
    tax: draw.of('0.00', '0.50', ''),
    category: draw.of('', categoryOf(suffix)),
  };
}

/** Labels beside the confirmed packages of an order. A package whose carrier is "Other" without a name has none. */
function writeLabels(bench: Bench, sent: readonly Sent[]): void {
  const { draw, rows } = bench;
  const [first] = sent;
  if (!first || sent.some((one) => one.carrier.code === 'Other' && one.carrier.name === '')) return;
  const areNumbered = sent.every((one) => numberOf(one) !== '');
  const file = (): void => {
    for (const one of sent) if (numberOf(one) !== '') rows.shipments.push(shipmentRow(bench, one));
  };
  const tool = (): void => {
    for (const one of sent) if (numberOf(one) !== '') rows.shipStation.push(shipStationRow(bench, one));
  };
  const voided = (): void => {
    rows.shipStation.push({ ...shipStationRow(bench, first), 'Shipment - Void Flag': 'True' });
  };
  const alone = sent.length === 1;
  switch (
    draw.of(
      'none',
      'file',
      'file',
      'file',
      'tool',
      'tool',
      'void',
      'void and tool',
      'unnumbered',
      'other number',
      'one of several',
    )
  ) {
    case 'file':
      file();
      break;
    case 'tool':
      tool();
      break;
    case 'void':
      voided();
      break;
    case 'void and tool':
      voided();
      tool();
      break;
    case 'unnumbered':
      if (alone && draw.of(true, false))
        rows.shipments.push({ ...shipmentRow(bench, first), 'tracking-number': '' });
      else if (alone)
        rows.shipStation.push({ ...shipStationRow(bench, first), 'Shipment - Tracking Number': '' });
      else if (areNumbered) writeUnnumbered(bench, sent);
      break;
    case 'other number':
      // Whether a label's number stands for one that the confirmation leaves blank, the rules do not say.
      if (alone && areNumbered)
        rows.shipStation.push({
          ...shipStationRow(bench, first),
          'Shipment - Tracking Number': `OTHER${bench.at}`,
        });
      break;
    case 'one of several':
      // A label without a number that may be either's tells nothing; one with a number is that package's.
      if (areNumbered && !alone && bench.draw.of(true, false))
        rows.shipStation.push(shipStationRow(bench, first));
      else if (areNumbered && !alone && haveOneDay(sent))
        rows.shipments.push({ ...bareShipment(bench, first), mailpiece: 'letter' });
      break;
    default:
  }
}

const haveOneDay = (sent: readonly Sent[]): boolean =>
  new Set(sent.map((one) => `${one.shipDate} ${carrierOf(one)}`)).size === 1;

/** A label that tells nothing but what was mailed. */
const bareShipment = ({ id }: Bench, sent: Sent): ShipmentCells => ({
  'order-id': id,
  'ship-date': sent.shipDate,
  carrier: carrierOf(sent) || 'USPS',
});

/** Unnumbered labels for several numbered packages: one each by ship date, or as many as the packages and all alike. */
function writeUnnumbered(bench: Bench, sent: readonly Sent[]): void {
  const { draw, rows } = bench;
  const carriers = new Set(sent.map((one) => carrierOf(one) || 'USPS'));
  const days = new Set(sent.map(({ shipDate }) => shipDate));
  if (carriers.size > 1 || sent.some((one) => carrierOf(one) !== 'USPS')) return;
  if (days.size === sent.length)
    for (const one of sent)
      rows.shipStation.push({ ...shipStationRow(bench, one), 'Shipment - Tracking Number': '' });
  else if (haveOneDay(sent)) {
    const mailpiece = draw.of('letter', 'flat', 'parcel');
    for (const [n, one] of sent.entries())
      rows.shipments.push({ ...bareShipment(bench, one), 'package-id': `P${bench.at}-${n}`, mailpiece });
  }
}

// --- VTR rows ------------------------------------------------------------------------------------------------------

function vtrRow(
  { draw, setting, id, suffix }: Bench,
  sent: Sent,
  over: Partial<VtrCells> = {},
): Partial<VtrCells> {
  const day = draw.of(...setting.days);
  return {
    order: id,
    carrier: draw.of(carrierOf(sent), ''),
    tracking: numberOf(sent),
    origin: draw.of('US', 'US', '', 'CN'),
    promised: draw.of(day, endOfDay(draw, day), ''),
    method: sent.method === '' ? '' : draw.of(sent.method, sent.method, ENVELOPES),
    valid: draw.of('No', 'No', 'No', 'Yes', 'unclear'),
    value: draw.of('', '', '9.99', '10.00', '4.50', '10.01'),
    category: draw.of(categoryOf(suffix), categoryOf(suffix), ''),
    ...over,
  };
}

/** Lists some packages of an order in the VTR report. */
function writeListings(bench: Bench, sent: readonly Sent[]): void {
  const { draw, setting, rows } = bench;
  if (setting.mode === 'no-vtr') return;
  const methods = new Set(sent.map(({ method }) => method));
  for (const one of sent) {
    if (draw.of(true, false)) continue;
    if (sent.length === 1) {
      const tracking = draw.of(numberOf(one), numberOf(one), '', `ODD${bench.at}`);
      rows.vtr.push(vtrRow(bench, one, { tracking }));
    } else if (methods.size === sent.length && one.method !== '')
      rows.vtr.push(vtrRow(bench, one, { tracking: draw.of(numberOf(one), ''), method: one.method }));
    else if (numberOf(one) !== '') rows.vtr.push(vtrRow(bench, one));
  }
}

// --- The shapes of orders ------------------------------------------------------------------------------------------

const canNameLines = ({ source, setting }: Bench): boolean =>
  source !== 'all-orders' || setting.allOrders === 'with-ids';

function confirmAll(bench: Bench, sent: readonly Sent[]): void {
  for (const one of sent) confirm(bench, one);
  writeLabels(bench, sent);
  writeListings(bench, sent);
}

function plain(bench: Bench): void {
  const count = bench.draw.of(1, 1, 2, 3);
  const lines = drawLines(bench, { count, mayMixCategories: true });
  writeOrder(bench, lines, { mayMiss: true });
  confirmAll(bench, [drawSent(bench, lines, 1)]);
}

/** Several packages, each with lines of its own. */
function splitByLine(bench: Bench): void {
  const count = bench.draw.of(2, 3);
  const lines = drawLines(bench, { count, isUniform: !canNameLines(bench) });
  writeOrder(bench, lines);
  const carrier = bench.draw.of<Carrier | undefined>(undefined, USPS);
  const shipDate = bench.draw.of(undefined, bench.setting.days[0]);
  const wishes = { ...(carrier && { carrier }), ...(shipDate !== undefined && { shipDate }) };
  confirmAll(bench, [
    drawSent(bench, lines.slice(0, count - 1), 1, wishes),
    drawSent(bench, lines.slice(count - 1), 2, wishes),
  ]);
}

/** Two ship dates in order: which package is the last one neither the file's order nor the dates' then leave in doubt. */
function twoDays({ draw, setting }: Bench): readonly [string, string] {
  const [first = '', second = ''] = [
    ...draw.of(setting.days.slice(0, 2), setting.days.slice(1, 3), setting.days.slice(3, 5)),
  ].toSorted();
  return [first, second];
}

/** One line in several packages, cents left over; sometimes a second line, and sometimes not all of it is sent yet. */
function splitByQuantity(bench: Bench): void {
  const { draw, setting } = bench;
  const quantity = draw.of(2, 3);
  const hasSecond =
    canNameLines(bench) && (setting.mode === 'no-vtr' || setting.hasCategoriesFile) && draw.of(false, true);
  const lines = drawLines(bench, { count: hasSecond ? 2 : 1, quantity }).filter(
    ({ sku }, at, all) => at === 0 || sku !== all[0]?.sku,
  );
  const [first, ...more] = lines;
  if (!first) return;
  writeOrder(bench, lines);
  const isComplete = draw.of(true, true, false);
  const parts = quantity === 2 ? ['1', '1'] : ['1', isComplete ? '2' : '1'];
  const days = twoDays(bench);
  const sent = parts.map((part, n): Sent => {
    const one = drawSent(bench, lines, n + 1, {
      number: draw.of(`LTR${bench.at * 10 + n}`, uspsNumber(bench.at * 10 + n)),
      shipDate: days[n] ?? '',
    });
    const rest = n === 0 ? more.map((line) => ({ id: line.id, quantity: '' })) : [];
    return { ...one, items: [{ id: first.id, quantity: part }, ...rest] };
  });
  confirmAll(bench, sent);
}

/** Rows of one line in file order: the quantity (`*` is blank), then the number; A, B and C stand for numbers. */
const AMENDMENTS: readonly [string, ...string[]] = [
  '*A *B',
  '*A *NULL',
  '*A *',
  '*A *NULL *',
  '* *B',
  '2A 1B',
  '1A 1B 1C',
  '1A 1B 1A',
  '1A 1B 1',
  '1A 1B 1NULL',
  '1A 1B 2C',
  '1A 1A',
  '1A 1A *B',
];

function amended(bench: Bench): void {
  const { draw, setting, rows, at } = bench;
  const script = draw.of(...AMENDMENTS);
  const [line] = drawLines(bench, { count: 1, quantity: 2 });
  if (!line) return;
  writeOrder(bench, [line]);
  const kind = draw.of<(serial: number) => string>((serial) => `LTR${serial}`, uspsNumber);
  const numbers: Readonly<Record<string, string>> = {
    A: kind(at * 10 + 1),
    B: kind(at * 10 + 2),
    C: kind(at * 10 + 3),
  };
  // Rows of one number must not differ in anything but quantity.
  const [carrier, method, shipDate] = [
    draw.of(USPS, { code: 'Other', name: 'USPS' }),
    draw.of(...METHODS),
    draw.of(...setting.days),
  ];
  const item = draw.of(line.id, '');
  // Rows that name no line would each hold all of it, so those that stand together must not be several.
  const rowsOfScript = (item === '' && script.includes('1') ? AMENDMENTS[0] : script).split(' ');
  for (const text of rowsOfScript) {
    const [quantity, number] = [text.slice(0, 1).replace('*', ''), text.slice(1)];
    const items = [{ id: item, quantity }];
    confirm(bench, { items, number: numbers[number] ?? number, carrier, method, shipDate });
  }
  if (setting.mode !== 'no-vtr' && rowsOfScript.at(-1)?.endsWith('B'))
    rows.vtr.push(vtrRow(bench, { items: [], number: numbers.B ?? '', carrier, method, shipDate }));
}

/** Rows without an order-item-id. */
function wholeOrder(bench: Bench): void {
  const { draw } = bench;
  const shape = draw.of('one', 'replaced', 'beside a line', 'two');
  if (shape === 'beside a line' && canNameLines(bench)) {
    const lines = drawLines(bench, { count: draw.of(2, 3) });
    writeOrder(bench, lines);
    const [named, rest] = [drawSent(bench, lines.slice(0, 1), 1), drawSent(bench, lines.slice(1), 2)];
    confirmAll(bench, [named, { ...rest, items: [{ id: '', quantity: '' }] }]);
    return;
  }
  const lines = drawLines(bench, { count: draw.of(1, 2), isUniform: true });
  const sent = drawSent(bench, lines, 1);
  writeOrder(bench, lines);
  const total = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  if (shape === 'two' && total > 1 && lines.length > 1) {
    // Two shipments, and nothing says which lines are in which.
    const other = drawSent(bench, lines, 2, { number: `LTR${bench.at * 10 + 2}` });
    const first = { ...sent, number: uspsNumber(bench.at * 10 + 1), items: [{ id: '', quantity: '1' }] };
    confirmAll(bench, [first, { ...other, items: [{ id: '', quantity: String(total - 1) }] }]);
    return;
  }
  if (shape === 'replaced')
    confirm(bench, { ...sent, number: `OLD${bench.at}`, items: [{ id: '', quantity: '' }] });
  confirmAll(bench, [{ ...sent, items: [{ id: '', quantity: draw.of('', String(total)) }] }]);
}

/** A cancelled line in an order that shipped. */
function partlyCancelled(bench: Bench): void {
  if (bench.source === 'order-report') {
    plain(bench);
    return;
  }
  const lines = drawLines(bench, { count: 2, isUniform: true }).map((line, at) => ({
    ...line,
    isCancelled: at === 1,
  }));
  // The Order Report finds the cancelled line by its SKU alone where All Orders states no ids.
  if (lines[0]?.sku === lines[1]?.sku && bench.setting.allOrders === 'without-ids') {
    plain(bench);
    return;
  }
  writeOrder(bench, lines);
  confirmAll(bench, [drawSent(bench, lines.slice(0, 1), 1)]);
}

/** An order that shipped, or may have, and that no confirmation or label names. */
function unconfirmed(bench: Bench): void {
  const { draw, setting, rows, id, source } = bench;
  if (source === 'order-report' && setting.scansPresumed) {
    plain(bench);
    return;
  }
  const lines = drawLines(bench, { count: draw.of(1, 2), mayMixCategories: true });
  const isUnshippedOnly = source === 'order-report' && draw.of(false, false, true);
  if (!isUnshippedOnly) writeOrder(bench, lines);
  const shipBy = endOfDay(draw, draw.of(...setting.days));
  if (source === 'order-report' && (isUnshippedOnly || draw.of(false, true)))
    for (const line of lines)
      rows.unshipped.push({
        'order-id': id,
        'order-item-id': line.id,
        'purchase-date': `${setting.days[0]}T12:00:00-08:00`,
        'promise-date': shipBy,
        sku: line.sku,
        'quantity-purchased': String(line.quantity),
        'quantity-to-ship': String(line.quantity),
      });
  // Unshipped rows are no lines: a package of this order holds none that any report prices.
  if (setting.mode !== 'no-vtr' && draw.of(false, true))
    rows.vtr.push(vtrRow(bench, drawSent(bench, isUnshippedOnly ? [] : lines, 1)));
}

/** Confirmations of an order that stands in no order report. */
function inNoReport(bench: Bench): void {
  const { draw, rows, at } = bench;
  const [one, other] = [`7${at}1`, `7${at}2`];
  const isAmended = draw.of(false, true);
  const sent = drawSent(bench, [], 1, {
    ...(isAmended && { number: `LTR${at}1` }),
    shipDate: draw.of(...bench.setting.days, ''),
  });
  if (isAmended) confirm(bench, { ...sent, number: `OLD${at}`, items: [{ id: one, quantity: '1' }] });
  const items = draw.of([one], [one, other], ['']).map((id) => ({ id, quantity: draw.of('1', '') }));
  // Only what is amended under the same (here: any) order-item-id is replaced; the other row is a package of its own.
  if (isAmended && items[0]?.id !== one) rows.confirmations.pop();
  const final = { ...sent, items };
  confirm(bench, final);
  if (sent.shipDate !== '') writeLabels(bench, [final]);
  writeListings(bench, [final]);
}

/** Orders that are left out, some of them confirmed or listed all the same. */
function leftOut(bench: Bench): void {
  const { draw, setting, rows, id } = bench;
  if (setting.allOrders === 'absent') {
    fbaOnly(bench);
    return;
  }
  const why = draw.of<'cancelled' | 'pending' | 'fba' | 'non-amazon'>(
    'cancelled',
    'pending',
    'fba',
    'non-amazon',
  );
  const held: Bench = { ...bench, source: why === 'pending' ? draw.of('all-orders', 'both') : 'all-orders' };
  const lines = drawLines(held, { count: 1, kind: why === 'pending' ? draw.of('LETTER', 'UNSAID') : 'GONE' });
  writeOrder(
    held,
    lines.map((line) => ({ ...line, isCancelled: why === 'cancelled' })),
    {
      cancelled: { status: 'Cancelled' },
      pending: { status: 'Pending', itemStatus: 'Unshipped' },
      fba: { channel: draw.of('Amazon', 'AFN') },
      'non-amazon': { channel: draw.of('Amazon', 'Merchant'), sales: 'Non-Amazon' },
    }[why],
  );
  if (why === 'pending' && draw.of(false, true))
    rows.unshipped.push({ 'order-id': id, 'order-item-id': lines[0]?.id ?? '' });
  if (why === 'fba' && draw.of(false, true)) rows.fba.push({ 'amazon-order-id': id });
  else if (draw.of(false, false, true)) {
    const sent = drawSent(held, lines, 1);
    confirm(held, sent);
    if (setting.mode !== 'no-vtr' && draw.of(false, true))
      rows.vtr.push(
        vtrRow(held, sent, { promised: draw.of(...setting.days), category: categoryOf(bench.suffix) }),
      );
  }
}

/** An order that only the FBA file names. */
function fbaOnly({ draw, rows, id }: Bench): void {
  rows.fba.push({ 'amazon-order-id': id });
  if (draw.of(false, true)) rows.fba.push({ 'amazon-order-id': id, 'shipment-item-id': 'DI2' });
}

/** Packages that only a `shipments` file states. */
function fileOnly(bench: Bench): void {
  const { draw, rows, suffix } = bench;
  const isKnownOrder = draw.of(true, true, false);
  const lines = drawLines(bench, { count: draw.of(1, 1, 2), ...(isKnownOrder ? {} : { kind: 'UNSAID' }) });
  if (isKnownOrder) writeOrder(bench, lines);
  const isSplit = lines.length > 1 && isKnownOrder && draw.of(true, false);
  const packageIds = draw.of(true, false);
  const destination = isKnownOrder ? '' : draw.of('', 'US', 'CA');
  const sent: Sent[] = [];
  for (const [n, own] of (isSplit ? lines.map((line) => [line]) : [lines]).entries()) {
    const one = drawSent(bench, own, n + 1, {
      carrier: draw.of(USPS, USPS, { code: 'UPS', name: '' }),
      // Whether a blank service here means that none was given, the rules do not say.
      method: draw.of(ENVELOPES, 'First Class', 'USPS Ground Advantage'),
      ...(isSplit ? { number: draw.of(`LTR${bench.at}${n}`, uspsNumber(bench.at * 10 + n)) } : {}),
    });
    sent.push(one);
    const row = shipmentRow(bench, one);
    const naming =
      !isSplit && draw.of(false, true) ? 'nothing' : canNameLines(bench) ? draw.of('id', 'sku') : 'sku';
    for (const line of naming === 'nothing' ? own.slice(0, 1) : own)
      rows.shipments.push({
        ...row,
        'order-item-id': naming === 'id' ? line.id : '',
        sku: naming === 'sku' ? line.sku : '',
        quantity: naming === 'nothing' ? '' : String(line.quantity),
        'package-id': packageIds ? `S${bench.at}-${n}` : '',
        value: draw.of('4.99', '5.00', '9.99', '10.00', ''),
        tax: draw.of('0.00', '0.50', ''),
        category: isKnownOrder ? (row.category ?? '') : categoryOf(suffix),
        destination,
      });
  }
  writeListings(bench, sent);
}

/** One line in two packages of a `shipments` file, each with part of it. */
function fileParts(bench: Bench): void {
  const { rows, at } = bench;
  const lines = drawLines(bench, { count: 1, quantity: 2 });
  writeOrder(bench, lines);
  const sent = twoDays(bench).map((shipDate, n) =>
    drawSent(bench, lines, n, {
      number: uspsNumber(at * 10 + n),
      carrier: USPS,
      method: ENVELOPES,
      shipDate,
    }),
  );
  for (const one of sent)
    rows.shipments.push({ ...shipmentRow(bench, one), sku: lines[0]?.sku ?? '', quantity: '1' });
  writeListings(bench, sent);
}

/** Packages that only the shipping tool states. */
function toolOnly(bench: Bench): void {
  const { draw, rows } = bench;
  const isSplit = draw.of(false, true);
  const lines = drawLines(bench, { count: draw.of(1, 2), isUniform: true });
  if (draw.of(true, true, true, false)) writeOrder(bench, lines);
  const wishes = { carrier: draw.of(USPS, USPS, { code: 'UPS', name: '' }) };
  const sent = [drawSent(bench, lines, 1, wishes)];
  if (isSplit) sent.push(drawSent(bench, lines, 2, { ...wishes, number: `LTR${bench.at}2` }));
  for (const one of sent) rows.shipStation.push(shipStationRow(bench, one));
  if (draw.of(false, false, true))
    rows.shipStation.push({
      ...shipStationRow(bench, drawSent(bench, lines, 3)),
      'Shipment - Void Flag': 'True',
    });
  // Without a confirmation only the VTR row states the text given; two unnumbered ones could not be told apart.
  if (sent.every((one) => numberOf(one) !== '') || !isSplit)
    writeListings(bench, isSplit ? sent.map((one) => ({ ...one, method: ENVELOPES })) : sent);
}

/** A VTR row of an order that no other report names, or beside one package a second row for which none is left. */
function listedAlone(bench: Bench): void {
  const { draw, setting, rows, at, suffix } = bench;
  if (setting.mode === 'no-vtr') {
    splitByQuantity(bench);
    return;
  }
  if (draw.of(true, false)) {
    rows.vtr.push(vtrRow(bench, drawSent(bench, [], 1)));
    return;
  }
  const lines = drawLines(bench, { count: 1, kind: 'UNSAID' });
  writeOrder(bench, lines);
  const sent = drawSent(bench, lines, 1, { number: `LTR${at}1` });
  confirm(bench, sent);
  rows.vtr.push(
    vtrRow(bench, sent),
    vtrRow(bench, sent, {
      tracking: `LTR${at}2`,
      method: ENVELOPES,
      promised: draw.of(...setting.days),
      value: draw.of('9.99', '10.00', '4.50'),
      category: categoryOf(suffix),
    }),
  );
}

const SHAPES: readonly [(bench: Bench) => void, ...((bench: Bench) => void)[]] = [
  plain,
  plain,
  plain,
  splitByLine,
  splitByLine,
  splitByQuantity,
  amended,
  amended,
  wholeOrder,
  partlyCancelled,
  unconfirmed,
  inNoReport,
  leftOut,
  fbaOnly,
  fileOnly,
  fileOnly,
  fileParts,
  toolOnly,
  listedAlone,
];

// --- A whole case --------------------------------------------------------------------------------------------------

const orderId = (at: number): string => `111-${String(1_000_000 + at)}-${String(7_000_000 + at)}`;

function writeShape(setting: Setting, rows: RecordsRows, draw: Draw, at: number): void {
  const source =
    setting.allOrders === 'absent'
      ? 'order-report'
      : draw.of<Bench['source']>('both', 'both', 'all-orders', 'order-report');
  const bench: Bench = { draw, setting, rows, at, id: orderId(at), source, suffix: draw.of('T', 'O') };
  draw.of(...SHAPES)(bench);
}

/** One order that is surely inside the window: confirmed, and listed where there is a VTR report. */
function writeSureOrder(setting: Setting, rows: RecordsRows): void {
  const bench: Bench = {
    draw: drawFromList([]),
    setting,
    rows,
    at: 0,
    id: orderId(0),
    source: 'order-report',
    suffix: 'T',
  };
  const lines = drawLines(bench, { count: 1 });
  writeOrder(bench, lines);
  const sent = drawSent(bench, lines, 1);
  confirm(bench, sent);
  if (setting.mode !== 'no-vtr') rows.vtr.push(vtrRow(bench, sent));
}

/** The rows as text: every report that has rows. */
function textsOf(setting: Setting, rows: RecordsRows): NaiveRecordsCase['texts'] {
  const all: Partial<Record<ReportName, string>> = {};
  if (rows.allOrders.length > 0)
    all.allOrders = allOrdersTab(rows.allOrders, setting.allOrders === 'with-ids');
  if (rows.orderReport.length > 0) all.orderReport = orderReportTab(rows.orderReport);
  if (rows.unshipped.length > 0) all.unshipped = unshippedTab(rows.unshipped);
  if (rows.fba.length > 0) all.fba = fbaShipmentsTab(rows.fba);
  if (rows.confirmations.length > 0) all.confirmations = confirmationsTab(rows.confirmations);
  if (rows.shipments.length > 0) all.shipments = shipmentsCsv(rows.shipments);
  if (rows.shipStation.length > 0) all.shipStation = shipStationCsv(rows.shipStation);
  if (rows.vtr.length > 0) all.vtr = vtrCsv(rows.vtr);
  if (setting.hasCategoriesFile)
    all.categories = categoriesCsv(
      ['LETTER', 'FLAT', 'PARCEL', 'BOOK', 'UNSAID', 'GONE'].flatMap((kind) =>
        skusOf(kind).flatMap((sku) => {
          const [own, other] = sku.includes('-T') ? [TOYS, OFFICE] : [OFFICE, TOYS];
          const rows = [{ sku, category: own }];
          return kind === 'BOOK' && setting.disputesBooks ? [...rows, { sku, category: other }] : rows;
        }),
      ),
    );
  return all;
}

function assemble(setting: Setting, orders: readonly Draw[]): AnyRecords {
  const rows: RecordsRows = {
    allOrders: [],
    orderReport: [],
    unshipped: [],
    fba: [],
    confirmations: [],
    shipments: [],
    shipStation: [],
    vtr: [],
  };
  writeSureOrder(setting, rows);
  for (const [at, draw] of orders.entries()) writeShape(setting, rows, draw, at + 1);
  return withRows(setting, rows);
}

/** A case of these rows. */
export function withRows(setting: Setting, rows: RecordsRows): AnyRecords {
  const failing = (category: string): number =>
    rows.vtr.filter((row) => row.category === category && row.valid !== 'Yes').length;
  const stated = [TOYS, OFFICE].map((name) => ({ name, valid: 500, counted: 500 + failing(name) }));
  const { window, mailpieces, shipFrom, category, scansPresumed } = setting;
  return {
    setting,
    rows,
    naive: {
      window,
      stated: setting.mode === 'ledger' ? stated : [],
      texts: textsOf(setting, rows),
      mailpieces,
      shipFrom,
      category,
      scansPresumed,
    },
  };
}

const numbers = (maxLength: number): fc.Arbitrary<number[]> =>
  fc.array(fc.noBias(fc.nat(0x3f_ff_ff_ff)), { minLength: maxLength, maxLength });

/** Cases of up to a dozen orders in every shape. */
export const anyRecords: fc.Arbitrary<AnyRecords> = fc
  .tuple(numbers(10), fc.array(numbers(80), { minLength: 1, maxLength: 12, size: 'max' }))
  .map(([setting, orders]) => assemble(drawSetting(drawFromList(setting)), orders.map(drawFromList)));

/** A case of many orders over the same shapes and through every edition, the same for the same seed. */
export function largeCase(seed: number, orders: number, mode: Setting['mode']): AnyRecords {
  const draw = drawFromSeed(seed);
  const setting: Setting = {
    ...drawSetting(draw),
    ...LONG_WINDOW,
    mode,
    allOrders: draw.of('with-ids', 'without-ids'),
    scansPresumed: false,
    mailpieces: [...SKU_RULES, ...MORE_RULES],
  };
  return assemble(
    setting,
    Array.from({ length: orders }, () => draw),
  );
}

const FILES: Readonly<Record<ReportName, string>> = {
  allOrders: 'all-orders.txt',
  orderReport: 'order-report.txt',
  unshipped: 'unshipped.txt',
  fba: 'fba-shipments.txt',
  confirmations: 'confirmations.txt',
  shipments: 'shipments.csv',
  shipStation: 'shipstation.csv',
  vtr: 'vtr-report.csv',
  categories: 'categories.csv',
};

/** The files of a case, as the program reads them; with `split`, that report in two files after so many of its rows. */
export function filesOfRecords(
  { window, stated, texts, mailpieces, shipFrom, category, scansPresumed }: NaiveRecordsCase,
  split?: { readonly report: ReportName; readonly after: number },
): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [report, text] of Object.entries(texts) as [ReportName, string][]) {
    const name = FILES[report];
    if (split?.report !== report) {
      files[name] = text;
      continue;
    }
    // Line ends alone: without its blank cells the last row would be one cut short.
    const [heading = '', ...lines] = text.replace(/\n+$/, '').split('\n');
    files[`1-${name}`] = `${[heading, ...lines.slice(0, split.after)].join('\n')}\n`;
    files[`2-${name}`] = `${[heading, ...lines.slice(split.after)].join('\n')}\n`;
  }
  const yaml = caseYaml({
    window,
    notice: { date: addDay(window.to), kind: 'deactivation', categories: stated },
    reports: Object.keys(files),
    declare: {
      mailpieces,
      ...(shipFrom !== null && { shipFrom }),
      ...(category !== null && { category }),
      ...(scansPresumed && { scans: 'presumed' }),
    },
  });
  return { 'case.yaml': yaml, ...files };
}
