import type { CaseFile } from '../model/case-file.js';
import { countNoun } from '../model/count-noun.js';
import { addDays, type LocalDate } from '../model/local-date.js';
import type { OpenItem } from '../model/readiness.js';
import { isOwned, type RootCause } from '../model/root-cause.js';
import type { Shipment } from '../model/shipment.js';
import { fixDay } from './fix-day.js';

/** A package promised so many days after an action was shipped after it: few are under way for longer. */
const DAYS_UNDER_WAY = 14;

/** Whether a package was shipped after a day, by its ship date; where no file tells that, as far as its promised day tells. */
function isShippedAfter({ shipDay, day, dayIs }: Shipment, fixed: LocalDate): boolean {
  if (shipDay !== null) return shipDay.value > fixed;
  return day !== null && dayIs === 'promised-delivery-date' && day.value > addDays(fixed, DAYS_UNDER_WAY);
}

/** Actions that are said to be done before failing packages of their own cause were shipped: a reviewer asks why they did not help. */
export function openFixesBefore(
  causes: readonly RootCause[],
  caseFile: CaseFile,
  asOf: LocalDate,
): readonly OpenItem[] {
  return causes.flatMap(({ id, packages }): readonly OpenItem[] => {
    const fixed = isOwned(id) ? fixDay(caseFile, [id], asOf) : null;
    if (fixed === null) return [];
    const later = packages.filter(({ shipment }) => isShippedAfter(shipment, fixed));
    if (later.length === 0) return [];
    const byPromise = later.every(({ shipment }) => shipment.shipDay === null);
    const were = later.length === 1 ? 'was' : 'were';
    const when = byPromise ? `promised more than ${DAYS_UNDER_WAY} days after` : 'shipped after';
    return [
      {
        kind: 'figure',
        code: 'fix-did-not-hold',
        message: `${id}: ${countNoun(later.length, 'failing package')} of this cause ${were} ${when} ${fixed}, the day of your last action for it`,
        mend: 'a reviewer asks why it did not help: add what you changed since, or correct the day',
        package: later[0]?.shipment.packageId ?? null,
        packages: later.length,
      },
    ];
  });
}
