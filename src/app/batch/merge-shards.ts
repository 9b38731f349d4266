import { AppealError, type Problem } from '../../errors.js';
import type { BatchClient, BatchResults } from '../../model/batch.js';
import { chooseShard } from './choose-shard.js';
import { sortByUrgency } from './sort-by-urgency.js';

/** The results of one shard with the name of their file. */
export interface ShardResults {
  readonly file: string;
  readonly results: BatchResults;
}

/** Shards that do not belong to one run: of other counts, twice, missing, of another day or version. */
function checkSet(shards: readonly ShardResults[], first: ShardResults): readonly Problem[] {
  const of = first.results.shard?.of ?? 1;
  const problems: Problem[] = [];
  const seen = new Map<number, string>();
  for (const { file, results } of shards) {
    const { shard, asOf, program } = results;
    if (shard?.of !== of) {
      const message = `it is ${shard === undefined ? 'no shard' : `one of ${shard.of}`}, and ${first.file} is one of ${of}; delete those that do not belong together`;
      problems.push({ message, file });
      continue;
    }
    const twin = seen.get(shard.index);
    if (twin !== undefined) problems.push({ message: `it is the same shard as ${twin}; keep one`, file });
    seen.set(shard.index, file);
    if (asOf !== first.results.asOf)
      problems.push({
        message: `it is dated ${asOf}, and ${first.file} ${first.results.asOf}; give all shards one --as-of`,
        file,
      });
    if (program.version !== first.results.program.version)
      problems.push({
        message: `it was made by version ${program.version}, and ${first.file} by ${first.results.program.version}; run it again`,
        file,
      });
  }
  for (let index = 1; index <= of; index++)
    if (!seen.has(index))
      problems.push({
        message: `shard ${index} of ${of} is missing; run the batch with --shard ${index}/${of}`,
      });
  return problems;
}

/** Clients that a shard lacks, or has beside its own. */
function checkClients({ file, results }: ShardResults, sorted: readonly BatchClient[]): readonly Problem[] {
  const own = new Set(chooseShard(sorted, results.shard ?? null).map(({ client }) => client));
  const firstAt = new Map(results.clients.map(({ client }, index) => [client, index] as const).reverse());
  const done = results.clients.map(({ client }) => client);
  const twice = done.filter((client, index) => firstAt.get(client) !== index);
  const lacking = [...own].filter((client) => !firstAt.has(client));
  const foreign = done.filter((client) => !own.has(client));
  const again =
    results.shard === undefined ? '' : `; run --shard ${results.shard.index}/${results.shard.of} again`;
  return [
    ...lacking.map((client) => ({ message: `the client "${client}" is missing${again}`, file })),
    ...foreign.map((client) => ({
      message: `the client "${client}" does not belong to it by the list as it is now${again}`,
      file,
    })),
    ...twice.map((client) => ({ message: `the client "${client}" stands twice${again}`, file })),
  ];
}

/**
 * Joins the results of all shards of a batch into those of one run.
 * @param sorted every client of the batch, in its order.
 * @throws AppealError `results-unusable` where a shard is missing, doubled, or not of this batch.
 */
export function mergeShards(shards: readonly ShardResults[], sorted: readonly BatchClient[]): BatchResults {
  const [first] = shards;
  const none: Problem = {
    message: 'there is no results-1-of-n.json here; run the batch with --shard 1/n, 2/n, … first',
  };
  const set = first === undefined ? [none] : checkSet(shards, first);
  const problems = set.length > 0 ? set : shards.flatMap((one) => checkClients(one, sorted));
  if (first === undefined || problems.length > 0) throw new AppealError('results-unusable', problems);
  const { formatVersion, program, asOf } = first.results;
  return {
    formatVersion,
    program,
    asOf,
    clients: sortByUrgency(shards.flatMap(({ results }) => results.clients)),
  };
}
