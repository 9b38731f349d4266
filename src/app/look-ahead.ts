import { findSettlement } from '../appeal/find-settlement.js';
import { fixDay } from '../appeal/fix-day.js';
import { countSinceFix } from '../metrics/count-since-fix.js';
import { measureLag } from '../metrics/measure-lag.js';
import { projectBlocked, projectOpen, type RecoveryGrounds } from '../metrics/project-recovery.js';
import { rollRates } from '../metrics/roll-rates.js';
import type { Analysis } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import { addDays, type LocalDate } from '../model/local-date.js';
import type { CategoryRecovery, DatedRate, FixCounts, Recovery, SinceFix } from '../model/outlook.js';
import type { RootCause } from '../model/root-cause.js';
import type { Scenario } from '../model/scenario.js';
import { type ClassifiedShipment, isFailing } from '../model/verdict.js';
import type { CasePackages } from './gather-packages.js';

/** What lies beyond the figures of the window. */
export type Outlook = Pick<Analysis, 'sinceFix' | 'recovery' | 'settlement'>;

/** What the outlook is worked out from. */
interface OutlookGrounds {
  readonly caseFile: CaseFile;
  readonly analysis: Pick<Analysis, 'scenarios' | 'leads' | 'floor' | 'asOf' | 'window' | 'basis'>;
  readonly packages: readonly ClassifiedShipment[];
  readonly causes: readonly RootCause[];
  readonly affected: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly gathered: CasePackages;
}

/** The packages outside the window that matter: promised after it, or shipped after the fix. */
function judgeLater(
  { gathered, affected, analysis }: OutlookGrounds,
  fixed: LocalDate | null,
): readonly ClassifiedShipment[] {
  return gathered.outside
    .filter(({ category, day, shipDay }) => {
      const isLater = day !== null && day.value > analysis.window.to;
      const isSince = fixed !== null && shipDay !== null && shipDay.value > fixed;
      return isSince || (isLater && affected.includes(category));
    })
    .map(gathered.judge);
}

/** The first promised day of packages shipped after the fix. */
function firstPromised(since: readonly ClassifiedShipment[], fixed: LocalDate): LocalDate | null {
  const days = since.flatMap(({ shipment: { day, shipDay } }) =>
    day !== null && shipDay !== null && shipDay.value > fixed ? [day.value] : [],
  );
  return days.toSorted()[0] ?? null;
}

/** The rolling rate of a category up to the window's own: from the packages where they are rebuilt, else that one figure. */
function measure(
  { caseFile, analysis, gathered }: OutlookGrounds,
  category: string,
  own: DatedRate,
): readonly DatedRate[] {
  const { lagDays } = measureLag(caseFile);
  if (analysis.basis !== 'records') return [{ ...own, day: addDays(own.day, lagDays) }];
  const earlier = gathered.outside
    .filter((one) => one.category === category && one.day !== null && one.day.value < analysis.window.from)
    .map(gathered.judge);
  const inside = gathered.packages.filter(({ shipment }) => shipment.category === category);
  return rollRates([...inside, ...earlier], own.day, lagDays);
}

function projectCategory(
  outlook: OutlookGrounds,
  category: string,
  later: readonly ClassifiedShipment[],
  sinceFix: SinceFix | null,
): readonly CategoryRecovery[] {
  const { caseFile, analysis, packages } = outlook;
  const figure = analysis.scenarios
    .find(({ id }) => id === 'as-counted')
    ?.categories.find((one) => one.category === category);
  if (!figure?.denominator || figure.numerator === null) return [];
  const dayOf = ({ shipment: { day } }: ClassifiedShipment): LocalDate | null => day?.value ?? null;
  const within = (one: ClassifiedShipment): boolean => one.shipment.category === category;
  const grounds: RecoveryGrounds = {
    category,
    window: analysis.window,
    lagDays: measureLag(caseFile).lagDays,
    valid: figure.numerator,
    counted: figure.denominator,
    failing: packages.filter((one) => within(one) && isFailing(one)).map(dayOf),
  };
  if (caseFile.notice?.kind !== 'warning') {
    const failedLater = later.filter((one) => within(one) && one.tracking.outcomes.join() === 'defect');
    return [
      projectBlocked(
        grounds,
        failedLater.flatMap((one) => dayOf(one) ?? []),
      ),
    ];
  }
  const own: FixCounts | undefined = sinceFix?.categories.find((one) => one.category === category);
  const settled = own === undefined ? 0 : own.valid + own.defect;
  const newFrom = sinceFix === null ? null : firstPromised(later.filter(within), sinceFix.fixDay);
  if (own === undefined || settled === 0 || newFrom === null) return [];
  const settledSince = { valid: own.valid, settled };
  const measured = measure(outlook, category, {
    day: analysis.window.to,
    rate: figure.rate,
    display: figure.display,
  });
  return [projectOpen(grounds, newFrom, settledSince, measured, analysis.asOf, analysis.floor)];
}

/** The result since the fix, how each affected category moves from here, and what would settle what is open. */
export function lookAhead(outlook: OutlookGrounds): Outlook {
  const { caseFile, analysis, packages, causes, affected, scenarios, gathered } = outlook;
  const { asOf, floor, leads } = analysis;
  const lead = leads ?? 'as-written';
  const fixed = fixDay(
    caseFile,
    causes.map(({ id }) => id),
    asOf,
  );
  const later = judgeLater(outlook, fixed);
  const sinceFix = countSinceFix([...gathered.packages, ...later], fixed, asOf, lead);
  const categories =
    caseFile.notice === null
      ? []
      : affected.flatMap((category) => projectCategory(outlook, category, later, sinceFix));
  const recovery: Recovery | null = categories.length === 0 ? null : { ...measureLag(caseFile), categories };
  return {
    sinceFix,
    recovery,
    settlement: findSettlement(
      analysis.scenarios.find(({ id }) => id === lead),
      packages,
      affected,
      scenarios.find(({ id }) => id === lead),
      floor,
    ),
  };
}
