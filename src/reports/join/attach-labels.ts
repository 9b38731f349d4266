import { groupBy } from '../../model/group-by.js';
import type { IssueSink } from '../../model/issue.js';
import { UNKNOWN_AMOUNT } from '../../model/money.js';
import { numberKey } from '../../model/number-key.js';
import type { Label } from './label.js';
import { narrow } from './narrow.js';
import { factIn, type PackageSeed, type Said } from './package-seed.js';

/** The labels of one package, and what labels that may be another's say against it. */
export interface AttachedLabels {
  readonly labels: readonly Label[];
  /** Labels that fit it and others alike disagree, or one of them is a parcel's: what was mailed is unknown. */
  readonly isDisputed: boolean;
  /** Numbers of labels that may be its own. */
  readonly possibleNumbers: readonly string[];
}

const NONE: AttachedLabels = { labels: [], isDisputed: false, possibleNumbers: [] };

const numberOf = (seed: PackageSeed): string => numberKey(factIn(seed.trackingNumber)?.value ?? '');
const carrierIn = (seed: PackageSeed): string => factIn(seed.carrier)?.value.toLowerCase() ?? '';

/** The packages that a label which none has by number may belong to. */
function candidatesOf(label: Label, free: readonly PackageSeed[]): readonly PackageSeed[] {
  const { seed } = label;
  const day = factIn(seed.shipDay)?.value;
  const unnumbered = narrow(free, (one) => numberOf(one) === '');
  const byCarrier = narrow(unnumbered, (one) => carrierIn(seed) !== '' && carrierIn(one) === carrierIn(seed));
  return narrow(byCarrier, (one) => day !== undefined && factIn(one.shipDay)?.value === day);
}

/** What all labels that say anything say alike. */
function agreedBy<T>(labels: readonly Label[], of: (label: Label) => Said<T>): Said<T> {
  const said = labels.map(of).filter((one) => one !== null);
  const [first] = said;
  if (first === undefined) return null;
  const value = factIn(first)?.value;
  return said.every((one) => factIn(one)?.value === value) ? first : 'disputed';
}

/** Labels of which nobody knows whose each is: only what all of them say is said of every package. */
export function mergeLabels(labels: readonly Label[]): Label | null {
  const [first] = labels;
  if (first === undefined) return null;
  const { seed } = first;
  return {
    seed: {
      ...seed,
      shipDay: agreedBy(labels, (label) => label.seed.shipDay),
      carrier: agreedBy(labels, (label) => label.seed.carrier),
      trackingNumber: null,
      shipMethod: agreedBy(labels, (label) => label.seed.shipMethod),
      pieces: labels.flatMap((label) => label.seed.pieces),
      possibleNumbers: [],
    },
    service: agreedBy(labels, ({ service }) => service),
    packageType: agreedBy(labels, ({ packageType }) => packageType),
    mailpiece: agreedBy(labels, ({ mailpiece }) => mailpiece),
    origin: agreedBy(labels, ({ origin }) => origin),
    destination: agreedBy(labels, ({ destination }) => destination),
    category: agreedBy(labels, ({ category }) => category),
    promisedDay: agreedBy(labels, ({ promisedDay }) => promisedDay),
    scans: null,
    value: UNKNOWN_AMOUNT,
    tax: UNKNOWN_AMOUNT,
  };
}

/**
 * Labels that fit several packages alike. If they agree on the mailpiece and are as many as the packages, all have it. If
 * they disagree, or are fewer and one of them is a parcel's, it is unknown; fewer that are none tell nothing.
 */
function shareLabels(
  labels: readonly Label[],
  packages: readonly PackageSeed[],
  issues: IssueSink,
): AttachedLabels {
  const [first] = labels;
  if (first === undefined) return NONE;
  if (packages.length === 1) return { labels, isDisputed: false, possibleNumbers: [] };
  const possibleNumbers = labels.flatMap(({ seed }) => seed.possibleNumbers);
  const kinds = new Set(labels.map(({ mailpiece }) => factIn(mailpiece)?.value ?? mailpiece));
  if (kinds.size > 1)
    issues.push({
      code: 'label-ambiguous',
      message: `order ${first.seed.orderId}: ${labels.length} labels fit ${packages.length} packages and state different mailpieces; which is whose is unknown`,
      ...first.seed.pieces[0]?.source,
    });
  if (kinds.size > 1 || kinds.has('disputed')) return { labels: [], isDisputed: true, possibleNumbers };
  const merged = mergeLabels(labels);
  if (labels.length >= packages.length && merged !== null)
    return { labels: [merged], isDisputed: false, possibleNumbers };
  return { labels: [], isDisputed: kinds.has('parcel'), possibleNumbers };
}

/** A label under another number than that of the only package, and one that no package takes, are said. */
function noteLoose(label: Label, candidates: readonly PackageSeed[], issues: IssueSink): void {
  const [only, ...others] = candidates;
  const number = numberOf(label.seed);
  const place = { ...label.seed.pieces[0]?.source };
  if (only === undefined)
    issues.push({
      code: 'label-unmatched',
      message: `order ${label.seed.orderId}: no package of it takes this label`,
      ...place,
    });
  else if (others.length === 0 && number !== '' && numberOf(only) !== '')
    issues.push({
      code: 'label-number-differs',
      message: `order ${label.seed.orderId}: the label bears another number than the order’s only package; it is taken as that package’s label`,
      ...place,
    });
}

/** Lays the labels of an order beside its packages: by number, else by what is left. */
export function attachLabels(
  packages: readonly PackageSeed[],
  labels: readonly Label[],
  issues: IssueSink,
): ReadonlyMap<PackageSeed, AttachedLabels> {
  const found = new Map<PackageSeed, AttachedLabels>();
  const add = (seed: PackageSeed, more: AttachedLabels): void => {
    const earlier = found.get(seed) ?? NONE;
    found.set(seed, {
      labels: [...earlier.labels, ...more.labels],
      isDisputed: earlier.isDisputed || more.isDisputed,
      possibleNumbers: [...earlier.possibleNumbers, ...more.possibleNumbers],
    });
  };
  const byNumber = new Map(packages.map((seed) => [numberOf(seed), seed] as const));
  byNumber.delete('');
  const loose: Label[] = [];
  for (const label of labels) {
    const own = byNumber.get(numberOf(label.seed));
    if (own === undefined) loose.push(label);
    else add(own, { ...NONE, labels: [label] });
  }
  if (loose.length === 0) return found;
  const free = packages.length === 1 ? packages : packages.filter((seed) => !found.has(seed));
  const places = new Map(packages.map((seed, place) => [seed, place] as const));
  const candidates = new Map(loose.map((label) => [label, candidatesOf(label, free)] as const));
  const placesOf = (label: Label): string =>
    (candidates.get(label) ?? []).map((seed) => places.get(seed)).join();
  for (const own of groupBy(loose, placesOf).values()) {
    const [first] = own;
    const fitting = first === undefined ? [] : (candidates.get(first) ?? []);
    const shared = shareLabels(own, fitting, issues);
    for (const seed of fitting) add(seed, shared);
    for (const label of own) noteLoose(label, fitting, issues);
  }
  return found;
}
