import type { PerformanceLine } from '../model/amazon-figure.js';
import type { ScenarioFigures } from '../model/analysis.js';
import type { StatedCategory } from '../model/case-file.js';
import { compareText } from '../model/compare-text.js';
import { countNoun } from '../model/count-noun.js';
import type { IssueSink } from '../model/issue.js';
import type { DateSpan } from '../model/local-date.js';
import type { PerformanceFigure } from '../model/report-rows.js';
import { formatSource, isBefore } from '../model/source.js';
import { countsOf, describeImpossible, kindOfStated } from '../model/stated-counts.js';
import { rateAgrees } from './note-stated.js';
import { rebuiltOf, reconcileRecords } from './reconcile-records.js';
import type { ReconcileGrounds } from './suspect-records.js';

type Counts = NonNullable<PerformanceLine['notice']>;

const describeFigure = ({ valid, counted, rate }: PerformanceFigure): string =>
  `${valid ?? 'unknown'} valid of ${counted ?? 'unknown'}${rate === null ? '' : ` (rate ${rate})`}`;

const isOf = ({ from, to }: PerformanceFigure, window: DateSpan): boolean =>
  from === window.from && to === window.to;

const sayAlike = (a: PerformanceFigure, b: PerformanceFigure): boolean =>
  a.valid === b.valid && a.counted === b.counted && a.rate === b.rate;

/** Notes figures of the same days that say different things; true where there are such. */
function noteContradiction(alike: readonly PerformanceFigure[], issues: IssueSink): boolean {
  const [first, ...others] = alike.toSorted((a, b) => (isBefore(a.source, b.source) ? -1 : 1));
  const other = first && others.find((one) => !sayAlike(one, first));
  if (first === undefined || other === undefined) return false;
  const days =
    first.from === null || first.to === null ? 'days that they do not state' : `${first.from} to ${first.to}`;
  issues.push({
    code: 'performance-contradicted',
    message: `performance reports of the store state two figures of ${days}, ${describeFigure(first)} here and ${describeFigure(other)} in ${formatSource(other.source)}; neither is used`,
    mend: 'name the later report alone',
    ...first.source,
  });
  return true;
}

const whyUnused = (one: PerformanceFigure, store: string, chosen: PerformanceFigure | null): string => {
  if (one.store !== store)
    return `a figure of ${one.store ?? 'a store without a policy here'}, and the case is of ${store}; not used`;
  return chosen !== null && one.from === chosen.from && one.to === chosen.to
    ? `the same figure stands in ${formatSource(chosen.source)}; it is used once`
    : 'another performance report of the store is nearer to the window; this figure is not used';
};

/**
 * The figure of the store: that of the window, else the latest; none where several of these days say different things. One that
 * names no known store stands for the only one.
 */
function choose(
  figures: readonly PerformanceFigure[],
  store: string,
  window: DateSpan,
  issues: IssueSink,
): PerformanceFigure | null {
  const [only] = figures.length === 1 && figures[0]?.store === null ? figures : [];
  const own = only === undefined ? figures.filter((one) => one.store === store) : [only];
  const keyOf = (one: PerformanceFigure): string => [isOf(one, window) ? 1 : 0, one.to ?? ''].join(' ');
  const [chosen = null] = own.toSorted(
    (a, b) => compareText(keyOf(b), keyOf(a)) || (isBefore(a.source, b.source) ? -1 : 1),
  );
  const alike = own.filter((one) => one.from === chosen?.from && one.to === chosen?.to);
  const isContradicted = noteContradiction(alike, issues);
  for (const one of figures)
    if (one !== chosen && !(isContradicted && alike.includes(one)))
      issues.push({ code: 'performance-unused', message: whyUnused(one, store, chosen), ...one.source });
  if (isContradicted) return null;
  if (only !== undefined)
    issues.push({
      code: 'performance-store-unknown',
      message: `the report names no store that is known here; its figure is taken as that of ${store}`,
      ...only.source,
    });
  return chosen;
}

function sumStated(stated: readonly StatedCategory[]): Counts | null {
  const given = stated.flatMap((one) => countsOf(one) ?? []);
  if (given.length === 0) return null;
  return {
    valid: given.reduce((sum, { valid }) => sum + valid, 0),
    counted: given.reduce((sum, { counted }) => sum + counted, 0),
  };
}

/** What the total says beside the counts of the notice, which name some of the categories. */
function compareNotice({ valid, counted }: Counts, notice: Counts): readonly string[] {
  const [more, moreValid] = [counted - notice.counted, valid - notice.valid];
  const beside = `the report counts ${valid} valid of ${counted}, the categories of the notice together ${notice.valid} of ${notice.counted}`;
  if (more === 0 && moreValid === 0) return [];
  return more >= 0 && moreValid >= 0 && moreValid <= more
    ? [
        `${beside}: the other ${countNoun(more, 'package')} are of categories whose counts the notice does not state`,
      ]
    : [`${beside}: a part cannot exceed the whole, so that both cannot be right`];
}

function describeDays({ from, to }: PerformanceFigure, window: DateSpan): string {
  return from === null || to === null
    ? 'the report does not say which days it measures, so that its figure need not be that of the window'
    : `the report measures ${from} to ${to}, and not the window, ${window.from} to ${window.to}; the figures need not agree`;
}

/** Amazon's total by its performance report beside the counts of the notice and those of the records; null where there is none. */
export function reconcilePerformance(
  figures: readonly PerformanceFigure[],
  of: { readonly store: string; readonly window: DateSpan; readonly stated: readonly StatedCategory[] },
  records: readonly ScenarioFigures[] | null,
  grounds: ReconcileGrounds,
  issues: IssueSink,
): PerformanceLine | null {
  const figure = choose(figures, of.store, of.window, issues);
  if (figure === null) return null;
  const { source, from, to, valid, counted, rate } = figure;
  const stated = { valid, counted, rate };
  const [gives, counts] = [kindOfStated(stated), countsOf(stated)];
  if (gives === 'impossible')
    issues.push({ code: 'stated-impossible', message: describeImpossible(stated), ...source });
  if (!rateAgrees(stated))
    issues.push({
      code: 'stated-rate-differs',
      message: `Amazon states the rate ${rate}, but ${valid} of ${counted} is another; the counts are used`,
      ...source,
    });
  const isOfWindow = isOf(figure, of.window);
  const [notice, rebuilt] = [sumStated(of.stated), rebuiltOf(records, null)];
  const found =
    counts !== null && isOfWindow && rebuilt !== null
      ? reconcileRecords(counts, rebuilt, grounds, null)
      : null;
  return {
    ...source,
    from,
    to,
    isOfWindow,
    stated,
    gives,
    notice,
    rebuilt,
    gaps: found === null ? [] : [found.gap],
    differences: found?.differences ?? [],
    explained: [
      ...(gives === 'impossible' ? [describeImpossible(stated)] : []),
      ...(isOfWindow ? [] : [describeDays(figure, of.window)]),
      ...(counts !== null && isOfWindow && notice !== null ? compareNotice(counts, notice) : []),
      ...(found?.explained ?? []),
    ],
  };
}
