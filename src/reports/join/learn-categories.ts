import type { VtrRow } from '../../model/report-rows.js';
import { type Fact, isBefore } from '../../model/source.js';

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
