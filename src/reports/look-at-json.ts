import type { RowSink } from './formats/report-format.js';
import { readJsonFields } from './read-json-fields.js';
import { readJsonRoot } from './read-json-report.js';
import { recogniseJson } from './recognise-json.js';

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
  const found = recogniseJson(await readJsonRoot(text, file));
  if (found.kind === 'other') return { kind: 'unusable', why: found.why };
  const { format, documents } = found;
  // No case has named a store yet, and what is counted does not hang on it.
  const reading = { file, store: { timeZone: 'UTC', currency: '' }, issues: [] };
  const counts = documents.map((document) => format.read(readJsonFields(document, '', reading), NOWHERE));
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return { kind: 'report', format: format.id, title: format.title, rows };
}
