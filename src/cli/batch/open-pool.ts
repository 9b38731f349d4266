import { Piscina } from 'piscina';

/** What ends a client's work before it is done. */
export type Cut = 'too-slow' | 'too-hungry' | 'stopped';

/** How a task ended: with what the worker made of it, cut, or by a bug, whose words may hold whatever a file held and are dropped. */
export type TaskEnd<R> =
  | { readonly kind: 'ended'; readonly result: R }
  | { readonly kind: 'cut'; readonly by: Cut }
  | { readonly kind: 'bug' };

/** Workers that each do one task after another. */
export interface TaskPool<T, R> {
  readonly run: (task: T) => Promise<TaskEnd<R>>;
  /** Ends what is under way (each task as `stopped`), and takes no more. */
  readonly stop: () => Promise<void>;
}

/** What every task may take. */
export interface PoolLimits {
  readonly workers: number;
  readonly seconds: number;
  /** Of the heap of its worker. */
  readonly megabytes: number;
}

const isHungry = (error: unknown): boolean =>
  (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Opens a pool of worker threads. A task that takes too long ends with its worker, which is replaced, and so does one that takes too
 * much memory; no other task notices. Give it no more tasks at a time than it has workers: a task's time runs from when it is given.
 * @param worker the file of the worker, and the function in it that does a task.
 */
export function openPool<T, R>(
  worker: { readonly file: URL; readonly name: string },
  { workers, seconds, megabytes }: PoolLimits,
): TaskPool<T, R> {
  const pool = new Piscina<T, R>({
    filename: worker.file.href,
    name: worker.name,
    minThreads: workers,
    maxThreads: workers,
    // Trap: more room for young objects (maxYoungGenerationSizeMb) would save a sixth of the time, but Node.js lets a worker overrun its
    // limit by 16 MB only, and where more than that outlives one collection, V8 ends the whole process and with it all other clients.
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // A worker that dies between two tasks is replaced; there is nobody to tell.
  pool.on('error', () => {});
  const running = new Set<AbortController>();
  let isStopped = false;
  const run = async (task: T): Promise<TaskEnd<R>> => {
    if (isStopped) return { kind: 'cut', by: 'stopped' };
    const cutter = new AbortController();
    running.add(cutter);
    const timer = setTimeout(() => cutter.abort(), seconds * 1000);
    try {
      return { kind: 'ended', result: await pool.run(task, { signal: cutter.signal }) };
    } catch (error) {
      if (cutter.signal.aborted) return { kind: 'cut', by: isStopped ? 'stopped' : 'too-slow' };
      return isHungry(error) ? { kind: 'cut', by: 'too-hungry' } : { kind: 'bug' };
    } finally {
      clearTimeout(timer);
      running.delete(cutter);
    }
  };
  const stop = async (): Promise<void> => {
    isStopped = true;
    for (const cutter of running) cutter.abort();
    await pool.destroy();
  };
  return { run, stop };
}
