/** What ends a task before it is done, or before it is begun; `killed`: from outside, as by a system that runs short of memory. */
export type Cut = 'not-started' | 'too-slow' | 'too-hungry' | 'killed' | 'stopped';

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

/** Which function of which file does a task. */
export interface TaskWorker {
  readonly file: URL;
  readonly name: string;
}

/** What every task may take. */
export interface TaskLimits {
  readonly seconds: number;
  /** Of the heap of its worker. */
  readonly megabytes: number;
}
