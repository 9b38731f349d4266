import type { RebuiltCounts } from '../model/amazon-figure.js';
import type { ScenarioFigures } from '../model/analysis.js';
import { type ExplainedGap, explainGap } from './explain-gap.js';
import { eitherReach, type Reach, reachOf } from './reach.js';
import { type ReconcileGrounds, type RowsLeftOut, suspectRecords } from './suspect-records.js';

/** The records' figure of a category (null: of all) as Amazon would count it, or null where they carry none. */
export function rebuiltOf(
  records: readonly ScenarioFigures[] | null,
  category: string | null,
): RebuiltCounts | null {
  const asCounted = records?.find(({ id }) => id === 'as-counted');
  const figure =
    category === null ? asCounted?.total : asCounted?.categories.find((one) => one.category === category);
  if (figure === undefined || figure.numerator === null || figure.denominator === null) return null;
  return { valid: figure.numerator, counted: figure.denominator, undetermined: figure.undetermined };
}

/** A row left out may be a package of its own; one of Amazon's list may name as failing one that is counted as valid. */
function reachOfRows({ listing, all }: RowsLeftOut): readonly Reach[] {
  const own = reachOf('absent', ['valid', 'defect']);
  const listed = eitherReach(own, reachOf('valid', ['defect']));
  return Array.from({ length: all }, (_, at) => (at < listing ? listed : own));
}

/** Amazon's counts beside those that the records give, with what may lie behind a difference. */
export function reconcileRecords(
  counts: { readonly valid: number; readonly counted: number },
  rebuilt: RebuiltCounts,
  grounds: ReconcileGrounds,
  category: string | null,
): ExplainedGap {
  const found = explainGap(
    { against: 'records', valid: counts.valid - rebuilt.valid, counted: counts.counted - rebuilt.counted },
    () => suspectRecords(grounds, category),
    reachOfRows(grounds.rowsLeftOut),
  );
  if (found.explained.length === 0) return found;
  const first = `rebuilt from the records: ${rebuilt.valid} valid of ${rebuilt.counted}; Amazon states ${counts.valid} of ${counts.counted}`;
  return {
    ...found,
    explained: category === null ? [first, found.summed ?? ''] : [first, ...found.explained],
  };
}
