import type { Analysis } from '../model/analysis.js';
import type { Branch } from '../model/case-file.js';
import { type ClassifiedShipment, exemptionUnder, isFailing } from '../model/verdict.js';

/** What a letter speaks of: its failing packages, the scenario that leads it, and whether it disputes any of them. */
export interface LetterScope {
  /** The listed failing packages of the categories whose figure the letter gives. */
  readonly failing: readonly ClassifiedShipment[];
  /** The failing packages that the leading scenario exempts. */
  readonly exempt: readonly ClassifiedShipment[];
  readonly lead: string;
  /** How the letter is worded: one that exempts nothing is a plan of action, whatever its branch. */
  readonly wording: Branch;
}

/**
 * Settles what a letter can say. A category without Amazon's counts is left to its own figure where others have counts, and
 * a letter whose leading scenario exempts no failing package disputes nothing: its figure is Amazon's own.
 */
export function scopeLetter(
  analysis: Pick<Analysis, 'scenarios' | 'basis' | 'leads'>,
  packages: readonly ClassifiedShipment[],
  branch: Branch,
): LetterScope {
  const asCounted = analysis.scenarios.find(({ id }) => id === 'as-counted');
  const spokenOf = new Set(
    (asCounted?.categories ?? [])
      .filter(({ denominator }) => analysis.basis !== 'ledger' || denominator !== null)
      .map(({ category }) => category),
  );
  const failing = packages.filter((one) => isFailing(one) && spokenOf.has(one.shipment.category));
  const lead = branch === 'plan-of-action' ? 'as-counted' : (analysis.leads ?? 'as-written');
  const exempt = failing.filter((one) => exemptionUnder(one, lead) === 'exempt');
  return exempt.length > 0
    ? { failing, exempt, lead, wording: branch }
    : { failing, exempt, lead: 'as-counted', wording: 'plan-of-action' };
}
