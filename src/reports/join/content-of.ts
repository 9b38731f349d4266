import type { Source } from '../../model/source.js';

/** Everything that a row says but where it stands, as text: rows alike are equal, and their order hangs on nothing else. */
export function contentOf(row: { readonly source: Source }): string {
  return JSON.stringify({ ...row, source: null });
}
