import type { StatedCategory } from '../model/case-file.js';
import { UNKNOWN_CATEGORY } from '../model/shipment.js';
import type { LedgerCategory } from './ledger.js';

/** Why a category's counts and its rows cannot both be right, with the mend; null where they can. */
export function contradictRows(
  { name, valid, counted }: StatedCategory,
  failing: number,
  gap: number,
  unstated: readonly LedgerCategory[],
): string | null {
  const stated = (counted ?? 0) - (valid ?? 0);
  if (gap < 0)
    return `${name}: the report lists ${failing} failing packages in the window, but by the notice only ${stated} were counted. Check valid and counted, and that report and window are those of the notice`;
  const named = unstated.filter(({ category }) => category !== UNKNOWN_CATEGORY);
  if (gap > 0 && failing === 0 && unstated.length > 0 && named.length === 0)
    return `${name}: the report lists no package of this name, but packages whose category no file tells. Add a categories.csv with the columns sku,category to reports, or declare.category`;
  if (gap > 0 && failing === 0 && unstated.length > 0)
    return `${name}: the report lists no package of this name, but packages of ${named.map(({ category }) => `"${category}"`).join(', ')}, which the notice does not name. If they are one category, join the names in declare.categoryNames`;
  return null;
}
