import type { Catalogue } from '../model/clause.js';
import { countNoun } from '../model/count-noun.js';
import {
  type ClassifiedShipment,
  type ClauseVerdict,
  exemptionUnder,
  type TestResult,
} from '../model/verdict.js';

/** Whether a clause cannot exempt the package whatever its missing facts turn out to be. */
export function isLost({ common, dimensions }: ClauseVerdict): boolean {
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

/** What the policy itself leaves open for packages that are not exempt otherwise, and for how many; it is never claimed. */
export function openQuestions(
  packages: readonly ClassifiedShipment[],
  lead: string,
  catalogue: Catalogue,
): readonly string[] {
  const undecided = packages.filter((one) => exemptionUnder(one, lead) === 'undetermined');
  return catalogue.clauses.flatMap(({ id, title, editions }) =>
    editions.flatMap(({ from, question }) => {
      if (question === null) return [];
      const own = undecided.filter(({ verdicts }) =>
        verdicts.some((one) => one.clause === id && one.edition === from && !isLost(one)),
      );
      return own.length === 0
        ? []
        : [
            `${title}: ${countNoun(own.length, 'package', 'packages')} may be exempt by it; what is not known is ${question}.`,
          ];
    }),
  );
}
