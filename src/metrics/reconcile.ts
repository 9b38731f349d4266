import type { AmazonFigure } from '../model/amazon-figure.js';
import type { ScenarioFigures } from '../model/analysis.js';
import type { StatedCategory } from '../model/case-file.js';
import { countNoun } from '../model/count-noun.js';
import type { IssueSink } from '../model/issue.js';
import { UNKNOWN_CATEGORY } from '../model/shipment.js';
import { countsOf, describeImpossible, kindOfStated } from '../model/stated-counts.js';
import { suggest } from '../model/suggest.js';
import { contradictRows } from './contradict-rows.js';
import { failingOf, type LedgerCategory } from './ledger.js';
import { noteStated } from './note-stated.js';
import { rebuiltOf, reconcileRecords } from './reconcile-records.js';
import { describeRowsGap, reconcileRows } from './reconcile-rows.js';
import type { ReconcileGrounds } from './suspect-records.js';

function noteUnstated(ledger: readonly LedgerCategory[], names: readonly string[], issues: IssueSink): void {
  if (names.length === 0) return;
  for (const { category, listed } of ledger.filter((c) => !names.includes(c.category)))
    issues.push({
      code: 'category-not-stated',
      message:
        category === UNKNOWN_CATEGORY
          ? `the VTR report lists ${countNoun(listed.length, 'package')} whose category no file tells`
          : `the VTR report lists ${countNoun(listed.length, 'package')} of "${category}", for which the notice states no counts${suggest(category, names)}`,
      mend:
        category === UNKNOWN_CATEGORY
          ? 'add a categories.csv with the columns sku,category to reports, or declare.category'
          : 'join the two names in declare.categoryNames, or give the counts',
      ...listed[0]?.shipment.sources[0],
    });
}

/**
 * Amazon's counts beside those that its own rows give (C − M) and those of the records, and what is known of a difference.
 * Nothing is smoothed over, and nothing is derived from a figure that cannot be right.
 * @param records the figures rebuilt from the records; null where the files carry none.
 */
export function reconcile(
  stated: readonly StatedCategory[],
  ledger: readonly LedgerCategory[],
  hasReport: boolean,
  records: readonly ScenarioFigures[] | null,
  grounds: ReconcileGrounds,
  issues: IssueSink,
): readonly AmazonFigure[] {
  const names = stated.map((c) => c.name);
  const unstated = ledger.filter((c) => !names.includes(c.category) && failingOf(c.listed).length > 0);
  noteUnstated(ledger, names, issues);
  return stated.map((c) => {
    const failing = failingOf(ledger.find((l) => l.category === c.name)?.listed ?? []).length;
    const counts = countsOf(c);
    noteStated(c, issues);
    const missing = counts !== null && hasReport ? counts.counted - counts.valid - failing : 0;
    if (missing !== 0)
      issues.push({
        code: 'ledger-mismatch',
        message: `${c.name}: Amazon states ${c.counted} − ${c.valid} = ${missing + failing} failing packages, its report lists ${failing} in the window: ${describeRowsGap(missing)}`,
      });
    const rebuilt = rebuiltOf(records, c.name);
    const found = [
      ...(counts !== null && hasReport ? [reconcileRows(missing, grounds, c.name)] : []),
      ...(counts !== null && rebuilt !== null ? [reconcileRecords(counts, rebuilt, grounds, c.name)] : []),
    ];
    const gives = kindOfStated(c);
    return {
      category: c.name,
      stated: { valid: c.valid, counted: c.counted, rate: c.rate },
      gives,
      ours:
        counts !== null && hasReport ? { valid: counts.counted - failing, counted: counts.counted } : null,
      rebuilt,
      gaps: found.map(({ gap }) => gap),
      differences: found.flatMap(({ differences }) => differences),
      explained: [
        ...(gives === 'impossible' ? [describeImpossible(c)] : []),
        ...found.flatMap(({ explained }) => explained),
      ],
      contradiction: contradictRows(c, failing, missing, unstated),
    };
  });
}
