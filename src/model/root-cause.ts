import type { LocalDate } from './local-date.js';
import type { ClassifiedShipment } from './verdict.js';

/** What packages of one cause may have in common. */
export type PlaceKind = 'carrier' | 'service' | 'category' | 'sku' | 'origin' | 'weekday';

/** One place that explains most of a cause: most of its packages have it, and few of the others do. */
export interface CausePlace {
  readonly kind: PlaceKind;
  readonly value: string;
  /** Packages of the cause there, and those of which the place is known. */
  readonly packages: number;
  readonly known: number;
  /** The same of all other packages in the window that the files hold. */
  readonly others: number;
  readonly othersKnown: number;
}

/** Since when and where a cause stands in the rows (how-it-counts.md, “Root causes”). */
export interface CauseTrace {
  readonly firstDay: LocalDate | null;
  readonly lastDay: LocalDate | null;
  /** Packages in the first half of the window, which holds the odd day, and in the second. */
  readonly halves: readonly [first: number, second: number];
  /** Null where fewer than five packages are dated. */
  readonly trend: 'rising' | 'falling' | 'steady' | null;
  readonly places: readonly CausePlace[];
  /** The package that shows it best: one that no other cause explains too, the most of its facts read, the earliest. */
  readonly clearest: ClassifiedShipment | null;
  /** Other causes that some of its packages have too. Points count for the leading one alone. */
  readonly also: readonly { readonly id: string; readonly packages: number }[];
}

/** One root cause found in the rows: its packages, and what it costs the rate. Each package has one leading cause. */
export interface RootCause {
  readonly id: string;
  readonly packages: readonly ClassifiedShipment[];
  /** Packages that Amazon counted as failing but does not list, so nothing is known of them. */
  readonly unlisted: readonly { readonly category: string; readonly packages: number }[];
  readonly trace: CauseTrace;
  /** Percentage points of the as-counted rate, 2 places; null where Amazon's counts are not given. */
  readonly points: string | null;
}

/** How many packages a cause explains, those not listed included. */
export function countPackages({ packages, unlisted }: Pick<RootCause, 'packages' | 'unlisted'>): number {
  return packages.length + unlisted.reduce((sum, group) => sum + group.packages, 0);
}

const UNTRACED: CauseTrace = {
  firstDay: null,
  lastDay: null,
  halves: [0, 0],
  trend: null,
  places: [],
  clearest: null,
  also: [],
};

/** A cause within one category, or null where it has none of it. Its points are the whole cause's, so they are dropped; so is the trace. */
export function causeWithin(cause: RootCause, category: string): RootCause | null {
  const within = {
    ...cause,
    packages: cause.packages.filter(({ shipment }) => shipment.category === category),
    unlisted: cause.unlisted.filter((group) => group.category === category),
    trace: UNTRACED,
    points: null,
  };
  return countPackages(within) > 0 ? within : null;
}

/** What the program knows of a cause beyond its detector. */
interface CauseKind {
  readonly title: string;
  /** False where nothing that the seller did needs to be mended: no corrective action is asked. */
  readonly owned: boolean;
  /** The entry of the policy that the cause rests on, beyond the metric itself. */
  readonly rule?: string;
}

/** Every cause the program can find, in the order in which they are asked. */
const CAUSES: Readonly<Record<string, CauseKind>> = {
  'exempt-counted': { title: 'Exempt on the face of the clause', owned: false },
  'ship-method-text': {
    title: 'Envelope under the limit, confirmed with other words than the exact shipping service',
    owned: true,
    rule: 'small-flat',
  },
  'untracked-over-limit': {
    title: 'Envelope at or over the limit, sent untracked',
    owned: true,
    rule: 'small-flat',
  },
  'tax-over-limit': {
    title: 'Envelope that tax lifts to the limit or over it',
    owned: true,
    rule: 'small-flat',
  },
  'no-number': { title: 'Package confirmed without a tracking number', owned: true },
  'spreadsheet-number': { title: 'Tracking number damaged by a spreadsheet', owned: true },
  'malformed-number': { title: 'Tracking number mistyped', owned: true },
  'carrier-mismatch': { title: 'Tracking number of another carrier than the one confirmed', owned: true },
  'carrier-other': {
    title: '“Other” given for a carrier that is on the list',
    owned: true,
    rule: 'other-carrier',
  },
  'carrier-not-integrated': {
    title: 'Carrier that was not integrated with Amazon',
    owned: true,
    rule: 'unintegrated-carrier',
  },
  'merged-orders': { title: 'One tracking number for packages of several orders', owned: true },
  'late-confirmation': {
    title: 'Confirmed after the package was delivered',
    owned: true,
    rule: 'confirmed-in-time',
  },
  'never-scanned': { title: 'Label made, and never scanned by the carrier', owned: true, rule: 'scans' },
  'one-scan': { title: 'One carrier scan where two are needed', owned: true, rule: 'scans' },
  'delivered-late': { title: 'Delivered long after the promised day', owned: true, rule: 'late-delivery' },
  unknown: { title: 'Cause not shown by the rows', owned: false },
};

/** The ids of the causes, in the order in which they are asked. */
export const CAUSE_IDS: readonly string[] = Object.keys(CAUSES);

/** The printed name of a cause. */
export function causeTitle(id: string): string {
  return CAUSES[id]?.title ?? id;
}

/** The entry of the policy that a cause rests on; null where it is the metric alone. */
export function ruleOf(id: string): string | null {
  return CAUSES[id]?.rule ?? null;
}

/** Whether the seller must say what was mended. */
export function isOwned(id: string): boolean {
  return CAUSES[id]?.owned ?? true;
}
