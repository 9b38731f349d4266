/** A program that has a pool of the built code do one task, for tests that end it. */
import process from 'node:process';
import { openPool } from '../../dist/cli/batch/open-pool.js';

const worker = { file: new URL('./pool-worker.mjs', import.meta.url), name: 'workTask' };
await openPool(worker, { seconds: 600, megabytes: 64 }).run(process.argv[2]);
