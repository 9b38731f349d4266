import type { LocalDate } from './local-date.js';
import type { PackageOutline } from './package-outline.js';
import type { ReadingChoice } from './scenario.js';
import type { Shipment } from './shipment.js';

/** One test of a clause against one package: met, not met, or unknown because a fact is missing. */
export interface TestResult {
  readonly outcome: 'met' | 'not-met' | 'unknown';
  /** The arithmetic or the comparison, in words that can be printed. */
  readonly because: string;
  /** The missing fact and where it is found, when the outcome is unknown; null where the policy itself is what is not known. */
  readonly needs: string | null;
  /** By how much a test of an amount is met or missed, such as `$1.00`; null for every other test. */
  readonly by: string | null;
  /** Whether the outcome is unknown since the policy itself is: no fact of the seller's would settle it. */
  readonly isPolicy: boolean;
  /** The nearest change of facts that would turn the outcome; null where none is known that could honestly be made. */
  readonly change: string | null;
}

/** What an edition of a clause says of one package: the tests that hold under each reading, and those that depend on one. */
export interface ClauseVerdict {
  readonly clause: string;
  /** The first day of the edition. */
  readonly edition: LocalDate;
  /** Tests that no reading changes. */
  readonly common: readonly TestResult[];
  readonly dimensions: readonly {
    readonly id: string;
    readonly asWritten: string;
    readonly readings: readonly { readonly id: string; readonly result: TestResult }[];
  }[];
}

/** Whether a package is exempt under one scenario. `undetermined`: a missing fact decides. */
export type Exemption = 'exempt' | 'not-exempt' | 'undetermined';

/** A package's exemption under one scenario, with every clause that exempts it, not only the first, and by which editions. */
export interface ScenarioVerdict {
  readonly exemption: Exemption;
  readonly clauses: readonly string[];
  /** The clause verdicts that exempt it; several of one clause only where its day, and so the edition, is unknown. */
  readonly by: readonly Pick<ClauseVerdict, 'clause' | 'edition'>[];
}

/** What a package counts as once every fact is known. */
export type Outcome = 'valid' | 'defect' | 'exempt';

/** What evidence.csv may say of a package: undetermined where the known facts allow more than one outcome. */
export const PACKAGE_OUTCOMES = ['valid', 'defect', 'exempt', 'undetermined'] as const;
export type PackageOutcome = (typeof PACKAGE_OUTCOMES)[number];

/** What a package's tracking makes it count as before any exemption: every outcome that the known facts allow. */
export interface TrackingVerdict {
  readonly outcomes: readonly Outcome[];
  /** In words that can be printed. */
  readonly because: string;
  /** The fact that would decide and where it is found, where more than one outcome is possible. */
  readonly needs: string | null;
  /** Valid only since the seller declares that packages without a scan on record were scanned. */
  readonly isPresumed: boolean;
}

/**
 * How many physical scans the policy asks of a package; unknown where origin, value or day would decide, open where the policy
 * itself is what is not known.
 */
export type ScansNeeded = 'one' | 'two' | 'unknown' | 'open';

/** A shipment with what each scenario says of it. */
export interface JudgedShipment {
  readonly shipment: Shipment;
  readonly tracking: TrackingVerdict;
  readonly byScenario: ReadonlyMap<string, ScenarioVerdict>;
}

/** A shipment with what each clause and each scenario says of it. */
export interface ClassifiedShipment extends JudgedShipment {
  /** How many scans the policy asks of it; null where no scan is on record, so that it does not matter. */
  readonly scansNeeded: ScansNeeded | null;
  /** One for each clause; several of one clause only where the day, and so the edition, is unknown. */
  readonly verdicts: readonly ClauseVerdict[];
}

/** A package's verdict under a scenario; one that was never classified under it is not exempt. */
export function exemptionUnder(classified: PackageOutline, scenario: string): Exemption {
  return classified.byScenario.get(scenario)?.exemption ?? 'not-exempt';
}

/** Whether some scenario exempts a package for certain. */
export function isExemptSomehow({ byScenario }: PackageOutline): boolean {
  return [...byScenario.values()].some(({ exemption }) => exemption === 'exempt');
}

