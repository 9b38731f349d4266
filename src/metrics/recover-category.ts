import type { Analysis, Figure } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import { addDays, type DateSpan, type LocalDate } from '../model/local-date.js';
import type { CategoryRecovery, DatedRate, FixCounts, SinceFix } from '../model/outlook.js';
import type { PackageOutline } from '../model/package-outline.js';
import { type ClassifiedShipment, isFailing, outcomesUnder } from '../model/verdict.js';
import { measureLag } from './measure-lag.js';
import { projectBlocked, projectOpen, type RecoveryGrounds } from './project-recovery.js';
import { rollRates } from './roll-rates.js';

/** What every category of a case is projected from. */
export interface RecoveryCase {
  readonly caseFile: CaseFile;
  readonly analysis: Pick<Analysis, 'scenarios' | 'floor' | 'asOf' | 'window' | 'basis'>;
  /** The packages that the figures count one by one. */
  readonly packages: readonly ClassifiedShipment[];
  /** All packages of the window that the files state, and those outside of it. */
  readonly inside: readonly PackageOutline[];
  readonly outside: readonly PackageOutline[];
  /** Those shipped since the fix, and what became of them. */
  readonly since: readonly ClassifiedShipment[];
  readonly sinceFix: SinceFix | null;
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
  { caseFile, analysis, inside: held, outside }: RecoveryCase,
  category: string,
  figure: Pick<Figure, 'rate' | 'display'>,
): readonly DatedRate[] {
  const { lagDays } = measureLag(caseFile);
  const { window, basis } = analysis;
  const own = { day: addDays(window.to, lagDays), rate: figure.rate, display: figure.display };
  if (basis !== 'records') return [own];
  const earlier = outside.filter(
    ({ shipment: own }) => own.category === category && own.day !== null && own.day.value < window.from,
  );
  const inside = held.filter(({ shipment }) => shipment.category === category);
  return [...rollRates([...inside, ...earlier], window, lagDays), own];
}

/** The promised days of packages after the window that fail for certain, as Amazon counts them. */
function failedAfter(
  outside: readonly PackageOutline[],
  category: string,
  window: DateSpan,
): readonly LocalDate[] {
  return outside
    .filter((one) => one.shipment.category === category)
    .filter((one) => outcomesUnder(one, 'as-counted').join() === 'defect')
    .flatMap(({ shipment: { day } }) => (day !== null && day.value > window.to ? [day.value] : []));
}

/**
 * How one category moves from here: blocked, or after a warning open. Null where its figure is not known, or where nothing shipped
 * since the fix is settled yet.
 */
export function recoverCategory(whole: RecoveryCase, category: string): CategoryRecovery | null {
  const { caseFile, analysis, packages, outside, since, sinceFix } = whole;
  const figure = analysis.scenarios
    .find(({ id }) => id === 'as-counted')
    ?.categories.find((one) => one.category === category);
  if (!figure?.denominator || figure.numerator === null) return null;
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
    return projectBlocked(grounds, failedAfter(outside, category, analysis.window));
  const own: FixCounts | undefined = sinceFix?.categories.find((one) => one.category === category);
  const settled = own === undefined ? 0 : own.valid + own.defect;
  if (own === undefined || settled === 0) return null;
  const newFrom = firstPromised(since, category) ?? analysis.window.to;
  const measured = measure(whole, category, figure);
  const result = { valid: own.valid, settled };
  return projectOpen(grounds, newFrom, result, measured, analysis.asOf, analysis.floor);
}
