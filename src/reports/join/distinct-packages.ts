import { groupBy } from '../../model/group-by.js';
import type { IssueSink } from '../../model/issue.js';
import { numberKey } from '../../model/number-key.js';
import type { VtrRow } from '../../model/report-rows.js';
import { formatSource } from '../../model/source.js';

/** What a row says of its package, by which rows of one number or of two files are compared. */
const FACTS = [
  'listing',
  'carrier',
  'shipMethod',
  'origin',
  'promisedDeliveryDate',
  'category',
  'physicalScan',
  'deliveryScan',
] as const;

const identityOf = (row: VtrRow): string =>
  JSON.stringify([
    row.orderId,
    row.trackingId,
    row.carrier,
    row.shipMethod,
    row.promisedDeliveryDate,
    row.packageValue,
    row.category,
  ]);

/** One package from all rows that list it. What they disagree on is unknown; of two values the higher counts. */
function mergeRows(rows: readonly VtrRow[], issues: IssueSink): VtrRow {
  const [earliest, ...later] = rows;
  if (earliest === undefined) throw new Error('a package has no row');
  if (later.length === 0) return earliest;
  const disputed = FACTS.filter((key) => rows.some((row) => row[key] !== earliest[key]));
  for (const row of later)
    issues.push({
      code: 'package-listed-twice',
      message: `order ${row.orderId}: the same package stands at ${formatSource(earliest.source)}; counted once${disputed.length === 0 ? '' : `, and what the rows disagree on is taken as unknown (${disputed.join(', ')})`}`,
      ...row.source,
    });
  const values = rows.flatMap(({ packageValue }) => packageValue ?? []);
  const unknown = Object.fromEntries(disputed.map((key) => [key, key === 'listing' ? 'unknown' : null]));
  return {
    ...earliest,
    ...unknown,
    packageValue: values.length > 0 ? Math.max(...values) : null,
    disputed,
  };
}

/** Rows that say the same in different files are one package; within one file each is its own. */
function pairFiles(alike: readonly VtrRow[]): readonly (readonly VtrRow[])[] {
  const files = [...groupBy(alike, (row) => row.source.file).values()];
  const most = Math.max(...files.map((rows) => rows.length));
  return Array.from({ length: most }, (_, place) => files.flatMap((rows) => rows[place] ?? []));
}

/** The packages that a case's VTR reports list, each once, in an order within each order that does not hang on that of the rows. */
export function distinctPackages(rows: readonly VtrRow[], issues: IssueSink): readonly VtrRow[] {
  return [...groupBy(rows, (row) => row.orderId).values()].flatMap((sameOrder) => {
    if (sameOrder.length === 1) return sameOrder;
    const sorted = sameOrder
      .map((row) => ({ row, identity: identityOf(row) }))
      .toSorted((a, b) => (a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0));
    const numbered = sorted.filter(({ row }) => row.trackingId);
    const others = sorted.filter(({ row }) => !row.trackingId);
    const packages = [
      ...groupBy(numbered, ({ row }) => numberKey(row.trackingId ?? '')).values(),
      ...[...groupBy(others, ({ identity }) => identity).values()].flatMap((alike) =>
        pairFiles(alike.map(({ row }) => row)).map((group) => group.map((row) => ({ row }))),
      ),
    ];
    return packages.map((group) =>
      mergeRows(
        group.map(({ row }) => row),
        issues,
      ),
    );
  });
}
