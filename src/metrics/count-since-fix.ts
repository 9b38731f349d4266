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
 * What became of the packages shipped after the day of the fix, up to the day of the letter: each settled under the scenario that
 * leads, or pending. Null where the files hold none.
 */
export function countSinceFix(
  packages: readonly ClassifiedShipment[],
  fixDay: LocalDate | null,
  asOf: LocalDate,
  scenario: string,
): SinceFix | null {
  if (fixDay === null) return null;
  const since = packages.filter(({ shipment: { shipDay } }) => {
    const day = shipDay?.value;
    return day !== undefined && day > fixDay && day <= asOf;
  });
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
