import type { ClientResult } from '../../model/batch.js';

/** The exit code of a batch: 5 where some failed or were refused, 4 where some are drafts and none was asked for, else 0. */
export function exitOfBatch(results: readonly ClientResult[], draftsAreFine: boolean): number {
  if (results.some(({ status }) => status === 'failed' || status === 'refused')) return 5;
  return results.some(({ status }) => status === 'draft') && !draftsAreFine ? 4 : 0;
}
