import type { ClassifiedShipment } from './verdict.js';

/** One root cause found in the rows: its packages, and what it costs the rate. Each package has one leading cause. */
export interface RootCause {
  readonly id: string;
  readonly packages: readonly ClassifiedShipment[];
  /** Packages that Amazon counted as failing but does not list, so nothing is known of them. */
  readonly unlisted: readonly { readonly category: string; readonly packages: number }[];
  /** Percentage points of the as-counted rate, 2 places; null where Amazon's counts are not given. */
  readonly points: string | null;
}

/** How many packages a cause explains, those not listed included. */
export function countPackages({ packages, unlisted }: RootCause): number {
  return packages.length + unlisted.reduce((sum, group) => sum + group.packages, 0);
}

/** A cause within one category, or null where it has none of it. Its points are the whole cause's, so they are dropped. */
export function causeWithin(cause: RootCause, category: string): RootCause | null {
  const within = {
    ...cause,
    packages: cause.packages.filter(({ shipment }) => shipment.category === category),
    unlisted: cause.unlisted.filter((group) => group.category === category),
    points: null,
  };
  return countPackages(within) > 0 ? within : null;
}

/** What the program knows of a cause beyond its detector. */
interface CauseKind {
  readonly title: string;
  /** False where nothing that the seller did needs to be mended: no corrective action is asked. */
  readonly owned: boolean;
}

/** Every cause the program can find, in the order in which they are asked. */
const CAUSES: Readonly<Record<string, CauseKind>> = {
  'exempt-counted': { title: 'Exempt on the face of the clause', owned: false },
  'ship-method-text': {
    title: 'Envelope under the limit, confirmed with other words than the exact shipping service',
    owned: true,
  },
  'untracked-over-limit': { title: 'Envelope at or over the limit, sent untracked', owned: true },
  'tax-over-limit': { title: 'Envelope that tax lifts to the limit or over it', owned: true },
  'no-number': { title: 'Package confirmed without a tracking number', owned: true },
  'spreadsheet-number': { title: 'Tracking number damaged by a spreadsheet', owned: true },
  'carrier-mismatch': { title: 'Tracking number of another carrier than the one confirmed', owned: true },
  'merged-orders': { title: 'One tracking number for packages of several orders', owned: true },
  'late-confirmation': { title: 'Confirmed after the package was delivered', owned: true },
  'never-scanned': { title: 'Label made, and never scanned by the carrier', owned: true },
  unknown: { title: 'Cause not shown by the rows', owned: false },
};

/** The ids of the causes, in the order in which they are asked. */
export const CAUSE_IDS: readonly string[] = Object.keys(CAUSES);

/** The printed name of a cause. */
export function causeTitle(id: string): string {
  return CAUSES[id]?.title ?? id;
}

/** Whether the seller must say what was mended. */
export function isOwned(id: string): boolean {
  return CAUSES[id]?.owned ?? true;
}
