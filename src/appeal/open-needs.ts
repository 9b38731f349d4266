import type { ClassifiedShipment, ClauseVerdict, TestResult } from '../model/verdict.js';

/** Whether a clause cannot exempt the package whatever its missing facts turn out to be. */
function isLost({ common, dimensions }: ClauseVerdict): boolean {
  const fails = ({ outcome }: TestResult): boolean => outcome === 'not-met';
  return (
    common.some(fails) || dimensions.some(({ readings }) => readings.every(({ result }) => fails(result)))
  );
}

/** The facts that are missing and could still decide: of clauses that are lost anyway none is asked. */
export function openNeeds({ verdicts }: ClassifiedShipment): readonly string[] {
  const needs = verdicts
    .filter((verdict) => !isLost(verdict))
    .flatMap(({ common, dimensions }) => [
      ...common,
      ...dimensions.flatMap(({ readings }) => readings.map(({ result }) => result)),
    ])
    .flatMap(({ needs: need }) => need ?? []);
  return [...new Set(needs)];
}
