import type { BatchResults, ClientResult } from '../../model/batch.js';
import type { LocatedClient } from './find-clashes.js';

/** Which clients of a batch are done again, and what an earlier run says of the rest and of them. */
export interface RetryPlan {
  readonly again: readonly LocatedClient[];
  /** By name: the rest as `unchanged` with their earlier figures, and those to be done again as they were. */
  readonly earlier: ReadonlyMap<string, ClientResult>;
}

/**
 * Plans a retry: done again is what failed, was refused or is a draft, what was never done, and what has another key than before.
 * @param keysNow by client: the key that its packet would have now; null where the packet is gone or was changed, or an input is gone.
 */
export function planRetry(
  clients: readonly LocatedClient[],
  results: BatchResults,
  keysNow: ReadonlyMap<string, string | null>,
): RetryPlan {
  const byName = new Map(results.clients.map((one) => [one.client, one]));
  const earlier = new Map<string, ClientResult>();
  const again: LocatedClient[] = [];
  for (const one of clients) {
    const before = byName.get(one.client);
    const isGood = before?.status === 'done' || before?.status === 'unchanged';
    const isSame = isGood && before.key !== null && before.key === keysNow.get(one.client);
    if (!isSame) again.push(one);
    if (before !== undefined) earlier.set(one.client, isSame ? { ...before, status: 'unchanged' } : before);
  }
  return { again, earlier };
}
