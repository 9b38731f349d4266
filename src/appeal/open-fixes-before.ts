import type { CaseFile } from '../model/case-file.js';
import { countNoun } from '../model/count-noun.js';
import type { LocalDate } from '../model/local-date.js';
import type { OpenItem } from '../model/readiness.js';
import { isOwned, type RootCause } from '../model/root-cause.js';
import { fixDay } from './fix-day.js';

/**
 * Actions that are said to be done before failing packages of their own cause were shipped: a reviewer asks why they did not help. Only
 * a ship date tells; without one nothing is said.
 */
export function openFixesBefore(
  causes: readonly RootCause[],
  caseFile: CaseFile,
  asOf: LocalDate,
): readonly OpenItem[] {
  return causes.flatMap(({ id, packages }): readonly OpenItem[] => {
    const fixed = isOwned(id) ? fixDay(caseFile, [id], asOf) : null;
    if (fixed === null) return [];
    const later = packages.filter(({ shipment: { shipDay } }) => shipDay !== null && shipDay.value > fixed);
    if (later.length === 0) return [];
    return [
      {
        kind: 'figure',
        code: 'fix-did-not-hold',
        message: `${id}: ${countNoun(later.length, 'failing package')} of this cause ${later.length === 1 ? 'was' : 'were'} shipped after ${fixed}, the day of your last action for it`,
        mend: 'a reviewer asks why it did not help: add what you changed since, or correct the day',
        package: later[0]?.shipment.packageId ?? null,
        packages: later.length,
      },
    ];
  });
}
