import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { openPool } from '../../../../src/cli/batch/open-pool.js';
import type { TaskLimits, TaskPool } from '../../../../src/cli/batch/task-pool.js';
import { isThere, makeFolder, removeFolders } from '../../../support/run-program.js';

afterAll(removeFolders);

const WORKER = { file: pathToFileURL('test/support/pool-worker.mjs'), name: 'workTask' };
/** As it is built: Node.js runs it in a process of its own. */
const HOST = pathToFileURL('dist/cli/batch/worker-process.js');
const pools: TaskPool<string, string>[] = [];
const open = (over: Partial<TaskLimits> = {}, host = HOST, patience = 60): TaskPool<string, string> => {
  const pool = openPool<string, string>(WORKER, { seconds: 60, megabytes: 64, ...over }, { host, patience });
  pools.push(pool);
  return pool;
};

/** Whether a process is at work; one that has ended may still be listed, as Linux says. */
function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return !readFileSync(`/proc/${id}/stat`, 'utf8').includes(') Z ');
  } catch (error) {
    return (error as { code?: string }).code === 'ENOENT' && !existsSync('/proc');
  }
}

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

  it.each([
    ['SIGABRT', 'too-hungry'],
    ['SIGKILL', 'killed'],
    ['SIGHUP', 'killed'],
  ])('outlives the end of a whole process by %s, and so do its other tasks', async (signal, by) => {
    const pool = open();
    expect(await Promise.all([pool.run(signal), pool.run('other')])).toEqual([
      { kind: 'cut', by },
      { kind: 'ended', result: 'other 1' },
    ]);
    expect(await Promise.all([pool.run('next'), pool.run('next')])).toEqual([
      { kind: 'ended', result: 'next 2' },
      { kind: 'ended', result: 'next 1' },
    ]);
  });

  it('tells of a task that no process could begin', async () => {
    const pool = open({}, pathToFileURL('test/support/no-such-file.mjs'));
    const end = { kind: 'cut', by: 'not-started' };
    expect(await Promise.all([pool.run('a'), pool.run('b')])).toEqual([end, end]);
    expect(await pool.run('c')).toEqual(end);
  });

  it('gives a task whose process could not begin it to one that is at work', async () => {
    const folder = await makeFolder();
    const host = path.join(folder, 'host.mjs');
    const taken = JSON.stringify(path.join(folder, 'taken'));
    await writeFile(
      host,
      `import { mkdirSync } from 'node:fs';\nmkdirSync(${taken});\nawait import(${JSON.stringify(HOST.href)});\n`,
    );
    const pool = open({}, pathToFileURL(host));
    const ends = await Promise.all(['a', 'b', 'c'].map((task) => pool.run(task)));
    const counts = ends.flatMap((end) => (end.kind === 'ended' ? end.result.split(' ').slice(1) : []));
    expect(new Set(counts)).toEqual(new Set(['1', '2', '3']));
  });

  it('ends a process that never says a word', async () => {
    const host = path.join(await makeFolder(), 'host.mjs');
    await writeFile(host, "process.on('message', () => {});\n");
    expect(await open({ seconds: 1 }, pathToFileURL(host), 0.5).run('task')).toEqual({
      kind: 'cut',
      by: 'not-started',
    });
  });

  it('begins a task in a new process where the idle one has died and nobody has heard of it yet', async () => {
    const pool = open();
    const mark = path.join(await makeFolder(), 'id');
    await pool.run(`tell ${mark}`);
    process.kill(Number(readFileSync(mark, 'utf8')), 'SIGKILL');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    expect(await pool.run('next')).toEqual({ kind: 'ended', result: 'next 1' });
  });

  it('has workers that leave Ctrl-C to it', async () => {
    expect(await open().run('SIGINT')).toEqual({ kind: 'ended', result: 'SIGINT 1' });
  });

  it('leaves no process behind when its own is killed, not even one that is in an endless loop', async () => {
    const mark = path.join(await makeFolder(), 'begun');
    const parent = spawn(process.execPath, ['test/support/pool-parent.mjs', `mark ${mark}`]);
    while (!isThere(mark)) await wait(20);
    const id = Number(readFileSync(mark, 'utf8'));
    expect([id === parent.pid, isAlive(id)]).toEqual([false, true]);
    parent.kill('SIGKILL');
    while (isAlive(id)) await wait(20);
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
