import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppealError } from '../../errors.js';
import type { BatchShard } from '../../model/batch.js';
import { isRunning } from '../sweep-leftovers.js';
import { tellWriteFault } from '../tell-write-fault.js';

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  /** When that process began, as the system counts; null where it does not tell. */
  readonly start: string | null;
  readonly host: string;
}

const NAME = /^\.vtr-appeal-batch(?:-(\d+)-of-(\d+))?\.lock$/;

const nameOf = (shard: BatchShard | null): string =>
  shard === null ? '.vtr-appeal-batch.lock' : `.vtr-appeal-batch-${shard.index}-of-${shard.of}.lock`;

/** When a process began, in ticks since the machine was started (proc(5), stat, field 22): a number given anew began later. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** What a lock holds; null where there is none. One that cannot be read, such as another user's, may be that of a run at work. */
function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT') return null;
    const message = `this lock cannot be read (${code}), so that a run may be at work on this folder; if none is, delete it`;
    throw new AppealError('batch-locked', [{ message, file }], error);
  }
}

function parseHolder(text: string): Holder | null {
  try {
    const { pid, start, host } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, start: start ?? null, host } : null;
  } catch {
    return null;
  }
}

function refuse({ pid, host }: Holder, file: string): never {
  const where = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  const mend =
    host === hostname()
      ? 'wait until it is done'
      : 'wait until it is done; if it was killed, delete this file';
  throw new AppealError('batch-locked', [{ message: `${where} works on this folder; ${mend}`, file }]);
}

/** Whether the holder of a lock lives; of another machine nobody here can tell, so that its holder is taken to. */
const lives = ({ host, pid, start }: Holder): boolean =>
  host !== hostname() || (isRunning(pid) && start === startOf(pid));

/**
 * Looks at a lock that another run may hold.
 * @returns the text of one that nobody holds any more; null where there is none.
 * @throws AppealError `batch-locked`
 */
async function readDead(file: string): Promise<string | null> {
  let text = read(file);
  // It may be written this very moment.
  if (text !== null && parseHolder(text) === null) {
    await wait(200);
    text = read(file);
  }
  const holder = text === null ? null : parseHolder(text);
  if (holder !== null && lives(holder)) refuse(holder, file);
  return text;
}

/** Clears a dead run's lock away, unless another run was faster and the lock is by now its own. */
function clearDead(file: string, dead: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== dead) renameSync(aside, file);
    else rmSync(aside, { force: true });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
  }
}

/** Writes a lock where there is none. One that cannot be written whole, such as on a full disk, is not left behind. */
function place(file: string, text: string): void {
  const lock = openSync(file, 'wx');
  try {
    writeSync(lock, text);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(lock);
  }
}

async function take(file: string): Promise<void> {
  const own: Holder = { pid: process.pid, start: startOf(process.pid), host: hostname() };
  for (;;) {
    try {
      place(file, JSON.stringify(own));
      return;
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (code !== 'EEXIST') {
        const message = `this folder cannot be written to (${code}): ${tellWriteFault(code)}`;
        throw new AppealError('out-unusable', [{ message, file: path.dirname(file) }], error);
      }
    }
    const dead = await readDead(file);
    if (dead !== null) clearDead(file, dead);
  }
}

/** Whether two runs on one folder would write the same clients: all do, but different shards of one division. */
function clashes(shard: BatchShard | null, name: string): boolean {
  const [, index, of] = NAME.exec(name) ?? [];
  return shard === null || index === undefined || Number(of) !== shard.of;
}

/**
 * Keeps other runs off a batch's folder until it is let go. The lock of a process that is dead is taken over.
 * @returns what lets it go.
 * @throws AppealError `batch-locked` where another run is at work there, `out-unusable` where the folder can't be written to.
 */
export async function holdLock(folder: string, shard: BatchShard | null): Promise<() => void> {
  const own = nameOf(shard);
  const file = path.join(folder, own);
  await take(file);
  const release = (): void => rmSync(file, { force: true });
  try {
    const others = (await readdir(folder)).filter((name) => name !== own && NAME.test(name));
    for (const name of others.filter((other) => clashes(shard, other)))
      await readDead(path.join(folder, name));
  } catch (error) {
    release();
    throw error;
  }
  return release;
}
