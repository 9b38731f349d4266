import { groupBy } from '../../model/group-by.js';
import type { Issue } from '../../model/issue.js';
import { UNKNOWN_AMOUNT } from '../../model/money.js';
import type { Label } from './label.js';
import { narrow } from './narrow.js';
import type { PackageSeed } from './package-seed.js';

/** The labels of one package, and whether several labels fit it that state different mailpieces. */
export interface AttachedLabels {
  readonly labels: readonly Label[];
  readonly isDisputed: boolean;
}

const NONE: AttachedLabels = { labels: [], isDisputed: false };

const numberOf = (seed: PackageSeed): string => seed.trackingNumber?.value ?? '';
const carrierOf = (seed: PackageSeed): string => seed.carrier?.value.toLowerCase() ?? '';

/** The packages that a label which none has by number may belong to (contract, rule 9). */
function candidatesOf(label: Label, free: readonly PackageSeed[]): readonly PackageSeed[] {
  const { seed } = label;
  const unnumbered = narrow(free, (one) => numberOf(one) === '');
  const byCarrier = narrow(unnumbered, (one) => carrierOf(seed) !== '' && carrierOf(one) === carrierOf(seed));
  return narrow(byCarrier, (one) => seed.shipDay !== null && one.shipDay?.value === seed.shipDay.value);
}

/** Labels that fit several packages alike tell something only if they agree and are as many as the packages. */
function shareLabels(
  labels: readonly Label[],
  packages: readonly PackageSeed[],
  issues: Issue[],
): AttachedLabels {
  const [first] = labels;
  if (first === undefined) return NONE;
  if (packages.length === 1) return { labels, isDisputed: false };
  const kinds = new Set(labels.map(({ mailpiece }) => mailpiece?.value ?? null));
  if (kinds.size > 1) {
    issues.push({
      code: 'label-ambiguous',
      message: `order ${first.seed.orderId}: ${labels.length} labels fit ${packages.length} packages and state different mailpieces; which is whose is unknown`,
      ...first.seed.pieces[0]?.source,
    });
    return { labels: [], isDisputed: true };
  }
  // Which of them scanned which package stays unknown, so only the mailpiece is taken.
  return labels.length >= packages.length
    ? { labels: [{ ...first, scans: null, value: UNKNOWN_AMOUNT, tax: UNKNOWN_AMOUNT }], isDisputed: false }
    : NONE;
}

/** Lays the labels of an order beside its packages: by number, else by what is left (contract, rule 9). */
export function attachLabels(
  packages: readonly PackageSeed[],
  labels: readonly Label[],
  issues: Issue[],
): ReadonlyMap<PackageSeed, AttachedLabels> {
  const attached = new Map<PackageSeed, Label[]>();
  const loose: Label[] = [];
  for (const label of labels) {
    const number = numberOf(label.seed);
    const own = number === '' ? undefined : packages.find((seed) => numberOf(seed) === number);
    if (own === undefined) loose.push(label);
    else attached.set(own, [...(attached.get(own) ?? []), label]);
  }
  const found = new Map<PackageSeed, AttachedLabels>(
    [...attached].map(([seed, own]) => [seed, { labels: own, isDisputed: false }]),
  );
  const free = packages.length === 1 ? packages : packages.filter((seed) => !attached.has(seed));
  const perPlace = groupBy(loose, (label) =>
    candidatesOf(label, free)
      .map((seed) => packages.indexOf(seed))
      .join(),
  );
  for (const [places, own] of perPlace) {
    const candidates = free.filter((seed) => places.split(',').includes(String(packages.indexOf(seed))));
    const shared = shareLabels(own, candidates, issues);
    for (const seed of candidates) {
      const earlier = found.get(seed) ?? NONE;
      found.set(seed, {
        labels: [...earlier.labels, ...shared.labels],
        isDisputed: earlier.isDisputed || shared.isDisputed,
      });
    }
    for (const label of own) noteLoose(label, candidates, issues);
  }
  return found;
}

/** A label under another number than that of the only package, and one that no package takes, are said. */
function noteLoose(label: Label, candidates: readonly PackageSeed[], issues: Issue[]): void {
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
      message: `order ${label.seed.orderId}: the label bears another number than the package was confirmed with`,
      ...place,
    });
}
