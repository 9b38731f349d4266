import { groupBy } from '../model/group-by.js';
import type { LocalDate } from '../model/local-date.js';
import type { FixCounts, SinceFix } from '../model/outlook.js';
import { type ClassifiedShipment, outcomesUnder } from '../model/verdict.js';

function countFix(packages: readonly ClassifiedShipment[], scenario: string): FixCounts {
  const counts = { shipped: packages.length, valid: 0, defect: 0, exempt: 0, pending: 0 };
  for (const one of packages) {
    const [only = 'pending', ...others] = outcomesUnder(one, scenario);
    counts[others.length > 0 ? 'pending' : only]++;
  }
  return counts;
}

/**
 * What became of the packages shipped since the fix: each settled under the scenario that leads, or pending. Null where the files
 * hold none.
 */
export function countSinceFix(
  since: readonly ClassifiedShipment[],
  fixDay: LocalDate,
  scenario: string,
): SinceFix | null {
  const last = since
    .map(({ shipment }) => shipment.shipDay?.value ?? '')
    .toSorted()
    .at(-1);
  if (last === undefined) return null;
  const byCategory = groupBy(since, ({ shipment }) => shipment.category);
  return {
    fixDay,
    lastShipped: last,
    ...countFix(since, scenario),
    categories: [...byCategory]
      .map(([category, own]) => ({ category, ...countFix(own, scenario) }))
      .toSorted((a, b) => (a.category < b.category ? -1 : 1)),
  };
}
