import { findSettlement } from '../appeal/find-settlement.js';
import { fixDay } from '../appeal/fix-day.js';
import { countSinceFix } from '../metrics/count-since-fix.js';
import { measureLag } from '../metrics/measure-lag.js';
import { projectBlocked, projectOpen, type RecoveryGrounds } from '../metrics/project-recovery.js';
import { rollRates } from '../metrics/roll-rates.js';
import { selectSinceFix } from '../metrics/select-since-fix.js';
import type { Analysis, Figure } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import { addDays, type DateSpan, type LocalDate } from '../model/local-date.js';
import type { CategoryRecovery, DatedRate, FixCounts, Recovery, SinceFix } from '../model/outlook.js';
import type { RootCause } from '../model/root-cause.js';
import type { Scenario } from '../model/scenario.js';
import { type ClassifiedShipment, isFailing, outcomesUnder } from '../model/verdict.js';
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

/** The first promised day of packages of a category that were shipped since the fix. */
function firstPromised(since: readonly ClassifiedShipment[], category: string): LocalDate | null {
  const days = since.flatMap(({ shipment }) =>
    shipment.category === category && shipment.day !== null ? [shipment.day.value] : [],
  );
  return days.toSorted()[0] ?? null;
}

/** The rolling rate of a category up to the window's own: from the packages where they are rebuilt, else that one figure. */
function measure(
  { caseFile, analysis, gathered }: OutlookGrounds,
  category: string,
  figure: Pick<Figure, 'rate' | 'display'>,
): readonly DatedRate[] {
  const { lagDays } = measureLag(caseFile);
  const { window, basis } = analysis;
  const own = { day: addDays(window.to, lagDays), rate: figure.rate, display: figure.display };
  if (basis !== 'records') return [own];
  const earlier = gathered.outside
    .filter((one) => one.category === category && one.day !== null && one.day.value < window.from)
    .map(gathered.judge);
  const inside = gathered.packages.filter(({ shipment }) => shipment.category === category);
  return [...rollRates([...inside, ...earlier], window, lagDays), own];
}

/** The promised days of packages after the window that fail for certain, as Amazon counts them. */
function failedAfter(
  later: readonly ClassifiedShipment[],
  category: string,
  window: DateSpan,
): readonly LocalDate[] {
  return later
    .filter((one) => one.shipment.category === category)
    .filter((one) => outcomesUnder(one, 'as-counted').join() === 'defect')
    .flatMap(({ shipment: { day } }) => (day !== null && day.value > window.to ? [day.value] : []));
}

function projectCategory(
  outlook: OutlookGrounds,
  category: string,
  later: readonly ClassifiedShipment[],
  since: readonly ClassifiedShipment[],
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
  if (caseFile.notice?.kind !== 'warning')
    return [projectBlocked(grounds, failedAfter(later, category, analysis.window))];
  const own: FixCounts | undefined = sinceFix?.categories.find((one) => one.category === category);
  const settled = own === undefined ? 0 : own.valid + own.defect;
  if (own === undefined || settled === 0) return [];
  const newFrom = firstPromised(since, category) ?? analysis.window.to;
  const measured = measure(outlook, category, figure);
  return [
    projectOpen(grounds, newFrom, { valid: own.valid, settled }, measured, analysis.asOf, analysis.floor),
  ];
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
  const since = fixed === null ? [] : selectSinceFix([...gathered.packages, ...later], fixed, asOf);
  const sinceFix = fixed === null ? null : countSinceFix(since, fixed, lead);
  const categories =
    caseFile.notice === null
      ? []
      : affected.flatMap((category) => projectCategory(outlook, category, later, since, sinceFix));
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
