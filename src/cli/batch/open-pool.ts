import { type ChildProcess, fork, type Serializable, type StdioOptions } from 'node:child_process';
import type { TaskEnd, TaskLimits, TaskPool, TaskWorker } from './task-pool.js';

/** Clears memory in the thread that works: threads beside it would take the processors from the other workers. */
const V8_FLAGS = ['--single-threaded-gc'];

const STDIO: StdioOptions = ['ignore', 'ignore', 'ignore', 'ipc'];

const PROCESS = new URL('./worker-process.js', import.meta.url);

const STOPPED = { kind: 'cut', by: 'stopped' } as const;

/** What the end of its process makes of a task. A process that V8 ends for want of memory aborts, which Windows tells as a code. */
function endOf<R>(code: number | null, signal: NodeJS.Signals | null): TaskEnd<R> {
  if (signal === 'SIGABRT' || code === 134) return { kind: 'cut', by: 'too-hungry' };
  return signal === 'SIGKILL' ? { kind: 'cut', by: 'killed' } : { kind: 'bug' };
}

/**
 * Opens a pool of worker processes, one for each task that is under way, and used again. Processes and not only threads: what V8 or the
 * system ends for want of memory is a process, and no other task notices.
 * @param host the file of such a process, for tests that run where it is not built.
 */
export function openPool<T extends Serializable, R>(
  { file, name }: TaskWorker,
  { seconds, megabytes }: TaskLimits,
  host: URL = PROCESS,
): TaskPool<T, R> {
  const words = [file.href, name, `${seconds}`, `${megabytes}`];
  const living = new Set<ChildProcess>();
  const idle = new Set<ChildProcess>();
  const waiting = new Map<ChildProcess, (end: TaskEnd<R>) => void>();
  let isStopped = false;
  const tell = (child: ChildProcess, end: TaskEnd<R>): void => {
    waiting.get(child)?.(isStopped ? STOPPED : end);
    waiting.delete(child);
  };
  const bury = (child: ChildProcess, end: TaskEnd<R>): void => {
    living.delete(child);
    idle.delete(child);
    tell(child, end);
  };
  const start = (): ChildProcess => {
    const child = fork(host, words, { execArgv: V8_FLAGS, serialization: 'advanced', stdio: STDIO });
    living.add(child);
    child.on('message', (end) => {
      idle.add(child);
      tell(child, end as TaskEnd<R>);
    });
    child.on('exit', (code, signal) => bury(child, endOf(code, signal)));
    // It could not be started, or not be spoken to.
    child.on('error', () => {
      child.kill('SIGKILL');
      bury(child, { kind: 'bug' });
    });
    return child;
  };
  const run = async (task: T): Promise<TaskEnd<R>> => {
    if (isStopped) return STOPPED;
    const [child = start()] = idle;
    idle.delete(child);
    return new Promise((resolve) => {
      waiting.set(child, resolve);
      child.send(task);
    });
  };
  const stop = async (): Promise<void> => {
    isStopped = true;
    const ends = [...living].map((child) => new Promise((resolve) => child.once('exit', resolve)));
    for (const child of living) child.kill('SIGKILL');
    await Promise.all(ends);
  };
  return { run, stop };
}
