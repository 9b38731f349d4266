import { renderResults } from '../../app/batch/render-results.js';
import { writeResultsTable } from '../../app/batch/results-table.js';
import type { BatchResults, BatchShard, ClientResult } from '../../model/batch.js';
import { prepareProgram } from '../prepare-program.js';
import { asJson } from '../write-json.js';

/** The name of a run's results: of a shard `results-2-of-4.json`. */
export const resultsName = (shard: BatchShard | null): string =>
  shard === null ? 'results.json' : `results-${shard.index}-of-${shard.of}.json`;

/** A result with its keys in one order, however it came about: two runs with the same results write the same bytes. */
function arrange(one: ClientResult): ClientResult {
  const { client, case: casePath, out, status, packet, exitCode, branch, rates } = one;
  const { daysLeft, pages, seconds, message, key } = one;
  const named = { client, case: casePath, out, status, packet, exitCode, branch };
  const arranged = rates.map(({ category, asCounted, lead, short }) => ({
    category,
    asCounted,
    lead,
    short,
  }));
  return { ...named, rates: arranged, daysLeft, pages, seconds, message, key };
}

/** The files that tell what became of a batch; of a shard the one that `merge` joins. */
export function composeResults(results: BatchResults): ReadonlyMap<string, Uint8Array> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const json = [
    resultsName(results.shard ?? null),
    bytes(asJson({ ...results, clients: results.clients.map(arrange) })),
  ] as const;
  if (results.shard !== undefined) return new Map([json]);
  return new Map([json, ['results.csv', bytes(writeResultsTable(results))]]);
}

/** The same at the end of a run, with the page for the consultant. */
export async function composeFinalResults(results: BatchResults): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = composeResults(results);
  if (results.shard !== undefined) return files;
  return new Map([...files, ['results.pdf', await renderResults(results, prepareProgram())]]);
}
