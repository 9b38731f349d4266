import { writeResultsTable } from '../../app/batch/results-table.js';
import type { BatchResults, BatchShard } from '../../model/batch.js';
import { asJson } from '../write-json.js';

/** The name of a run's results: of a shard `results-2-of-4.json`. */
export const resultsName = (shard: BatchShard | null): string =>
  shard === null ? 'results.json' : `results-${shard.index}-of-${shard.of}.json`;

/** The files that tell what became of a batch; of a shard the one that `merge` joins. */
export function composeResults(results: BatchResults): ReadonlyMap<string, Uint8Array> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const json = [resultsName(results.shard ?? null), bytes(asJson(results))] as const;
  if (results.shard !== undefined) return new Map([json]);
  return new Map([json, ['results.csv', bytes(writeResultsTable(results))]]);
}
