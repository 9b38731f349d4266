import { type Catalogue, type ClauseParameters, editionOn } from '../model/clause.js';
import type { PlaceKind } from '../model/root-cause.js';
import { type ClassifiedShipment, readingResult } from '../model/verdict.js';

/** What the policy says of carriers and days, as a detector may need it. */
export type CausePolicy = Pick<Catalogue, 'integratedCarriers' | 'entries'>;

/** One root cause and the packages it explains. Detectors are asked in order; the first that answers is the leading cause. */
export interface Detector {
  readonly id: string;
  readonly explains: (classified: ClassifiedShipment, policy: CausePolicy) => boolean;
  /** The places that every package of the cause has by its very meaning, so that they explain nothing. */
  readonly saysNothing?: readonly PlaceKind[];
}

/** What an entry of the policy that makes tracking invalid says on a package's own day; null where it is not in force, or not known. */
export function invalidating(
  { shipment }: ClassifiedShipment,
  { entries }: CausePolicy,
  id: string,
): ClauseParameters | null {
  const entry = entries.find((one) => one.id === id);
  const day = shipment.day?.value;
  const parameters = entry && day !== undefined ? editionOn(entry, day)?.parameters : undefined;
  return parameters?.invalidates ? parameters : null;
}

/** What the small/flat clause found of one word: `null` where the edition lacks the reading. */
export function smallFlat(
  classified: ClassifiedShipment,
  dimension: 'value' | 'method',
  reading: string,
): 'met' | 'not-met' | 'unknown' | null {
  return readingResult(classified, 'small-flat', dimension, reading)?.outcome ?? null;
}

/** Whether the package is known to have gone as a domestic USPS letter or flat, with nothing in the rows against it. */
export function isEnvelope(classified: ClassifiedShipment): boolean {
  const verdict = classified.verdicts.find((one) => one.clause === 'small-flat');
  return (
    smallFlat(classified, 'method', 'by-mailpiece') === 'met' &&
    verdict !== undefined &&
    verdict.common.every((result) => result.outcome !== 'not-met')
  );
}

/** Whether tax, and tax alone, lifts the package to the limit. */
export function isLiftedByTax(classified: ClassifiedShipment): boolean {
  return (
    smallFlat(classified, 'value', 'ex-tax') === 'met' &&
    smallFlat(classified, 'value', 'incl-tax') === 'not-met'
  );
}

/** Whether no clause can exempt it under any reading, whatever its missing facts turn out to be. */
export function isNeverExempt({ byScenario }: ClassifiedShipment): boolean {
  return [...byScenario.values()].every(({ exemption }) => exemption === 'not-exempt');
}

/** The clauses that exempt the package by the words of their editions, read alone. */
export function exemptAsWritten({ byScenario }: ClassifiedShipment): readonly string[] {
  return byScenario.get('as-written')?.clauses ?? [];
}
