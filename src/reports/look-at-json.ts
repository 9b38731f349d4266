import type { RowSink } from './formats/report-format.js';
import { readJsonFields } from './json-fields.js';
import { readJsonRoot, recogniseJson } from './read-json-report.js';

/** Rows that are only counted go nowhere. */
const NOWHERE: RowSink = {
  vtr: { push: () => {} },
  orders: { push: () => {}, at: () => undefined },
  categories: { push: () => {} },
  confirmations: { push: () => {} },
  packages: { push: () => {} },
  promises: { push: () => {} },
  histories: { push: () => {} },
  accountTotals: { push: () => {} },
  fulfilledByAmazon: { add: () => {} },
  continuedItems: { add: () => {} },
};

/**
 * What a JSON file is; read whole, since only its end tells whether it is one.
 * @throws AppealError where it is none.
 */
export async function lookAtJson(
  text: AsyncIterable<string>,
  file: string,
): Promise<
  | { readonly kind: 'report'; readonly format: string; readonly title: string; readonly rows: number }
  | { readonly kind: 'unusable'; readonly why: string }
> {
  const root = await readJsonRoot(text, file);
  const format = recogniseJson(root);
  if (root.kind !== 'object' || format === undefined)
    return { kind: 'unusable', why: 'JSON, but no report that this program knows' };
  const rows = format.read(readJsonFields(root, '', file, []), NOWHERE);
  return { kind: 'report', format: format.id, title: format.title, rows };
}
