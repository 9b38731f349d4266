import type { AmazonFigure, CategoryFigure, ScenarioFigures } from '../model/analysis.js';
import type { StatedCategory } from '../model/case-file.js';
import { countNoun } from '../model/count-noun.js';
import { Decimal } from '../model/decimal.js';
import type { IssueSink } from '../model/issue.js';
import { UNKNOWN_CATEGORY } from '../model/shipment.js';
import { suggest } from '../model/suggest.js';
import type { PackageOutline } from '../model/verdict.js';
import { explainRecords } from './explain-records.js';
import { failingOf, type LedgerCategory } from './ledger.js';

/** A stated rate agrees if it is the fraction rounded, up or down, to the digits that it was given with. */
function rateAgrees(stated: StatedCategory): boolean {
  const { rate, valid, counted } = stated;
  if (rate === null || valid === null || counted === null || counted === 0) return true;
  const unit = new Decimal(10).pow(-(rate.split('.')[1]?.length ?? 0));
  return new Decimal(valid).div(counted).minus(rate).abs().lessThan(unit);
}

function explain(gap: number, outside: number): readonly string[] {
  if (gap === 0) return [];
  const listed =
    gap > 0
      ? `Amazon counted ${countNoun(gap, 'package')} as failing that its report does not list in the window; they stay as Amazon counted them`
      : `Amazon's report lists ${countNoun(-gap, 'package')} more than it counted as failing; at most the counted number is exempted`;
  return outside > 0
    ? [listed, `the report also lists ${countNoun(outside, 'package')} outside the window`]
    : [listed];
}

/** Why a category's counts and its rows cannot both be right, with the mend; null where they can. */
function contradict(
  { name, valid, counted }: StatedCategory,
  failing: number,
  gap: number,
  unstated: readonly LedgerCategory[],
): string | null {
  const stated = (counted ?? 0) - (valid ?? 0);
  if (gap < 0)
    return `${name}: the report lists ${failing} failing packages in the window, but by the notice only ${stated} were counted. Check valid and counted, and that report and window are those of the notice`;
  if (gap > 0 && failing === 0 && unstated.length > 0)
    return `${name}: the report lists no package of this name, but packages of ${unstated.map(({ category }) => `"${category}"`).join(', ')}, which the notice does not name. If they are one category, join the names in declare.categoryNames`;
  return null;
}

/** The records of a case, counted: their figures, and the packages that they count. */
export interface Rebuilt {
  readonly figures: readonly ScenarioFigures[];
  readonly packages: readonly PackageOutline[];
}

/** The records' figure of a category as Amazon would count it, or null where they carry none. */
function rebuiltOf(rebuilt: Rebuilt | null, category: string): CategoryFigure | null {
  const asCounted = rebuilt?.figures.find(({ id }) => id === 'as-counted');
  return asCounted?.categories.find((figure) => figure.category === category) ?? null;
}

/** Amazon's counts beside those that the records give, with what explains a difference. */
function compareRebuilt(
  { name, valid, counted }: StatedCategory,
  rebuilt: Rebuilt | null,
): Pick<AmazonFigure, 'rebuilt' | 'explained'> {
  const figure = rebuiltOf(rebuilt, name);
  if (rebuilt === null || figure === null || figure.numerator === null || figure.denominator === null)
    return { rebuilt: null, explained: [] };
  const own = rebuilt.packages.filter(({ shipment }) => shipment.category === name);
  const unknown = rebuilt.packages.filter(({ shipment }) => shipment.category === UNKNOWN_CATEGORY).length;
  return {
    rebuilt: { valid: figure.numerator, counted: figure.denominator, undetermined: figure.undetermined },
    explained:
      valid === null || counted === null
        ? []
        : explainRecords({ valid, counted }, figure, own, name === UNKNOWN_CATEGORY ? 0 : unknown),
  };
}

/** Amazon's counts beside those that its own rows give (C − M) and those of the records, and what is known of a difference. Nothing is smoothed over. */
export function reconcile(
  stated: readonly StatedCategory[],
  ledger: readonly LedgerCategory[],
  outside: readonly PackageOutline[],
  hasReport: boolean,
  rebuilt: Rebuilt | null,
  issues: IssueSink,
): readonly AmazonFigure[] {
  const names = stated.map((c) => c.name);
  const unstated = ledger.filter((c) => !names.includes(c.category) && failingOf(c.listed).length > 0);
  if (names.length > 0)
    for (const { category, listed } of ledger.filter((c) => !names.includes(c.category)))
      issues.push({
        code: 'category-not-stated',
        message: `the VTR report lists ${countNoun(listed.length, 'package')} of "${category}", for which the notice states no counts${suggest(category, names)}; join the two names in declare.categoryNames, or give the counts`,
        ...listed[0]?.shipment.sources[0],
      });
  return stated.map((c) => {
    const failing = failingOf(ledger.find((l) => l.category === c.name)?.listed ?? []).length;
    const known = c.valid !== null && c.counted !== null;
    if (known !== (c.valid !== null || c.counted !== null))
      issues.push({
        code: 'counts-incomplete',
        message: `${c.name}: the notice gives only one of valid and counted; both are needed for a rate`,
      });
    if (!rateAgrees(c))
      issues.push({
        code: 'stated-rate-differs',
        message: `${c.name}: Amazon states the rate ${c.rate}, but ${c.valid} of ${c.counted} is another; the counts are used`,
      });
    const gap = known && hasReport ? (c.counted ?? 0) - (c.valid ?? 0) - failing : 0;
    const explained = explain(gap, outside.filter(({ shipment }) => shipment.category === c.name).length);
    if (gap !== 0)
      issues.push({
        code: 'ledger-mismatch',
        message: `${c.name}: Amazon states ${c.counted} − ${c.valid} = ${(c.counted ?? 0) - (c.valid ?? 0)} failing packages, its report lists ${failing} in the window: ${explained.join('; ')}`,
      });
    const records = compareRebuilt(c, rebuilt);
    return {
      category: c.name,
      stated: { valid: c.valid, counted: c.counted, rate: c.rate },
      ours: known && hasReport ? { valid: (c.counted ?? 0) - failing, counted: c.counted ?? 0 } : null,
      rebuilt: records.rebuilt,
      explained: [...explained, ...records.explained],
      contradiction: contradict(c, failing, gap, unstated),
    };
  });
}
