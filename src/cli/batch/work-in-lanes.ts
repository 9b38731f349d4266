/**
 * Does one thing after another, several at a time: each lane takes the next as soon as it is free.
 * @param isStopped asked before each is begun.
 */
export async function workInLanes<T>(
  things: readonly T[],
  lanes: number,
  work: (thing: T) => Promise<void>,
  isStopped: () => boolean,
): Promise<void> {
  const rest = things[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (const thing of rest) {
      if (isStopped()) return;
      await work(thing);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
