import { nextFiles } from '../../metrics/next-files.js';
import { whatItLists } from '../../reports/what-it-lists.js';
import type { FoundFile } from './look-at-files.js';
import { reportsIn } from './reports-in.js';

/** Which files to fetch next, and why. */
export interface FileAdvice {
  /** One sentence: where the case stands with the files it has. */
  readonly standing: string;
  readonly fetch: readonly string[];
}

const CATEGORIES =
  'categories.csv, which you write yourself, with the columns sku,category: no order report tells the category of a product';

/** Says what the recognised reports are enough for, and which file would tell more. */
export function adviseFiles(files: readonly FoundFile[]): FileAdvice {
  const formats = new Set(files.flatMap(({ is }) => reportsIn(is).map(({ format }) => format)));
  const hasOne = (...ids: readonly string[]): boolean => ids.some((id) => formats.has(id));
  const report = hasOne('vtr-report');
  const lists = (kind: 'packages' | 'orders'): boolean =>
    [...formats].some((format) => format !== 'vtr-report' && whatItLists(format) === kind);
  const [records, orders] = [lists('packages'), lists('orders')];
  // With the report the case asks for Amazon's counts, and the two lead.
  const basis = report ? 'ledger' : records ? 'records' : 'orders-only';
  const lacksCategories = !report && (records || orders) && !hasOne('categories', 'shipments');
  const fetch = [
    ...nextFiles(basis, { report, orders, counts: report, scans: true }),
    ...(lacksCategories ? [CATEGORIES] : []),
  ];
  if (report && fetch.length === 0) return { standing: 'The reports that a letter needs are here.', fetch };
  if (report) return { standing: 'The VTR report is here; the letter can be built on it.', fetch };
  if (records)
    return {
      standing:
        'There is no VTR report here. The letter can be built from your own records, if they state tracking numbers; its rate is then called reconstructed.',
      fetch,
    };
  return {
    standing: orders
      ? 'Order reports alone give no rate and no letter yet.'
      : 'There is no report here yet that a letter could be built on.',
    fetch,
  };
}
