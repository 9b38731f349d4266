import type { CandidateCount } from '../model/analysis.js';
import { compareText } from '../model/compare-text.js';
import { groupBy } from '../model/group-by.js';
import { type ClassifiedShipment, readingResult } from '../model/verdict.js';

function countGroup(
  category: string,
  packages: readonly ClassifiedShipment[],
  clause: string,
): CandidateCount {
  const outcome = (one: ClassifiedShipment, reading: string): string | null =>
    readingResult(one, clause, 'value', reading)?.outcome ?? null;
  const under = packages.filter((one) => outcome(one, 'ex-tax') === 'met');
  return {
    category,
    packages: packages.length,
    underLimit: under.length,
    liftedByTax: under.filter((one) => outcome(one, 'incl-tax') === 'not-met').length,
    taxUnknown: under.filter((one) => outcome(one, 'incl-tax') === 'unknown').length,
    declaredEnvelopes: under.filter(
      (one) => readingResult(one, clause, 'method', 'by-mailpiece')?.outcome === 'met',
    ).length,
    atOrOverLimit: packages.filter((one) => outcome(one, 'ex-tax') === 'not-met').length,
    valueUnknown: packages.filter((one) => outcome(one, 'ex-tax') === 'unknown').length,
  };
}

/**
 * What All Orders alone can say: how many packages cost little enough, and how many of those tax lifts to the limit. No rate.
 * @param clause the exemption whose limit it is.
 */
export function countCandidates(
  packages: readonly ClassifiedShipment[],
  clause: string,
): {
  readonly total: CandidateCount;
  readonly categories: readonly CandidateCount[];
} {
  const groups = [...groupBy(packages, ({ shipment }) => shipment.category)].toSorted(([a], [b]) =>
    compareText(a, b),
  );
  return {
    total: countGroup('all', packages, clause),
    categories: groups.map(([category, group]) => countGroup(category, group, clause)),
  };
}
