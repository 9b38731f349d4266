import { Decimal } from '../model/decimal.js';
import { groupBy } from '../model/group-by.js';
import type { DateSpan } from '../model/local-date.js';
import type { PackageOutline } from '../model/package-outline.js';
import { CAUSE_IDS, countPackages, type RootCause } from '../model/root-cause.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import type { CausePolicy, Detector } from './detector.js';
import { carrierMismatch } from './detectors/carrier-mismatch.js';
import { carrierNotIntegrated } from './detectors/carrier-not-integrated.js';
import { carrierOther } from './detectors/carrier-other.js';
import { deliveredLate } from './detectors/delivered-late.js';
import { exemptCounted } from './detectors/exempt-counted.js';
import { lateConfirmation } from './detectors/late-confirmation.js';
import { malformedNumber } from './detectors/malformed-number.js';
import { mergedOrders } from './detectors/merged-orders.js';
import { neverScanned } from './detectors/never-scanned.js';
import { noNumber } from './detectors/no-number.js';
import { oneScan } from './detectors/one-scan.js';
import { shipMethodText } from './detectors/ship-method-text.js';
import { spreadsheetNumber } from './detectors/spreadsheet-number.js';
import { taxOverLimit } from './detectors/tax-over-limit.js';
import { untrackedOverLimit } from './detectors/untracked-over-limit.js';
import { countPlaces } from './find-places.js';
import { PLACE_KINDS } from './places.js';
import { sharePoints } from './share-points.js';
import { type CausedPackage, traceCause } from './trace-cause.js';

const DETECTORS: readonly Detector[] = [
  exemptCounted,
  shipMethodText,
  untrackedOverLimit,
  taxOverLimit,
  noNumber,
  spreadsheetNumber,
  malformedNumber,
  carrierMismatch,
  carrierOther,
  carrierNotIntegrated,
  mergedOrders,
  lateConfirmation,
  neverScanned,
  oneScan,
  deliveredLate,
];

/** What causes are traced against. */
export interface CauseContext {
  readonly policy: CausePolicy;
  readonly window: DateSpan;
  /** All packages of the window that the files hold. */
  readonly everywhere: readonly PackageOutline[];
}

const UNKNOWN: readonly string[] = ['unknown'];

/** Every cause of one failing package, the leading one first. */
function causesOf(classified: ClassifiedShipment, policy: CausePolicy): readonly string[] {
  const found: string[] = [];
  for (const { id, explains } of DETECTORS) if (explains(classified, policy)) found.push(id);
  return found.length > 0 ? found : UNKNOWN;
}

function explainEach(failing: readonly ClassifiedShipment[], policy: CausePolicy): readonly CausedPackage[] {
  const caused: CausedPackage[] = [];
  for (const classified of failing) caused.push({ classified, causes: causesOf(classified, policy) });
  return caused;
}

const saysNothingOf = (id: string) => DETECTORS.find((detector) => detector.id === id)?.saysNothing ?? [];

const byLeadingCause = ({ causes: [leading = 'unknown'] }: CausedPackage): string => leading;

/** The failing packages of one category, and how many Amazon counts (null where it does not say). */
export interface FailingGroup {
  readonly category: string;
  readonly failing: readonly ClassifiedShipment[];
  readonly counted: { readonly valid: number; readonly all: number } | null;
}

/** 100 − the printed rate, in hundredths of a percentage point. The printed rate is floored, so this is rounded up. */
function pointsMissing(groups: readonly FailingGroup[]): number | null {
  const stated = groups.flatMap((group) => (group.counted ? [group.counted] : []));
  const all = stated.reduce((sum, counted) => sum + counted.all, 0);
  const valid = stated.reduce((sum, counted) => sum + counted.valid, 0);
  return all === 0 ? null : new Decimal(all - valid).times(10_000).div(all).ceil().toNumber();
}

/** Failing packages that Amazon counts in a category but does not list. */
function unlistedOf({ category, failing, counted }: FailingGroup): RootCause['unlisted'] {
  const packages = counted === null ? 0 : counted.all - counted.valid - failing.length;
  return packages > 0 ? [{ category, packages }] : [];
}

/** What one listed package weighs: less than one where Amazon lists more than it counts, nothing where it states no counts. */
function weightOf({ failing, counted }: FailingGroup): Decimal {
  if (counted === null || failing.length === 0) return new Decimal(0);
  return new Decimal(Math.min(counted.all - counted.valid, failing.length)).div(failing.length);
}

/**
 * The root causes of all failing packages, the costliest first; without points, the most frequent. Points add up to 100 − the
 * as-counted rate: a failing package that Amazon counts but does not list is `unknown`, and where it lists more than it counts,
 * each listed package of that category weighs less.
 */
export function findCauses(
  groups: readonly FailingGroup[],
  { policy, window, everywhere }: CauseContext,
): readonly RootCause[] {
  const caused = groups.map((group) => ({
    group,
    byCause: groupBy(explainEach(group.failing, policy), byLeadingCause),
  }));
  const found = CAUSE_IDS.map((id) => {
    const own = caused.map(({ group, byCause }) => ({ group, packages: byCause.get(id) ?? [] }));
    const unlisted = id === 'unknown' ? groups.flatMap(unlistedOf) : [];
    const weight = own
      .map(({ group, packages }) => new Decimal(packages.length).times(weightOf(group)))
      .concat(unlisted.map(({ packages }) => new Decimal(packages)))
      .reduce((sum, part) => sum.plus(part), new Decimal(0));
    return { id, packages: own.flatMap(({ packages }) => packages), unlisted, weight };
  }).filter(({ packages, unlisted }) => packages.length + unlisted.length > 0);
  const missing = pointsMissing(groups);
  const weights = found.map(({ weight }) => weight);
  const points = missing === null ? null : sharePoints(weights, missing);
  const places = new Map(PLACE_KINDS.map((kind) => [kind, countPlaces(everywhere, kind)]));
  return found
    .map(({ id, packages, unlisted }, index) => ({
      id,
      packages: packages.map(({ classified }) => classified),
      unlisted,
      trace: traceCause(packages, window, places, saysNothingOf(id)),
      hundredths: points?.[index] ?? 0,
    }))
    .toSorted((a, b) => b.hundredths - a.hundredths || countPackages(b) - countPackages(a))
    .map(({ hundredths, ...cause }) => ({
      ...cause,
      points: points === null ? null : new Decimal(hundredths).div(100).toFixed(2),
    }));
}
