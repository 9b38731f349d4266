import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClientOutcome } from '../../app/batch/build-client.js';
import { chooseShard } from '../../app/batch/choose-shard.js';
import type { LocatedClient } from '../../app/batch/find-clashes.js';
import { hashTexts, type ProgramGrounds } from '../../app/batch/packet-key.js';
import { parseResults } from '../../app/batch/parse-results.js';
import { planRetry, type RetryPlan } from '../../app/batch/plan-retry.js';
import { sortByUrgency } from '../../app/batch/sort-by-urgency.js';
import type { BatchResults, BatchShard, ClientResult } from '../../model/batch.js';
import type { LocalDate } from '../../model/local-date.js';
import { programVersion, readCatalogue, readTemplates } from '../program-files.js';
import { sweepLeftovers } from '../sweep-leftovers.js';
import { composeResults, resultsName } from './compose-results.js';
import { deliverClient } from './deliver-client.js';
import type { FoundBatch } from './find-clients.js';
import { keepResults } from './keep-results.js';
import { lookAtPackets } from './look-at-packets.js';
import { openPool } from './open-pool.js';
import { type ProgressStream, showProgress } from './show-progress.js';
import type { TaskLimits } from './task-pool.js';
import { workInLanes } from './work-in-lanes.js';
import type { ClientTask } from './worker.js';
import { writeResults } from './write-results.js';

/** How a batch is to be run. */
export interface BatchTerms {
  /** Null: the day of the run before where this is a retry, else today. */
  readonly asOf: LocalDate | null;
  readonly today: LocalDate;
  readonly draftsAreFine: boolean;
  readonly shard: BatchShard | null;
  readonly isRetry: boolean;
  /** Whether no client is begun any more once one has failed or was refused. */
  readonly stopsAtFailure: boolean;
  readonly limits: TaskLimits;
  /** How many clients are worked on at a time, at most. */
  readonly jobs: number;
}

/** The terminal, the clock (in milliseconds) and the user's wish to stop. */
export interface BatchWorld {
  readonly stream: ProgressStream;
  readonly hasColour: boolean;
  readonly clock: () => number;
  /** Calls back once the user interrupts; returns what ends the listening. */
  readonly onInterrupt: (stop: () => void) => () => void;
}

/** What became of a batch, and whether the user ended it before it was done. */
export interface BatchRun {
  readonly results: BatchResults;
  readonly isInterrupted: boolean;
  /** The names of the files that tell it. */
  readonly files: readonly string[];
  /** Clients that no result tells of: the run ended before them. */
  readonly notBegun: number;
}

const WORKER = { file: new URL('./worker.js', import.meta.url), name: 'workTask' };

async function readEarlier(folder: string, shard: BatchShard | null): Promise<BatchResults | null> {
  const name = resultsName(shard);
  const text = await readFile(path.join(folder, name), 'utf8').catch(() => null);
  return text === null ? null : parseResults(text, name);
}

function groundsOf(asOf: LocalDate): ProgramGrounds {
  return {
    version: programVersion(),
    catalogue: hashTexts(readCatalogue().map(({ name, text }) => [name, text])),
    templates: hashTexts(readTemplates()),
    asOf,
  };
}

/** Clears away what killed runs left behind of these results, and where these clients' packets go. */
async function sweepBatch(
  folder: string,
  shard: BatchShard | null,
  clients: readonly LocatedClient[],
): Promise<void> {
  // Other shards may be at work on other machines, where nobody here can tell whether they live.
  const own = shard === null ? /^results\.[a-z]+$/ : null;
  await sweepLeftovers(folder, (name) => own?.test(name) ?? name === resultsName(shard));
  const places = new Set<string>();
  for (const { place, caseFolder } of clients)
    if (place === null) await sweepLeftovers(caseFolder, (name) => /^packet(?:-\d+)?$/.test(name));
    else places.add(place);
  for (const outs of new Set([...places].map((place) => path.dirname(place))))
    await sweepLeftovers(outs, (name) => places.has(path.join(outs, name)));
}

/**
 * Builds the packets of a batch, several at a time, and writes what became of them. The folder must be locked for it.
 * @throws AppealError `results-unusable`, or `out-unusable` where the results can't be written.
 */
export async function runBatch(
  { folder }: FoundBatch,
  located: readonly LocatedClient[],
  terms: BatchTerms,
  { stream, hasColour, clock, onInterrupt }: BatchWorld,
): Promise<BatchRun> {
  const { shard, limits, jobs } = terms;
  const clients = chooseShard(located, shard);
  const earlier = terms.isRetry ? await readEarlier(folder, shard) : null;
  const asOf = terms.asOf ?? earlier?.asOf ?? terms.today;
  const grounds = groundsOf(asOf);
  await sweepBatch(folder, shard, clients);
  const plan: RetryPlan =
    earlier === null
      ? { again: clients, earlier: new Map() }
      : planRetry(clients, earlier, await lookAtPackets(folder, clients, earlier, grounds));
  const ended = new Map<string, ClientResult>(plan.earlier);
  const tell = (): BatchResults => ({
    formatVersion: 1,
    program: { name: 'vtr-appeal', version: grounds.version },
    asOf,
    ...(shard === null ? {} : { shard }),
    clients: sortByUrgency([...ended.values()]),
  });
  // A run that is killed before its first client is done must not leave the results of another day for a retry to go on with.
  await writeResults(folder, composeResults(tell()));
  const keeper = keepResults(folder, clock);
  const pool = openPool<ClientTask, ClientOutcome>(WORKER, limits);
  const progress = showProgress(stream, plan.again.length, clock, hasColour);
  const delivery = { folder, grounds, limits, draftsAreFine: terms.draftsAreFine };
  let isInterrupted = false;
  let files: readonly string[] = [];
  let hasFailed = false;
  const endListening = onInterrupt(() => {
    isInterrupted = true;
    void pool.stop();
  });
  const work = async (client: LocatedClient): Promise<void> => {
    const begun = clock();
    progress.started(client.client);
    const end = await pool.run({ target: client.target, asOf, practice: client.practice });
    const delivered = await deliverClient(client, end, delivery);
    if (delivered === null) return progress.dropped(client.client);
    const result = { ...delivered, seconds: Math.round(clock() - begun) / 1000 };
    ended.set(client.client, result);
    hasFailed ||= result.status === 'failed' || result.status === 'refused';
    progress.finished(result);
    keeper.keep(tell);
  };
  try {
    const isStopped = (): boolean => isInterrupted || (terms.stopsAtFailure && hasFailed);
    await workInLanes(plan.again, jobs, work, isStopped);
  } finally {
    endListening();
    progress.close();
    await pool.stop();
    files = await keeper.finish(tell());
  }
  return { results: tell(), isInterrupted, files, notBegun: clients.length - ended.size };
}
