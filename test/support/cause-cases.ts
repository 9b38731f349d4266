import { addDays } from '../../src/model/local-date.js';
import { upsNumber, uspsNumber } from './any-records.js';
import { caseYaml } from './case-text.js';
import {
  type ConfirmationCells,
  confirmationsTab,
  type ShipmentCells,
  shipmentsCsv,
} from './records-text.js';
import { type OrderCells, ordersTab, type VtrCells, vtrCsv } from './report-text.js';

/** What the reports say of a package that Amazon lists as failing. */
export interface ListedPackage {
  readonly vtr?: Partial<VtrCells>;
  readonly order?: Partial<OrderCells>;
  readonly shipped?: ShipmentCells;
  /** What the seller's own confirmation says, where the case holds confirmations. */
  readonly confirmed?: ConfirmationCells;
}

/** One package of a cause among others alike: its place in the list makes its numbers its own. */
export type PackageOf = (at: number) => ListedPackage;

/** The days that a case measures. */
export interface CaseWindow {
  readonly from: string;
  readonly to: string;
}

/** The day of a letter about a window: four days after the notice, which came when the window had been over for eleven. */
export const letterDay = ({ to }: CaseWindow): string => addDays(to, 15);

/** The rows of one package in every report, all of one order and one number. */
function rowsOf({ vtr, order, shipped, confirmed }: ListedPackage, at: number, { from, to }: CaseWindow) {
  const row = { order: `111-0000000-${1_000_001 + at}`, tracking: `LTR${at}`, promised: to, ...vtr };
  const sent = {
    'order-id': row.order,
    'tracking-number': row.tracking,
    'ship-date': from,
    ...shipped,
  };
  return {
    row,
    sold: { order: row.order, itemTax: '0.00', shipping: '0.00', shippingTax: '0.00', ...order },
    sent: { carrier: row.carrier ?? 'USPS', ...sent },
    said: confirmed && { ...sent, 'order-item-id': '', ...confirmed },
  };
}

/**
 * The files of a case whose packages are all listed as failing in Amazon's report, sold in All Orders, and sent in the export of a
 * shipping tool. Amazon counted fifteen valid ones beside each, so that the rate is 93.75 %, below the floor.
 */
export function listedFiles(
  packages: readonly ListedPackage[],
  window: CaseWindow,
  over: Readonly<Record<string, unknown>> = {},
): Record<string, string> {
  const rows = packages.map((one, at) => rowsOf(one, at, window));
  const said = rows.flatMap((one) => (one.said ? [one.said] : []));
  const valid = packages.length * 15;
  const files = {
    'vtr-report.csv': vtrCsv(rows.map(({ row }) => row)),
    'orders.txt': ordersTab(rows.map(({ sold }) => sold)),
    'shipments.csv': shipmentsCsv(rows.map(({ sent }) => sent)),
    ...(said.length > 0 ? { 'confirmations.txt': confirmationsTab(said) } : {}),
  };
  return {
    ...files,
    'case.yaml': caseYaml({
      notice: {
        date: addDays(window.to, 11),
        kind: 'deactivation',
        categories: [{ name: 'Toys & Games', valid, counted: valid + packages.length }],
      },
      window,
      reports: Object.keys(files),
      declare: { shipFrom: 'US' },
      ...over,
    }),
  };
}

const IN_2021 = { from: '2021-07-07', to: '2021-08-05' };
const IN_2023 = { from: '2023-03-01', to: '2023-03-30' };
const IN_JULY_2022 = { from: '2022-07-10', to: '2022-08-08' };
const IN_JANUARY_2025 = { from: '2025-01-01', to: '2025-01-30' };

/** A letter of a price, without tax and shipping charges unless told, that bears no tracked number. */
const letter =
  (item: string, method: string, itemTax = '0.00'): PackageOf =>
  () => ({
    vtr: { method },
    order: { item, itemTax },
    shipped: { mailpiece: 'letter' },
  });

/** A parcel of $20.00 with a sound USPS number of its own, scanned by the carrier as Amazon's row says. */
const parcel =
  (over: (at: number) => ListedPackage): PackageOf =>
  (at) => {
    const { vtr, order, shipped, ...more } = over(at);
    return {
      ...more,
      vtr: { tracking: uspsNumber(at), method: 'Standard', scan: 'Yes', delivery: 'Yes', ...vtr },
      order: { item: '20.00', sku: 'GAME-01', ...order },
      shipped: { mailpiece: 'parcel', ...shipped },
    };
  };

