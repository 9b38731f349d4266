import type { CategoryRow, OrderLine, VtrRow } from '../../model/report-rows.js';
import type { Fact, Source } from '../../model/source.js';

const isBefore = (a: Source, b: Source): boolean => (a.file === b.file ? a.row < b.row : a.file < b.file);

/** Finds a line's category in a categories file, else in the VTR report's rows of the same SKU. */
export function indexCategories(
  rows: readonly CategoryRow[],
  learned: ReadonlyMap<string, Fact<string>>,
): (line: OrderLine) => Fact<string> | null {
  const factOf = ({ category, source }: CategoryRow): Fact<string> => ({ value: category, source });
  const bySku = new Map(rows.flatMap((row) => (row.sku ? [[row.sku, factOf(row)] as const] : [])));
  const byAsin = new Map(rows.flatMap((row) => (row.asin ? [[row.asin, factOf(row)] as const] : [])));
  return (line) => bySku.get(line.sku) ?? byAsin.get(line.asin) ?? learned.get(line.sku) ?? null;
}

/**
 * What the VTR report teaches of SKUs: the category of each order with a single SKU, by the first row that says it. A SKU listed
 * under two is left unknown.
 */
export function learnCategories(
  listed: Iterable<readonly [row: VtrRow, sku: string]>,
): ReadonlyMap<string, Fact<string>> {
  const learned = new Map<string, Fact<string> | null>();
  for (const [{ category, source }, sku] of listed) {
    if (!category) continue;
    const known = learned.get(sku);
    if (known === undefined) learned.set(sku, { value: category, source });
    else if (known?.value !== category) learned.set(sku, null);
    else if (isBefore(source, known.source)) learned.set(sku, { value: category, source });
  }
  return new Map([...learned].flatMap(([sku, category]) => (category === null ? [] : [[sku, category]])));
}
