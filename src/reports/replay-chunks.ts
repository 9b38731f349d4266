/** What comes out of a stream, from its beginning, though some of it was looked at before. */
export interface Replayed<T> extends AsyncIterableIterator<T> {
  /** Closes the stream. A generator that nothing was asked of yet would leave it open. */
  return(): Promise<IteratorResult<T>>;
}

/** Hands out the chunks that were taken off a stream, then the rest of it. Whoever does not read to the end must close it. */
export function replayChunks<T>(taken: readonly T[], rest: AsyncIterator<T>): Replayed<T> {
  const held = [...taken];
  const replayed: Replayed<T> = {
    [Symbol.asyncIterator]: () => replayed,
    next: async () => {
      const value = held.shift();
      return value === undefined ? rest.next() : { done: false, value };
    },
    return: async () => {
      held.length = 0;
      await rest.return?.();
      return { done: true, value: undefined };
    },
  };
  return replayed;
}
