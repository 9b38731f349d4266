import { compareText } from '../model/compare-text.js';
import { groupBy } from '../model/group-by.js';
import type { LocalDate } from '../model/local-date.js';
import type { FixCounts, FixExample, SinceFix } from '../model/outlook.js';
import { formatSource } from '../model/source.js';
import { type ClassifiedShipment, outcomesUnder } from '../model/verdict.js';

function countFix(packages: readonly ClassifiedShipment[], scenario: string): FixCounts {
  const counts = { shipped: packages.length, valid: 0, defect: 0, exempt: 0, pending: 0 };
  for (const one of packages) {
    const [only = 'pending', ...others] = outcomesUnder(one, scenario);
    counts[others.length > 0 ? 'pending' : only]++;
  }
  return counts;
}

const MOST_EXAMPLES = 3;

/** Packages with a scan on record, in the order of their ship dates, each category's first before any second. */
function chooseScanned(since: readonly ClassifiedShipment[], scenario: string): readonly FixExample[] {
  const scanned = since
    .filter((one) => outcomesUnder(one, scenario).join() === 'valid')
    .flatMap(({ shipment: { orderId, category, shipDay, scans } }): readonly FixExample[] => {
      const [first] = scans?.inTransit ?? [];
      const [source] = scans?.sources ?? [];
      if (shipDay === null || source === undefined || first === undefined) return [];
      return [{ orderId, category, shipped: shipDay.value, scanned: first.at, source: formatSource(source) }];
    })
    .toSorted(
      (a, b) =>
        compareText(a.shipped, b.shipped) ||
        compareText(a.orderId, b.orderId) ||
        compareText(a.scanned, b.scanned),
    );
  const firsts = [...groupBy(scanned, ({ category }) => category).values()].flatMap((own) => own.slice(0, 1));
  return [...firsts, ...scanned.filter((one) => !firsts.includes(one))].slice(0, MOST_EXAMPLES);
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
    examples: chooseScanned(since, scenario),
    categories: [...byCategory]
      .map(([category, own]) => ({ category, ...countFix(own, scenario) }))
      .toSorted((a, b) => compareText(a.category, b.category)),
  };
}