const mistype = (number: string): string => `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;

/** A case of one cause, and the same with one fact changed, so that the cause is gone. */
export interface CauseCase {
  readonly id: string;
  readonly changed: string;
  readonly window: CaseWindow;
  readonly found: PackageOf;
  readonly gone: PackageOf;
  /** What the changed case names in its place. */
  readonly instead: string;
}

/** Delivered on March 14, 2023. */
const DELIVERED = { 'first-scan': '2023-03-10', delivered: '2023-03-14', 'ship-date': '2023-03-10' };

const EXACT = 'USPS First Class Mail envelopes';

/** A case for every cause, in the order in which causes are asked. */
export const CAUSE_CASES: readonly CauseCase[] = [
  {
    id: 'exempt-counted',
    changed: 'other words than the exact shipping service',
    window: IN_2021,
    found: letter('6.00', EXACT),
    gone: letter('6.00', 'First Class'),
    instead: 'ship-method-text',
  },
  {
    id: 'ship-method-text',
    changed: 'one cent more, which is the limit',
    window: IN_2021,
    found: letter('9.99', 'First Class'),
    gone: letter('10.00', 'First Class'),
    instead: 'untracked-over-limit',
  },
  {
    id: 'untracked-over-limit',
    changed: 'one cent less, which is below the limit',
    window: IN_2021,
    found: letter('10.00', 'First Class'),
    gone: letter('9.99', 'First Class'),
    instead: 'ship-method-text',
  },
  {
    id: 'tax-over-limit',
    changed: 'one cent of tax less',
    window: IN_2021,
    found: letter('9.50', 'First Class', '0.50'),
    gone: letter('9.50', 'First Class', '0.49'),
    instead: 'ship-method-text',
  },
  {
    id: 'no-number',
    changed: 'a number of no known form in place of none',
    window: IN_2023,
    found: parcel(() => ({ vtr: { tracking: '' } })),
    gone: parcel((at) => ({ vtr: { tracking: `REF${at}` } })),
    instead: 'unknown',
  },
  {
    id: 'spreadsheet-number',
    changed: 'the whole number in place of the rounded one',
    window: IN_2023,
    found: parcel(() => ({ vtr: { tracking: '9.40011E+21' } })),
    gone: parcel(() => ({})),
    instead: 'unknown',
  },
  {
    id: 'malformed-number',
    changed: 'one digit',
    window: IN_2023,
    found: parcel((at) => ({ vtr: { tracking: mistype(uspsNumber(at)) } })),
    gone: parcel(() => ({})),
    instead: 'unknown',
  },
  {
    id: 'carrier-mismatch',
    changed: 'the carrier whose number it is',
    window: IN_2023,
    found: parcel((at) => ({ vtr: { tracking: upsNumber(at), carrier: 'USPS' } })),
    gone: parcel((at) => ({ vtr: { tracking: upsNumber(at), carrier: 'UPS' } })),
    instead: 'unknown',
  },
  {
    id: 'carrier-other',
    changed: 'the day before the page that forbids it',
    window: IN_JULY_2022,
    found: parcel(() => ({ vtr: { carrier: 'Other', promised: '2022-07-25' } })),
    gone: parcel(() => ({ vtr: { carrier: 'Other', promised: '2022-07-24' } })),
    instead: 'unknown',
  },
  {
    id: 'carrier-not-integrated',
    changed: 'the first day on which all carriers are measured',
    window: IN_JANUARY_2025,
    found: parcel((at) => ({ vtr: { carrier: 'Veho', tracking: `VH77${at}`, promised: '2025-01-14' } })),
    gone: parcel((at) => ({ vtr: { carrier: 'Veho', tracking: `VH77${at}`, promised: '2025-01-15' } })),
    instead: 'unknown',
  },
  {
    id: 'merged-orders',
    changed: 'a number for each order',
    window: IN_2023,
    found: parcel((at) => ({ vtr: { tracking: uspsNumber(Math.floor(at / 2)) } })),
    gone: parcel(() => ({})),
    instead: 'unknown',
  },
  {
    id: 'late-confirmation',
    changed: 'confirmed on the day of the delivery',
    window: IN_2023,
    found: parcel(() => ({ shipped: DELIVERED, confirmed: { 'ship-date': '2023-03-15' } })),
    gone: parcel(() => ({ shipped: DELIVERED, confirmed: { 'ship-date': '2023-03-14' } })),
    instead: 'unknown',
  },
  {
    id: 'never-scanned',
    changed: 'a scan in Amazon’s own row',
    window: IN_2023,
    found: parcel(() => ({ vtr: { scan: 'No' } })),
    gone: parcel(() => ({ vtr: { scan: 'Yes' } })),
    instead: 'unknown',
  },
  {
    id: 'one-scan',
    changed: 'one cent below the value from which two scans are needed',
    window: IN_2023,
    found: parcel(() => ({ vtr: { origin: 'CN', delivery: 'No' }, order: { item: '5.00' } })),
    gone: parcel(() => ({ vtr: { origin: 'CN', delivery: 'No' }, order: { item: '4.99' } })),
    instead: 'unknown',
  },
  {
    id: 'delivered-late',
    changed: 'delivered one day earlier',
    window: IN_2023,
    found: parcel(() => ({
      vtr: { promised: '2023-03-10' },
      shipped: { 'first-scan': '2023-03-08', delivered: '2023-03-27' },
    })),
    gone: parcel(() => ({
      vtr: { promised: '2023-03-10' },
      shipped: { 'first-scan': '2023-03-08', delivered: '2023-03-26' },
    })),
    instead: 'unknown',
  },
  {
    id: 'unknown',
    changed: 'no number in place of one of no known form',
    window: IN_2023,
    found: parcel((at) => ({ vtr: { tracking: `REF${at}` } })),
    gone: parcel(() => ({ vtr: { tracking: '' } })),
    instead: 'no-number',
  },
];
