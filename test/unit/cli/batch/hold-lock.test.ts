import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { holdLock } from '../../../../src/cli/batch/hold-lock.js';
import { failureOf } from '../../../support/failure-of.js';
import { itWhere } from '../../../support/it-where.js';
import { makeFolder, removeFolders } from '../../../support/run-program.js';

afterAll(removeFolders);

/** Root may write everywhere, wherever the tests run. */
const asPlainUser = itWhere(process.getuid?.() !== 0, 'root may write everywhere');

const LOCK = '.vtr-appeal-batch.lock';
/** A number that no process has any more. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;
const locked = async (text: string, name = LOCK): Promise<string> => {
  const folder = await makeFolder();
  writeFileSync(path.join(folder, name), text);
  return folder;
};
const holder = (over: object): string =>
  JSON.stringify({ pid: process.pid, start: null, host: hostname(), ...over });
const ownStart = (): string | null => {
  try {
    return readFileSync('/proc/self/stat', 'latin1').split(') ')[1]?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
};

describe('the lock of a batch', () => {
  it('keeps a second run off while it is held, and leaves nothing once it is let go', async () => {
    const folder = await makeFolder();
    const release = await holdLock(folder, null);
    const { code, exitCode, problems } = await failureOf(() => holdLock(folder, null));
    expect([code, exitCode]).toEqual(['batch-locked', 3]);
    expect(problems[0]?.message).toBe(`process ${process.pid} works on this folder; wait until it is done`);
    release();
    expect(readdirSync(folder)).toEqual([]);
    (await holdLock(folder, null))();
  });

  it.each([
    ['of a process that is dead', () => holder({ pid: deadPid() })],
    ['of one whose number another process has by now', () => holder({ start: '1' })],
    ['that was never written whole', () => ''],
    ['that holds something else', () => '[]'],
  ])('is taken over: one %s', async (_, text) => {
    const folder = await locked(text());
    (await holdLock(folder, null))();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of another machine is respected, since nobody here can tell whether that run lives', async () => {
    const folder = await locked(holder({ host: 'elsewhere', pid: 7 }));
    const { problems } = await failureOf(() => holdLock(folder, null));
    expect(problems).toEqual([
      {
        message:
          'process 7 on elsewhere works on this folder; wait until it is done; if it was killed, delete this file',
        file: path.join(folder, LOCK),
      },
    ]);
  });

  it('that cannot be read is respected, and left where it is', async () => {
    const folder = await makeFolder();
    mkdirSync(path.join(folder, LOCK));
    const { code, problems } = await failureOf(() => holdLock(folder, null));
    expect([code, problems]).toEqual([
      'batch-locked',
      [
        {
          message:
            'this lock cannot be read (EISDIR), so that a run may be at work on this folder; if none is, delete it',
          file: path.join(folder, LOCK),
        },
      ],
    ]);
    expect(readdirSync(folder)).toEqual([LOCK]);
  });

  it('does not keep the shards of one division off each other', async () => {
    const folder = await makeFolder();
    const shards = [1, 2, 3].map((index) => holdLock(folder, { index, of: 3 }));
    for (const release of await Promise.all(shards)) release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a shard and the whole', { index: 1, of: 2 }, null],
    ['the whole and a shard', null, { index: 1, of: 2 }],
    ['shards of two divisions', { index: 1, of: 2 }, { index: 1, of: 3 }],
    ['a shard and itself', { index: 1, of: 2 }, { index: 1, of: 2 }],
  ])('keeps %s off each other', async (_, first, second) => {
    const folder = await makeFolder();
    const release = await holdLock(folder, first);
    expect((await failureOf(() => holdLock(folder, second))).code).toBe('batch-locked');
    expect(readdirSync(folder)).toHaveLength(1);
    release();
  });

  it('of a living process is known by when that began', async () => {
    const folder = await locked(holder({ start: ownStart() }));
    expect((await failureOf(() => holdLock(folder, null))).code).toBe('batch-locked');
  });

  it('cannot be had where the folder cannot be written to, which is said in words', async () => {
    const folder = await makeFolder();
    const inside = path.join(folder, 'file');
    writeFileSync(inside, '');
    const { code, problems } = await failureOf(() => holdLock(inside, null));
    expect([code, problems[0]?.message]).toEqual([
      'out-unusable',
      'this folder cannot be written to (ENOTDIR): a part of its path is a file, not a folder',
    ]);
  });

  asPlainUser('cannot be had where the folder may not be written to, which is said in words', async () => {
    const folder = await makeFolder();
    chmodSync(folder, 0o500);
    expect((await failureOf(() => holdLock(folder, null))).problems[0]?.message).toContain(
      'is not permitted',
    );
    chmodSync(folder, 0o700);
  });
});
