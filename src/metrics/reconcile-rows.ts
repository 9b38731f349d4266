import { countNoun } from '../model/count-noun.js';
import { type ExplainedGap, explainGap } from './explain-gap.js';
import { reachOf } from './reach.js';
import type { ReconcileGrounds } from './suspect-records.js';
import { suspectRows } from './suspect-rows.js';

/** What a gap between Amazon's counts and the rows of its report is. */
export function describeRowsGap(missing: number): string {
  return missing > 0
    ? `Amazon counted ${countNoun(missing, 'package')} as failing that its report does not list in the window; they stay as Amazon counted them`
    : `Amazon's report lists ${countNoun(-missing, 'package')} more than it counted as failing; at most the counted number is exempted`;
}

/**
 * Amazon's counts beside the rows of its own report, with what may lie behind a difference.
 * @param missing how many more packages it counted as failing than it lists.
 */
export function reconcileRows(missing: number, grounds: ReconcileGrounds, category: string): ExplainedGap {
  const found = explainGap(
    { against: 'rows', valid: missing === 0 ? 0 : -missing, counted: 0 },
    () => suspectRows(grounds, category),
    Array.from({ length: grounds.rowsLeftOut.listing }, () => reachOf('valid', ['defect'])),
  );
  return missing === 0 ? found : { ...found, explained: [describeRowsGap(missing), ...found.explained] };
}
