import type { StatedCategory } from '../model/case-file.js';
import { groupBy } from '../model/group-by.js';
import { countsOf } from '../model/stated-counts.js';
import { type ClassifiedShipment, isFailing } from '../model/verdict.js';

/**
 * One category as Amazon keeps it: what it states, and the packages of it that its VTR report lists.
 * `valid` and `counted` are null where Amazon's counts were not given, or are impossible.
 */
export interface LedgerCategory {
  readonly category: string;
  readonly valid: number | null;
  readonly counted: number | null;
  readonly listed: readonly ClassifiedShipment[];
}

/** The packages that the report lists as failing: the M of the contract. */
export function failingOf(listed: readonly ClassifiedShipment[]): readonly ClassifiedShipment[] {
  return listed.filter(isFailing);
}

/** Lays Amazon's counts and its listed packages side by side: stated categories first, then those that only the report names. */
export function buildLedger(
  stated: readonly StatedCategory[],
  listed: readonly ClassifiedShipment[],
): readonly LedgerCategory[] {
  const byCategory = groupBy(listed, ({ shipment }) => shipment.category);
  const statedNames = new Set(stated.map(({ name }) => name));
  const rest = [...byCategory.keys()].filter((name) => !statedNames.has(name)).toSorted();
  return [
    ...stated.map((c) => ({
      category: c.name,
      valid: countsOf(c)?.valid ?? null,
      counted: countsOf(c)?.counted ?? null,
      listed: byCategory.get(c.name) ?? [],
    })),
    ...rest.map((name) => ({
      category: name,
      valid: null,
      counted: null,
      listed: byCategory.get(name) ?? [],
    })),
  ];
}
