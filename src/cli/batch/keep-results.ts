import type { BatchResults } from '../../model/batch.js';
import { composeFinalResults, composeResults } from './compose-results.js';
import { writeResults } from './write-results.js';

/** A run's results on the disk. */
export interface ResultsKeeper {
  /** Writes them where the last time is long enough ago, so that a run that is killed leaves what is done. */
  readonly keep: (results: () => BatchResults) => void;
  /** Writes them for good, and gives the names of the files. */
  readonly finish: (results: BatchResults) => Promise<readonly string[]>;
}

/** A thousand clients are then written some hundred times, not a thousand. */
const EVERY_MS = 1000;

/** Opens the results of a run in its folder. */
export function keepResults(folder: string, clock: () => number): ResultsKeeper {
  let last = clock();
  let writing: Promise<void> | null = null;
  const keep = (results: () => BatchResults): void => {
    if (writing !== null || clock() - last < EVERY_MS) return;
    // What keeps them from being written now is told at the end, if it still does.
    writing = writeResults(folder, composeResults(results()))
      .catch(() => {})
      .finally(() => {
        writing = null;
        last = clock();
      });
  };
  const finish = async (results: BatchResults): Promise<readonly string[]> => {
    await writing;
    const files = await composeFinalResults(results);
    await writeResults(folder, files);
    return [...files.keys()];
  };
  return { keep, finish };
}
