import { Piscina } from 'piscina';
import type { TaskEnd, TaskLimits, TaskWorker } from './task-pool.js';

const isHungry = (error: unknown): boolean =>
  (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Opens a thread that does one task after another. A task that takes too long ends with its thread, which is replaced, and so does one
 * that takes too much memory. Node.js lets a thread overrun its memory by 16 MB: where more than that outlives one collection, V8 ends
 * the whole process, and with more room for young objects than V8's own it often would.
 * @returns what does a task. A task's time runs from when it is given: give it the next one when it is done.
 */
export function openThread<T, R>(
  worker: TaskWorker,
  { seconds, megabytes }: TaskLimits,
): (task: T) => Promise<TaskEnd<R>> {
  const pool = new Piscina<T, R>({
    filename: worker.file.href,
    name: worker.name,
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // A thread that dies between two tasks is replaced; there is nobody to tell.
  pool.on('error', () => {});
  return async (task) => {
    const cutter = new AbortController();
    const timer = setTimeout(() => cutter.abort(), seconds * 1000);
    try {
      return { kind: 'ended', result: await pool.run(task, { signal: cutter.signal }) };
    } catch (error) {
      if (cutter.signal.aborted) return { kind: 'cut', by: 'too-slow' };
      return isHungry(error) ? { kind: 'cut', by: 'too-hungry' } : { kind: 'bug' };
    } finally {
      clearTimeout(timer);
    }
  };
}
