import type { BatchShard } from '../../model/batch.js';

/** The part of a sorted list that belongs to a shard: of four the first takes places 1, 5, 9, … */
export function chooseShard<T>(sorted: readonly T[], shard: BatchShard | null): readonly T[] {
  if (shard === null) return sorted;
  return sorted.filter((_, index) => (index + 1) % shard.of === shard.index % shard.of);
}
