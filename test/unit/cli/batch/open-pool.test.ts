import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openPool } from '../../../../src/cli/batch/open-pool.js';
import type { TaskLimits, TaskPool } from '../../../../src/cli/batch/task-pool.js';

const WORKER = { file: pathToFileURL('test/support/pool-worker.mjs'), name: 'workTask' };
/** As it is built: Node.js runs it in a process of its own. */
const HOST = pathToFileURL('dist/cli/batch/worker-process.js');
const pools: TaskPool<string, string>[] = [];
const open = (over: Partial<TaskLimits> = {}): TaskPool<string, string> => {
  const pool = openPool<string, string>(WORKER, { seconds: 60, megabytes: 64, ...over }, HOST);
  pools.push(pool);
  return pool;
};

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.stop()));
});

describe('a pool', () => {
  it('does one task after another in the same worker', async () => {
    const pool = open();
    expect(await pool.run('a')).toEqual({ kind: 'ended', result: 'a 1' });
    expect(await pool.run('b')).toEqual({ kind: 'ended', result: 'b 2' });
  });

  it('ends a task that takes too long, and does the next in a new worker', async () => {
    const pool = open({ seconds: 4 });
    expect(await pool.run('loop')).toEqual({ kind: 'cut', by: 'too-slow' });
    expect(await pool.run('next')).toEqual({ kind: 'ended', result: 'next 1' });
  });

  it('ends one that waits for ever', async () => {
    expect(await open({ seconds: 1 }).run('wait')).toEqual({ kind: 'cut', by: 'too-slow' });
  });

  it('ends a task that takes too much memory, and does the next in a new worker', async () => {
    const pool = open();
    expect(await pool.run('hunger')).toEqual({ kind: 'cut', by: 'too-hungry' });
    expect(await pool.run('next')).toEqual({ kind: 'ended', result: 'next 1' });
  });

  it('goes on after a bug in the same worker, and after a worker that ended itself in a new one', async () => {
    const pool = open();
    expect(await pool.run('fault')).toEqual({ kind: 'bug' });
    expect(await pool.run('next')).toEqual({ kind: 'ended', result: 'next 2' });
    expect(await pool.run('exit')).toEqual({ kind: 'bug' });
    expect(await pool.run('next')).toEqual({ kind: 'ended', result: 'next 1' });
  });

  it('does not let one task that is cut touch another', async () => {
    const pool = open();
    const [hungry, other] = await Promise.all([pool.run('hunger'), pool.run('other')]);
    expect([hungry, other]).toEqual([
      { kind: 'cut', by: 'too-hungry' },
      { kind: 'ended', result: 'other 1' },
    ]);
  });

  it('that is stopped tells so of what is under way, and of whatever comes later', async () => {
    const pool = open();
    const waiting = pool.run('wait');
    await pool.stop();
    expect([await waiting, await pool.run('later')]).toEqual([
      { kind: 'cut', by: 'stopped' },
      { kind: 'cut', by: 'stopped' },
    ]);
  });
});
