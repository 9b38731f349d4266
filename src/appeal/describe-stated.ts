import type { Analysis } from '../model/analysis.js';
import { formatPercent } from '../model/decimal.js';
import type { StatedRate } from '../model/letter-figures.js';
import { countsOf } from '../model/stated-counts.js';

/** Amazon's own counts beside rebuilt figures, where it states them, each with the rate that they make; none where they lead themselves. */
export function describeStated({ basis, amazon }: Pick<Analysis, 'basis' | 'amazon'>): readonly StatedRate[] {
  if (basis !== 'records') return [];
  return amazon.flatMap(({ category, stated }) => {
    const counts = countsOf(stated);
    return counts === null
      ? []
      : [{ category, ...counts, display: formatPercent(counts.valid, counts.counted) }];
  });
}
