import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { exitOfBatch } from '../../app/batch/exit-of-batch.js';
import { mergeShards, type ShardResults } from '../../app/batch/merge-shards.js';
import { parseResults } from '../../app/batch/parse-results.js';
import { composeFinalResults } from '../batch/compose-results.js';
import { findClients } from '../batch/find-clients.js';
import { holdLock } from '../batch/hold-lock.js';
import { locateClients } from '../batch/locate-clients.js';
import { printResults } from '../batch/print-results.js';
import { type BatchTerms, type BatchWorld, runBatch } from '../batch/run-batch.js';
import { writeResults } from '../batch/write-results.js';

/** What a batch says at its end, and its exit code. */
export interface BatchReport {
  readonly text: string;
  readonly exitCode: number;
}

const EXIT_INTERRUPTED = 130;

const tellFiles = (folder: string, names: Iterable<string>): string =>
  `${[...names].join(', ')} in ${path.relative('.', folder) || '.'}\n`;

/** `batch <manifest or folder>`: a packet for each client, and what became of all. */
export async function batch(target: string, terms: BatchTerms, world: BatchWorld): Promise<BatchReport> {
  const found = await findClients(target);
  const located = await locateClients(found);
  const release = await holdLock(found.folder, terms.shard);
  try {
    const { results, isInterrupted, files, notBegun } = await runBatch(found, located, terms, world);
    const how = isInterrupted ? 'Interrupted; go on with --retry. What is done: ' : '';
    return {
      text: `${printResults(results, notBegun)}${how}${tellFiles(found.folder, files)}`,
      exitCode: isInterrupted ? EXIT_INTERRUPTED : exitOfBatch(results.clients, terms.draftsAreFine),
    };
  } finally {
    release();
  }
}

const SHARD = /^results-\d+-of-\d+\.json$/;

async function readShards(folder: string): Promise<readonly ShardResults[]> {
  const names = (await readdir(folder)).filter((name) => SHARD.test(name));
  const shards = await Promise.all(
    names.map(async (file) => ({
      file,
      results: parseResults(await readFile(path.join(folder, file), 'utf8'), file),
    })),
  );
  return shards.toSorted((a, b) => (a.results.shard?.index ?? 0) - (b.results.shard?.index ?? 0));
}

/** `batch merge <folder or manifest>`: the results of all shards as those of one run. */
export async function mergeBatch(target: string, draftsAreFine: boolean): Promise<BatchReport> {
  const { folder, clients } = await findClients(target);
  const release = await holdLock(folder, null);
  try {
    const results = mergeShards(await readShards(folder), clients);
    const files = await composeFinalResults(results);
    await writeResults(folder, files);
    return {
      text: `${printResults(results)}${tellFiles(folder, files.keys())}`,
      exitCode: exitOfBatch(results.clients, draftsAreFine),
    };
  } finally {
    release();
  }
}
