import { type ScanRecord, UNKNOWN_CATEGORY } from '../model/shipment.js';
import { isFailing } from '../model/verdict.js';
import type { AppealGrounds } from './build-appeal.js';
import type { OpenGrounds } from './list-gates.js';

const isScanned = (scans: ScanRecord | null): boolean =>
  scans !== null && scans.inTransit.length + scans.delivery.length > 0;

/** What the records leave open that a letter must not be sent without. One whose scans are on record is open by the policy alone. */
export function openGrounds(
  {
    analysis,
    packages,
    allPackages,
    affected,
  }: Pick<AppealGrounds, 'analysis' | 'packages' | 'allPackages' | 'affected'>,
  disputesNothing: boolean,
): OpenGrounds {
  const isRebuilt = analysis.basis === 'records';
  const open = packages.filter(
    (one) => isFailing(one) && one.tracking.outcomes.includes('valid') && !isScanned(one.shipment.scans),
  );
  // Rebuilt, a category lacks the packages that no file puts into it, valid ones among them.
  const counted = isRebuilt ? allPackages : affected.includes(UNKNOWN_CATEGORY) ? packages : [];
  return {
    confessed: isRebuilt && disputesNothing ? open.length : 0,
    uncategorised: counted.filter(({ shipment }) => shipment.category === UNKNOWN_CATEGORY).length,
  };
}
