import { type ChildProcess, fork, type Serializable, type StdioOptions } from 'node:child_process';
import type { TaskEnd, TaskLimits, TaskPool, TaskWorker } from './task-pool.js';

/** Clears memory in the thread that works: threads beside it would take the processors from the other workers. */
const V8_FLAGS = ['--single-threaded-gc'];

const STDIO: StdioOptions = ['ignore', 'ignore', 'ignore', 'ipc'];

/** How a process is begun, and how many seconds beyond a task's own it may be silent. */
const START = { host: new URL('./worker-process.js', import.meta.url), patience: 60 };

const STOPPED = { kind: 'cut', by: 'stopped' } as const;
const CRASHES: ReadonlySet<string> = new Set(['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGTRAP', 'SIGFPE']);

/** A task that a process was given. */
interface GivenTask<R> {
  /** Takes how it ended, or null where the process never began it. */
  readonly tell: (end: TaskEnd<R> | null) => void;
  hasBegun: boolean;
}

/** What the end of its process makes of a task. A process that V8 ends for want of memory aborts, which Windows tells as a code. */
function endOf<R>(code: number | null, signal: NodeJS.Signals | null): TaskEnd<R> {
  if (signal === 'SIGABRT' || code === 134) return { kind: 'cut', by: 'too-hungry' };
  return signal === null || CRASHES.has(signal) ? { kind: 'bug' } : { kind: 'cut', by: 'killed' };
}

/** A new process, or null where the system gives none. */
function begin(host: URL, words: readonly string[]): ChildProcess | null {
  try {
    const child = fork(host, words, { execArgv: V8_FLAGS, serialization: 'advanced', stdio: STDIO });
    // It could not be begun, or not be spoken to, or not be ended: its end, if it comes to one, tells.
    child.once('error', () => child.kill('SIGKILL')).on('error', () => {});
    return child.pid === undefined ? null : child;
  } catch {
    return null;
  }
}

/**
 * Opens a pool of worker processes, one for each task that is under way, and used again. Processes and not only threads: what V8 or the
 * system ends for want of memory is a process, and no other task notices. A task whose process never began it is given to another one,
 * as soon as one is free; where there is none at work, it ends as `not-started`.
 */
export function openPool<T extends Serializable, R>(
  { file, name }: TaskWorker,
  { seconds, megabytes }: TaskLimits,
  { host, patience } = START,
): TaskPool<T, R> {
  const words = [file.href, name, `${seconds}`, `${megabytes}`];
  const living = new Set<ChildProcess>();
  const idle = new Set<ChildProcess>();
  const given = new Map<ChildProcess, GivenTask<R>>();
  const wake: (() => void)[] = [];
  let isStopped = false;
  const tell = (child: ChildProcess, end: TaskEnd<R> | null): void => {
    given.get(child)?.tell(end);
    given.delete(child);
    for (const each of wake.splice(0)) each();
  };
  /** Ends the task of a process that will not tell its end. */
  const cut = (child: ChildProcess, end: TaskEnd<R>): void =>
    tell(child, given.get(child)?.hasBegun ? end : null);
  const hear = (child: ChildProcess, said: 'begun' | TaskEnd<R>): void => {
    const task = given.get(child);
    if (task === undefined) return;
    if (said === 'begun') task.hasBegun = true;
    else {
      idle.add(child);
      tell(child, said);
    }
  };
  const start = (): ChildProcess | null => {
    const child = begin(host, words);
    if (child === null) return null;
    living.add(child);
    child.on('message', (said) => hear(child, said as 'begun' | TaskEnd<R>));
    child.on('exit', (code, signal) => {
      living.delete(child);
      idle.delete(child);
      cut(child, endOf(code, signal));
    });
    return child;
  };
  const takeIdle = (): ChildProcess | null => {
    const [child = null] = idle;
    if (child !== null) idle.delete(child);
    return child;
  };
  /** How the task ended, or null where the process never began it. */
  const give = async (child: ChildProcess, task: T): Promise<TaskEnd<R> | null> => {
    let timer: NodeJS.Timeout | undefined;
    const end = await new Promise<TaskEnd<R> | null>((resolve) => {
      given.set(child, { tell: resolve, hasBegun: false });
      const giveUp = (): void => {
        cut(child, { kind: 'cut', by: 'too-slow' });
        child.kill('SIGKILL');
      };
      timer = setTimeout(giveUp, (seconds + patience) * 1000);
      child.send(task);
    });
    clearTimeout(timer);
    return end;
  };
  const run = async (task: T): Promise<TaskEnd<R>> => {
    let mayStart = true;
    while (!isStopped) {
      let child = takeIdle();
      if (child === null && mayStart) {
        mayStart = false;
        child = start();
      }
      const end = child === null ? null : await give(child, task);
      if (isStopped) break;
      if (end !== null) return end;
      while (!mayStart && idle.size === 0 && living.size > 0)
        await new Promise<void>((resolve) => wake.push(resolve));
      if (!mayStart && idle.size === 0) return { kind: 'cut', by: 'not-started' };
    }
    return STOPPED;
  };
  const stop = async (): Promise<void> => {
    isStopped = true;
    const ends = [...living].map((child) => new Promise((resolve) => child.once('exit', resolve)));
    for (const child of living) child.kill('SIGKILL');
    await Promise.all(ends);
  };
  return { run, stop };
}
