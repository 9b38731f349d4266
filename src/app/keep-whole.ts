import type { Basis } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import type { JudgedShipment } from '../model/verdict.js';

/**
 * Which packages are kept with all their facts: `all`, those that the figures `counted` one by one, or the `telling` ones, of which a
 * letter may speak.
 */
export type Keeping = 'all' | 'counted' | 'telling';

/** Whether the records leave anything of a package open, disputed or failed. */
function isInQuestion({ tracking, byScenario }: JudgedShipment): boolean {
  const [outcome] = tracking.outcomes;
  if (tracking.outcomes.length > 1 || outcome === 'defect' || tracking.isPresumed) return true;
  for (const { exemption } of byScenario.values()) if (exemption !== 'not-exempt') return true;
  return false;
}

/**
 * Tells which packages must be kept whole: where Amazon's counts lead, those that it lists, else those in question; and those that may
 * show what a fix has done.
 */
export function mustKeepWhole(
  keeping: Keeping,
  basis: Basis,
  { actions }: CaseFile,
): (one: JudgedShipment) => boolean {
  if (keeping === 'all') return () => true;
  const firstFix = actions.flatMap(({ done }) => done ?? []).toSorted()[0];
  const byRecords = basis === 'records' || basis === 'orders-only';
  return (one) => {
    const { listing, shipDay } = one.shipment;
    if (firstFix !== undefined && shipDay !== null && shipDay.value > firstFix) return true;
    return listing !== 'not-listed' || (byRecords && (keeping === 'counted' || isInQuestion(one)));
  };
}
