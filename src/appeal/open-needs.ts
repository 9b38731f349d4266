import type { Catalogue } from '../model/clause.js';
import { countNoun } from '../model/count-noun.js';
import { groupBy } from '../model/group-by.js';
import {
  type ClassifiedShipment,
  type ClauseVerdict,
  exemptionUnder,
  isLost,
  type TestResult,
} from '../model/verdict.js';

const DAY = 'the promised delivery date (VTR report, Order Report or a shipments file)';

/** Every test of the clauses that may still exempt the package. */
const openTests = (verdicts: readonly ClauseVerdict[]): readonly TestResult[] =>
  verdicts
    .filter((verdict) => !isLost(verdict))
    .flatMap(({ common, dimensions }) => [
      ...common,
      ...dimensions.flatMap(({ readings }) => readings.map(({ result }) => result)),
    ]);

/** The facts that are missing and could still decide: of clauses that are lost anyway none is asked. */
export function openNeeds({ shipment, verdicts, byScenario }: ClassifiedShipment): readonly string[] {
  const isOpen = [...byScenario.values()].some(({ exemption }) => exemption === 'undetermined');
  const needs = openTests(verdicts).flatMap(({ needs: need }) => need ?? []);
  return [...new Set([...(isOpen && shipment.day === null ? [DAY] : []), ...needs])];
}

/** What the policy itself leaves open for packages that are not exempt otherwise, and for how many; it is never claimed. */
export function openQuestions(
  packages: readonly ClassifiedShipment[],
  lead: string,
  catalogue: Catalogue,
): readonly string[] {
  const undecided = packages.filter((one) => exemptionUnder(one, lead) === 'undetermined');
  const open = undecided.flatMap((one) =>
    catalogue.clauses.flatMap(({ id, title }) => {
      const own = one.verdicts.filter(({ clause }) => clause === id);
      const asked = openTests(own).flatMap(({ isPolicy, because }) => (isPolicy ? [because] : []));
      // All that is open of one clause in one line, so that no package is counted under it twice.
      return asked.length === 0 ? [] : [{ title, because: [...new Set(asked)].join('; ') }];
    }),
  );
  const scans = packages
    .filter(({ tracking }) => tracking.outcomes.length > 1 && tracking.needs === null)
    .map(({ tracking }) => tracking.because);
  // Whatever the order of the rows, these stand in one.
  const inOrder = (lines: readonly string[]): readonly string[] => lines.toSorted();
  return [
    ...inOrder(
      [...groupBy(open, ({ title, because }) => `${title}: ${because}`)].map(
        ([asked, { length }]) => `${asked} (${countNoun(length, 'package')}).`,
      ),
    ),
    ...inOrder(
      [...groupBy(scans, (because) => because)].map(
        ([because, { length }]) => `${catalogue.scans.title}: ${because} (${countNoun(length, 'package')}).`,
      ),
    ),
  ];
}
