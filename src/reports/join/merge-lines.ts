import { groupBy } from '../../model/group-by.js';
import type { IssueSink } from '../../model/issue.js';
import type { OrderLine } from '../../model/report-rows.js';
import { formatSource } from '../../model/source.js';
import { contentOf } from './content-of.js';
import { matchLines } from './match-lines.js';

/** The lines of one order by one kind of report, and rows that may be mere repetitions of them. */
export interface MergedLines {
  readonly lines: readonly OrderLine[];
  readonly repeats: readonly OrderLine[];
}

const AMOUNTS = ['itemPrice', 'shippingPrice', 'itemTax', 'shippingTax'] as const;

/** Whether two rows state the same amounts. */
export function sameAmounts(a: OrderLine, b: OrderLine): boolean {
  return AMOUNTS.every((key) => a[key] === b[key]);
}

/** A line with what only other rows of it state: the day that its order was promised by, and whether it was Prime. */
export function fillPromise(line: OrderLine, others: readonly OrderLine[]): OrderLine {
  const promisedDay = others.reduce((day, other) => day ?? other.promisedDay, line.promisedDay);
  const isPrime = others.reduce((mark, other) => mark ?? other.isPrime, line.isPrime);
  return promisedDay === line.promisedDay && isPrime === line.isPrime
    ? line
    : { ...line, promisedDay, isPrime };
}

/** What a line costs as far as it is known; an unknown amount outweighs every known one. */
function worth(line: OrderLine): number {
  return AMOUNTS.reduce((sum, key) => sum + (line[key] ?? Number.MAX_SAFE_INTEGER / 8), 0);
}

/** The latest update that any row tells; null where none does. */
function latestOf(rows: readonly OrderLine[]): number | null {
  let latest: number | null = null;
  for (const { lastUpdated } of rows)
    if (lastUpdated !== null && (latest === null || lastUpdated > latest)) latest = lastUpdated;
  return latest;
}

/** Of rows that may be the latest the dearer stands, so that the choice never helps the seller nor hangs on row order. */
function outweighs(a: OrderLine, b: OrderLine): boolean {
  if (worth(a) !== worth(b)) return worth(a) > worth(b);
  return contentOf(a) > contentOf(b);
}

/** The row that stands: of the latest update, and of those whose update is not known, since each may be the latest. */
export function standing(rows: readonly [OrderLine, ...OrderLine[]]): OrderLine {
  const latest = latestOf(rows);
  const [first = rows[0], ...others] = rows.filter(
    ({ lastUpdated }) => lastUpdated === latest || lastUpdated === null,
  );
  return others.reduce((best, row) => (outweighs(row, best) ? row : best), first);
}

const isLater = (kept: OrderLine, row: OrderLine): boolean =>
  kept.lastUpdated !== null && row.lastUpdated !== null && kept.lastUpdated > row.lastUpdated;

/** An older row of a line is passed over; one that says something else is said. */
function noteOlder(row: OrderLine, kept: OrderLine, issues: IssueSink): void {
  const isSameFile = row.source.file === kept.source.file;
  if (sameAmounts(row, kept) && (!isSameFile || contentOf(row) === contentOf(kept))) return;
  issues.push(
    isSameFile
      ? {
          code: 'line-repeated',
          message: `order ${row.orderId}: the line stands there twice; ${isLater(kept, row) ? 'the later update is used' : 'which update is the later one is not known, and the row of the higher amounts is used'}`,
          ...row.source,
        }
      : {
          code: 'reports-differ',
          message: `order ${row.orderId}: amounts differ from ${formatSource(kept.source)}, which is used`,
          ...row.source,
        },
  );
}

function mergeById(lines: readonly OrderLine[], issues: IssueSink): readonly OrderLine[] {
  return [...groupBy(lines, (line) => line.orderItemId).values()].flatMap((rows) => {
    const [first, ...others] = rows;
    if (first === undefined) return [];
    const kept = standing([first, ...others]);
    for (const row of rows) if (row !== kept) noteOlder(row, kept, issues);
    return [fillPromise(kept, rows)];
  });
}

/** Without an id, rows alike in one file may be one line or several; in different files they are one line downloaded twice. */
function mergeBySku(rows: readonly OrderLine[], issues: IssueSink): MergedLines {
  const lines: OrderLine[] = [];
  const repeats: OrderLine[] = [];
  for (const sameSku of groupBy(rows, (row) => row.sku.toLowerCase()).values()) {
    const latest = latestOf(sameSku);
    const current = sameSku.filter((row) => row.lastUpdated === latest);
    const [newest] = current;
    for (const row of sameSku) {
      if (newest === undefined || row.lastUpdated === latest) continue;
      // One whose update is not known may be the later one, or a line besides.
      if (row.lastUpdated === null) repeats.push(row);
      else noteOlder(row, newest, issues);
    }
    for (const alike of groupBy(current, contentOf).values()) {
      const inFiles = [...groupBy(alike, (row) => row.source.file).values()];
      const most = inFiles.reduce((best, group) => (group.length > best.length ? group : best));
      lines.push(...most.slice(0, 1));
      repeats.push(...most.slice(1));
    }
  }
  for (const row of repeats)
    issues.push({
      code: 'line-repeated',
      message: `order ${row.orderId}: the same line stands there twice; whether it is one or two is unknown, so its amounts may be double`,
      ...row.source,
    });
  return { lines, repeats };
}

/** The lines of one order from all files of one kind of report, as if they were one file. */
export function mergeLines(rows: readonly OrderLine[], issues: IssueSink): MergedLines {
  if (rows.length <= 1) return { lines: rows, repeats: [] };
  const withId = mergeById(
    rows.filter((row) => row.orderItemId !== null),
    issues,
  );
  const { lines: withoutId, repeats } = mergeBySku(
    rows.filter((row) => row.orderItemId === null),
    issues,
  );
  if (withId.length === 0 || withoutId.length === 0) return { lines: [...withId, ...withoutId], repeats };
  // A layout with ids and one without may both hold the order.
  const { pairs, onlyFirst, onlySecond } = matchLines(withId, withoutId);
  const joined = pairs.map(({ first, second }) =>
    standing([first, second]) === second
      ? fillPromise({ ...second, orderItemId: first.orderItemId }, [first])
      : fillPromise(first, [second]),
  );
  return { lines: [...joined, ...onlyFirst, ...onlySecond], repeats };
}
