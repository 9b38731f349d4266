import type { RootCause } from '../model/root-cause.js';
import { type ScanRecord, UNKNOWN_CATEGORY } from '../model/shipment.js';
import { type ClassifiedShipment, exemptionUnder, isFailing } from '../model/verdict.js';
import type { AppealGrounds } from './build-appeal.js';
import type { OpenGrounds, Unexplained } from './list-gates.js';

const isScanned = (scans: ScanRecord | null): boolean =>
  scans !== null && scans.inTransit.length + scans.delivery.length > 0;

/** Whether only a scan that no file shows would make it valid. One whose scans are on record is open by the policy alone. */
const isUnscanned = ({ tracking, shipment }: ClassifiedShipment): boolean =>
  tracking.outcomes.includes('valid') && !isScanned(shipment.scans);

/** Whether only the seller can say what was mailed. */
const isUndeclared = ({ shipment }: ClassifiedShipment): boolean =>
  shipment.mailpiece === null && shipment.mailpieceBy === null && shipment.bearsTrackedNumber !== true;

/** The packages of no known cause that the letter owns, where they are its largest owned cause or a third of all that fail. */
function findUnexplained(
  causes: readonly RootCause[],
  isOwned: (one: ClassifiedShipment) => boolean,
): Unexplained | null {
  const owned = causes.map(({ id, packages }) => ({ id, packages: packages.filter(isOwned) }));
  const open = owned.find(({ id }) => id === 'unknown')?.packages ?? [];
  const failing = causes.reduce((sum, { packages }) => sum + packages.length, 0);
  const isLargest = owned.every(({ packages }) => packages.length <= open.length);
  if (open.length === 0 || (!isLargest && open.length * 3 < failing)) return null;
  const undeclared = open.filter(isUndeclared);
  return {
    packages: open.length,
    failing,
    undeclared: undeclared.length,
    skus: [...new Set(undeclared.flatMap(({ shipment }) => shipment.skus))].toSorted(),
  };
}

/** What a letter must not be sent without, whatever it disputes. */
export function openGrounds({
  analysis,
  packages,
  allPackages,
  affected,
  causes,
  letter: { scope },
}: Pick<
  AppealGrounds,
  'analysis' | 'packages' | 'allPackages' | 'affected' | 'causes' | 'letter'
>): OpenGrounds {
  const isRebuilt = analysis.basis === 'records';
  const owned = packages.filter((one) => isFailing(one) && exemptionUnder(one, scope.lead) !== 'exempt');
  const open = isRebuilt ? owned.filter(isUnscanned) : [];
  const holds = scope.exempt.length === 0 || open.length * 2 > owned.length;
  // Rebuilt, a category lacks the packages that no file puts into it, valid ones among them.
  const counted = isRebuilt ? allPackages : affected.includes(UNKNOWN_CATEGORY) ? packages : [];
  return {
    confessed: holds ? open.length : 0,
    uncategorised: counted.filter(({ shipment }) => shipment.category === UNKNOWN_CATEGORY).length,
    // Those that a scan alone may explain are asked for by that.
    unexplained: findUnexplained(
      causes,
      (one) => exemptionUnder(one, scope.lead) !== 'exempt' && !(isRebuilt && isUnscanned(one)),
    ),
  };
}
