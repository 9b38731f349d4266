import type { Declarations } from '../../model/case-file.js';
import type { IssueSink } from '../../model/issue.js';
import type { OrderLine, VtrRow } from '../../model/report-rows.js';
import { UNKNOWN_CATEGORY } from '../../model/shipment.js';
import { type Fact, isBefore } from '../../model/source.js';
import type { LineCategory } from './index-categories.js';

const key = (name: string): string => name.trim().toLowerCase();

/** Joins the spellings of a category: to the name the notice uses, by `declare.categoryNames` or by mere upper and lower case. */
export function nameCategories(
  declare: Declarations,
  statedNames: readonly string[],
): (name: string) => string {
  const names = new Map<string, string>();
  for (const [canonical, spellings] of Object.entries(declare.categoryNames))
    for (const spelling of [canonical, ...spellings]) names.set(key(spelling), canonical);
  for (const stated of statedNames) {
    const canonical = names.get(key(stated)) ?? stated;
    names.set(key(stated), canonical);
  }
  return (name) => names.get(key(name)) ?? name.trim();
}

/**
 * What the VTR report teaches of SKUs: the category of each order with a single SKU, by the first row that says it. A SKU listed
 * under two is left unknown.
 */
export function learnCategories(
  listed: Iterable<readonly [row: VtrRow, sku: string]>,
  nameCategory: (name: string) => string,
): ReadonlyMap<string, Fact<string>> {
  const learned = new Map<string, Fact<string> | null>();
  for (const [{ category: written, source }, sku] of listed) {
    if (!written) continue;
    const category = nameCategory(written);
    const known = learned.get(sku);
    if (known === undefined) learned.set(sku, { value: category, source });
    else if (known?.value !== category) learned.set(sku, null);
    else if (isBefore(source, known.source)) learned.set(sku, { value: category, source });
  }
  return new Map([...learned].flatMap(([sku, category]) => (category === null ? [] : [[sku, category]])));
}

/** The category of a package of several lines is its highest-valued line's; ties go to the lowest order-item-id, then SKU. Disclosed. */
export function leadingCategory(
  lines: readonly OrderLine[],
  categoryOf: (line: OrderLine) => LineCategory,
  issues: IssueSink,
): LineCategory {
  const worth = (line: OrderLine): number => (line.itemPrice ?? 0) + (line.shippingPrice ?? 0);
  const order = (line: OrderLine): string => line.orderItemId ?? line.sku;
  const leading = lines.toSorted((a, b) => worth(b) - worth(a) || (order(a) < order(b) ? -1 : 1))[0];
  if (!leading) return null;
  const category = categoryOf(leading);
  if (lines.length === 1) return category;
  const nameOf = (one: LineCategory): string | null => (one === 'disputed' ? null : (one?.value ?? null));
  const found = new Set(lines.flatMap((line) => nameOf(categoryOf(line)) ?? []));
  if (found.size > 1)
    issues.push({
      code: 'several-categories',
      message: `order ${leading.orderId} holds lines of several categories (${[...found].toSorted().join(', ')}); it is counted in ${nameOf(category) ?? UNKNOWN_CATEGORY}, that of its highest-valued line`,
      ...leading.source,
    });
  return category;
}
