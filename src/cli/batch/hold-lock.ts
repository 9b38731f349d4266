import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

function parseHolder(text: string | null): Holder | null {
  try {
    const { pid, start, host } = JSON.parse(text ?? '') as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, start: start ?? null, host } : null;
  } catch {
    return null;
  }
}

/** Who holds a lock and lives; of another machine nobody here can tell, so that its holder is taken to. Null: nobody. */
async function holderOf(file: string): Promise<Holder | null> {
  let holder = parseHolder(read(file));
  // It may be written this very moment.
  if (holder === null && read(file) !== null) {
    await wait(200);
    holder = parseHolder(read(file));
  }
  if (holder === null || holder.host !== hostname()) return holder;
  return isRunning(holder.pid) && holder.start === startOf(holder.pid) ? holder : null;
}

function refuse({ pid, host }: Holder, file: string): never {
  const where = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  const mend =
    host === hostname()
      ? 'wait until it is done'
      : 'wait until it is done; if it was killed, delete this file';
  throw new AppealError('batch-locked', [{ message: `${where} works on this folder; ${mend}`, file }]);
}

/** Clears a dead run's lock away, unless another run was faster and the lock is by now its own. */
function clearDead(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    const before = read(file);
    renameSync(file, aside);
    if (read(aside) !== before) renameSync(aside, file);
    else rmSync(aside, { force: true });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
  }
}

async function take(file: string): Promise<void> {
  const own: Holder = { pid: process.pid, start: startOf(process.pid), host: hostname() };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(own), { flag: 'wx' });
      return;
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (code !== 'EEXIST') {
        const message = `this folder cannot be written to (${code}): ${tellWriteFault(code)}`;
        throw new AppealError('out-unusable', [{ message, file: path.dirname(file) }], error);
      }
    }
    const holder = await holderOf(file);
    if (holder !== null) refuse(holder, file);
    clearDead(file);
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
    for (const name of others.filter((other) => clashes(shard, other))) {
      const holder = await holderOf(path.join(folder, name));
      if (holder !== null) refuse(holder, path.join(folder, name));
    }
  } catch (error) {
    release();
    throw error;
  }
  return release;
}
