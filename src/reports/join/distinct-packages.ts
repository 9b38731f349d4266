import { groupBy } from '../../model/group-by.js';
import type { Issue } from '../../model/issue.js';
import type { VtrRow } from '../../model/report-rows.js';
import { formatSource } from '../../model/source.js';

const facts = (row: VtrRow): string =>
  JSON.stringify([
    row.orderId,
    row.trackingId,
    row.carrier,
    row.shipMethod,
    row.promisedDeliveryDate,
    row.packageValue,
    row.category,
  ]);

/** Two rows list one package if they name the same order and number, or say the same in two different files. */
function isRepeat(row: VtrRow, earlier: VtrRow): boolean {
  if (row.orderId !== earlier.orderId) return false;
  if (row.trackingId && row.trackingId === earlier.trackingId) return true;
  return row.source.file !== earlier.source.file && facts(row) === facts(earlier);
}

/** What all rows say alike, or null: two different words for one thing leave it unknown. */
function agreed<K extends keyof VtrRow>(rows: readonly VtrRow[], key: K): VtrRow[K] | null {
  const [first] = rows;
  return first !== undefined && rows.every((row) => row[key] === first[key]) ? first[key] : null;
}

/** One package from all rows that list it. What they disagree on is unknown; of two values the higher counts. */
function mergeRows(rows: readonly VtrRow[], issues: Issue[]): VtrRow {
  const [first] = rows.toSorted(byFacts);
  const [earliest, ...later] = rows;
  if (first === undefined || earliest === undefined) throw new Error('a package has no row');
  for (const row of later)
    issues.push({
      code: 'package-listed-twice',
      message: `order ${row.orderId}: the same package stands at ${formatSource(earliest.source)}; counted once${facts(row) === facts(earliest) && row.listing === earliest.listing ? '' : ', and what the rows disagree on is taken as unknown'}`,
      ...row.source,
    });
  const values = rows.flatMap(({ packageValue }) => packageValue ?? []);
  return {
    ...first,
    listing: agreed(rows, 'listing') ?? 'unknown',
    carrier: agreed(rows, 'carrier'),
    shipMethod: agreed(rows, 'shipMethod'),
    origin: agreed(rows, 'origin'),
    promisedDeliveryDate: agreed(rows, 'promisedDeliveryDate'),
    packageValue: values.length > 0 ? Math.max(...values) : null,
    physicalScan: agreed(rows, 'physicalScan'),
    deliveryScan: agreed(rows, 'deliveryScan'),
  };
}

const byFacts = (a: VtrRow, b: VtrRow): number => (facts(a) < facts(b) ? -1 : facts(a) > facts(b) ? 1 : 0);

/** The packages that a case's VTR reports list, each once, in an order within each order that does not hang on that of the rows. */
export function distinctPackages(rows: readonly VtrRow[], issues: Issue[]): readonly VtrRow[] {
  return [...groupBy(rows, (row) => row.orderId).values()].flatMap((sameOrder) => {
    const packages: VtrRow[][] = [];
    for (const row of sameOrder) {
      const same = packages.find((listed) => listed.some((other) => isRepeat(row, other)));
      if (same) same.push(row);
      else packages.push([row]);
    }
    return packages.map((listed) => mergeRows(listed, issues)).toSorted(byFacts);
  });
}
