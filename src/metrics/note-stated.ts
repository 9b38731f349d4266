import type { StatedCategory } from '../model/case-file.js';
import { Decimal } from '../model/decimal.js';
import type { IssueSink } from '../model/issue.js';
import { countsOf, describeImpossible, kindOfStated, type StatedFigure } from '../model/stated-counts.js';

/** A stated rate agrees if it is the fraction rounded, up or down, to the digits that it was given with. */
export function rateAgrees(stated: StatedFigure): boolean {
  const { rate } = stated;
  const counts = countsOf(stated);
  if (rate === null || counts === null || counts.counted === 0) return true;
  const unit = new Decimal(10).pow(-(rate.split('.')[1]?.length ?? 0));
  return new Decimal(counts.valid).div(counts.counted).minus(rate).abs().lessThan(unit);
}

/** Notes what is odd about the figures that the notice states of a category. */
export function noteStated(c: StatedCategory, issues: IssueSink): void {
  const kind = kindOfStated(c);
  if (kind === 'one-count')
    issues.push({
      code: 'counts-incomplete',
      message: `${c.name}: the notice gives only one of valid and counted; both are needed for a rate`,
    });
  if (kind === 'impossible')
    issues.push({
      code: 'stated-impossible',
      message: `${c.name}: ${describeImpossible(c)}`,
      mend: 'check both against the notice; if it says so, leave them: the letter discloses it',
    });
  if (!rateAgrees(c))
    issues.push({
      code: 'stated-rate-differs',
      message: `${c.name}: Amazon states the rate ${c.rate}, but ${c.valid} of ${c.counted} is another; the counts are used`,
    });
}