/** Whether a scenario asks for a reading of a dimension; one that the edition lacks falls back to as-written. */
export function asksFor(
  choice: ReadingChoice,
  clause: string,
  dimension: {
    readonly id: string;
    readonly asWritten: string;
    readonly readings: readonly { readonly id: string }[];
  },
  reading: string,
): boolean {
  if (choice.kind === 'all') return true;
  const isNamed =
    choice.kind === 'one' &&
    choice.clause === clause &&
    choice.dimension === dimension.id &&
    dimension.readings.some(({ id }) => id === choice.reading);
  return reading === (isNamed ? choice.reading : dimension.asWritten);
}

/** How many of a clause's questions the package fails: shared tests, and disputed words that fail under every reading. */
export function countFailed({ common, dimensions }: ClauseVerdict): number {
  const fails = ({ outcome }: TestResult): boolean => outcome === 'not-met';
  return (
    common.filter(fails).length +
    dimensions.filter(({ readings }) => readings.every(({ result }) => fails(result))).length
  );
}

/** Whether a clause cannot exempt the package, whatever its missing facts turn out to be. */
export const isLost = (verdict: ClauseVerdict): boolean => countFailed(verdict) > 0;

/** Tests that must all be met: one failure decides, then one unknown. */
export function allMet(results: readonly TestResult[]): Exemption {
  if (results.some((result) => result.outcome === 'not-met')) return 'not-exempt';
  return results.some((result) => result.outcome === 'unknown') ? 'undetermined' : 'exempt';
}

/** What one reading of one clause says of a package; null where an edition lacks the reading, or where editions disagree. */
export function readingResult(
  classified: ClassifiedShipment,
  clause: string,
  dimension: string,
  reading: string,
): TestResult | null {
  const results = classified.verdicts
    .filter((one) => one.clause === clause)
    .map(({ dimensions }) => {
      const found = dimensions.find((one) => one.id === dimension);
      return found?.readings.find((one) => one.id === reading)?.result ?? null;
    });
  const [first = null, ...others] = results;
  return others.every((result) => result?.outcome === first?.outcome) ? first : null;
}

/** Whether Amazon's own row states what the exemption of an envelope turns on: its Package Value and the exact Ship Method text. */
export function restsOnAmazonsRow(classified: ClassifiedShipment): boolean {
  const text = readingResult(classified, 'small-flat', 'method', 'by-ship-method');
  const clauses = classified.byScenario.get('strictest')?.clauses ?? [];
  return (
    clauses.includes('small-flat') &&
    classified.shipment.value.packageValue !== null &&
    text?.outcome === 'met'
  );
}

const EXEMPT: readonly Outcome[] = ['exempt'];

/** Every outcome of a package under a scenario: its tracking's, `exempt` alone, or both where a missing fact decides. */
export function outcomesUnder(classified: PackageOutline, scenario: string): readonly Outcome[] {
  const { outcomes } = classified.tracking;
  const exemption = exemptionUnder(classified, scenario);
  if (exemption === 'exempt') return EXEMPT;
  return exemption === 'not-exempt' || outcomes.includes('exempt') ? outcomes : [...outcomes, 'exempt'];
}

/** The outcome that harms the rate most: a defect, then one that leaves both sides, then a valid one. */
export function worstOf(outcomes: readonly Outcome[]): Outcome {
  return outcomes.includes('defect') ? 'defect' : outcomes.includes('exempt') ? 'exempt' : 'valid';
}

/** The outcome that helps the rate most. */
export function bestOf(outcomes: readonly Outcome[]): Outcome {
  return outcomes.includes('valid') ? 'valid' : outcomes.includes('exempt') ? 'exempt' : 'defect';
}

/**
 * Whether a package counts as failing: Amazon's report lists it so, or, where no such report covers it, the records can't
 * show that its tracking is valid.
 */
export function isFailing(classified: PackageOutline): boolean {
  const { listing } = classified.shipment;
  if (listing !== 'not-listed') return listing === 'defect';
  return worstOf(outcomesUnder(classified, 'as-counted')) === 'defect';
}
