import { groupBy } from '../../model/group-by.js';
import type { IssueSink } from '../../model/issue.js';
import type { CategoryRow, OrderLine } from '../../model/report-rows.js';
import { type Fact, formatSource, isBefore } from '../../model/source.js';

/** The category of one line; disputed where its SKU or ASIN has several and nothing else tells. */
export type LineCategory = Fact<string> | 'disputed' | null;

/** What files say of one SKU or ASIN: each category, joined by its spellings, with the first row that gives it. */
type Stated = readonly Fact<string>[];

/** Places that an issue names one by one. */
const FEW = 4;

function listStated(rows: readonly CategoryRow[], nameCategory: (name: string) => string): Stated {
  const stated = new Map<string, Fact<string>>();
  for (const { category, source } of rows) {
    const value = nameCategory(category);
    const known = stated.get(value.toLowerCase());
    if (known === undefined || isBefore(source, known.source))
      stated.set(value.toLowerCase(), { value, source });
  }
  return [...stated.values()].toSorted((a, b) => (isBefore(a.source, b.source) ? -1 : 1));
}

function noteDispute(kind: 'SKU' | 'ASIN', id: string, stated: Stated, issues: IssueSink): void {
  const [first] = stated;
  if (first === undefined || stated.length === 1) return;
  const places = stated.slice(0, FEW).map(({ value, source }) => `${value} in ${formatSource(source)}`);
  const more = stated.length > FEW ? `, and ${stated.length - FEW} more` : '';
  issues.push({
    code: 'category-disputed',
    message: `${kind} ${id} stands under several categories (${places.join(', ')}${more}); its category is taken as unknown`,
    mend: 'leave the row that is right',
    ...first.source,
    column: 'category',
  });
}

/** Finds a line's category in a categories file by SKU, then ASIN, else in the VTR report's rows of the same SKU. */
export function indexCategories(
  rows: readonly CategoryRow[],
  learned: ReadonlyMap<string, Fact<string>>,
  nameCategory: (name: string) => string,
  issues: IssueSink,
): (line: OrderLine) => LineCategory {
  const index = (kind: 'SKU' | 'ASIN', of: (row: CategoryRow) => string | null) => {
    const named = groupBy(
      rows.filter((row) => of(row) !== null),
      (row) => of(row) ?? '',
    );
    const all = new Map([...named].map(([id, own]) => [id, listStated(own, nameCategory)]));
    for (const [id, stated] of all) noteDispute(kind, id, stated, issues);
    return (id: string): LineCategory => {
      const stated = all.get(id) ?? [];
      return stated.length > 1 ? 'disputed' : (stated[0] ?? null);
    };
  };
  const bySku = index('SKU', ({ sku }) => sku);
  const byAsin = index('ASIN', ({ asin }) => asin);
  const inOtherCase = groupBy(
    rows.filter(({ sku }) => sku !== null),
    ({ sku }) => sku?.toLowerCase(),
  );
  const told = new Set<string>();
  /** Two SKUs may differ in case alone, so that the other one's category is not taken. */
  const noteOtherCase = (sku: string): void => {
    const likely = inOtherCase.size > 0 && !told.has(sku) ? inOtherCase.get(sku.toLowerCase()) : undefined;
    if (likely === undefined) return;
    told.add(sku);
    const [found, ...others] = listStated(likely, nameCategory);
    if (found === undefined || others.length > 0) return;
    issues.push({
      code: 'category-case',
      message: `the SKU of this row differs only in upper and lower case from ${sku} of the orders; its category is not used for it`,
      mend: 'write it as the orders do',
      ...found.source,
      column: 'sku',
    });
  };
  return (line) => {
    const found = [bySku(line.sku), byAsin(line.asin), learned.get(line.sku) ?? null];
    const sure = found.find((one) => one !== null && one !== 'disputed');
    if (sure !== undefined) return sure;
    if (found.includes('disputed')) return 'disputed';
    noteOtherCase(line.sku);
    return null;
  };
}
