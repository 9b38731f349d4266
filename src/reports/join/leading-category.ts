import { compareText } from '../../model/compare-text.js';
import type { IssueSink } from '../../model/issue.js';
import { addRanges, type CentsRange, toRange, UNKNOWN_AMOUNT } from '../../model/money.js';
import type { OrderLine } from '../../model/report-rows.js';
import { UNKNOWN_CATEGORY } from '../../model/shipment.js';
import type { LineCategory } from './index-categories.js';
import type { JoinContext, JoinIndex } from './join-context.js';

/** Item + shipping of a line: what is unknown may be any amount, so that what is known of it is the least. */
function worthOf(line: OrderLine, currency: string): CentsRange {
  if (line.currency !== '' && line.currency !== currency) return UNKNOWN_AMOUNT;
  return addRanges(toRange(line.itemPrice), toRange(line.shippingPrice));
}

/** The lines that may be the highest-valued one: the dearest by what is known, and every line that may be worth more than that. */
function mayLead(lines: readonly OrderLine[], currency: string): readonly OrderLine[] {
  const [dearest, ...others] = lines
    .map((line) => ({ line, worth: worthOf(line, currency) }))
    .toSorted(
      (a, b) =>
        b.worth.low - a.worth.low ||
        compareText(a.line.orderItemId ?? '', b.line.orderItemId ?? '') ||
        compareText(a.line.sku, b.line.sku) ||
        compareText(a.line.asin, b.line.asin),
    );
  if (dearest === undefined) return [];
  return [dearest, ...others.filter(({ worth }) => worth.high === null)].map(({ line }) => line);
}

/**
 * The category of a package of several lines is its highest-valued line's; ties go to the lowest order-item-id, then SKU. Disclosed.
 * Where lines of several categories may be that one, it is disputed.
 */
export function leadingCategory(
  lines: readonly OrderLine[],
  { currency, declare }: Pick<JoinContext, 'currency' | 'declare'>,
  { categoryOfLine, nameCategory }: Pick<JoinIndex, 'categoryOfLine' | 'nameCategory'>,
  issues: IssueSink,
): LineCategory {
  const [first] = lines;
  if (first === undefined) return null;
  if (lines.length === 1) return categoryOfLine(first);
  const nameOf = (line: OrderLine): string => {
    const category = categoryOfLine(line);
    if (category === 'disputed') return UNKNOWN_CATEGORY;
    return nameCategory(category?.value ?? declare.category ?? UNKNOWN_CATEGORY);
  };
  const names = [...new Set(lines.map(nameOf))];
  const [leading = first, ...rivals] = mayLead(lines, currency);
  const found = categoryOfLine(leading);
  const rival = rivals.find((line) => nameOf(line) !== nameOf(leading));
  const known = names.filter((name) => name !== UNKNOWN_CATEGORY).toSorted();
  const holds = `order ${leading.orderId} holds lines of several categories (${known.join(', ')})`;
  if (rival !== undefined)
    issues.push({
      code: 'several-categories',
      message: `${holds}; which line is the highest-valued is not known, since a price is; its category is taken as unknown`,
      mend: 'name an order report that states item and shipping price of each line',
      ...rival.source,
    });
  else if (known.length > 1)
    issues.push({
      code: 'several-categories',
      message: `${holds}; it is counted in ${nameOf(leading)}, that of its highest-valued line`,
      ...leading.source,
    });
  return rival === undefined ? found : 'disputed';
}
