import type { RoundFile } from '../model/appeal-round.js';

/** What the files of two packets have in common, by name and SHA-256. */
export interface FileChanges {
  /** How a file differs from what the packet before rested on; null: it is the same, under this name or another. */
  readonly changeOf: (file: string) => RoundFile['change'] | null;
  /** Files that the packet before rested on and this one does not. */
  readonly removed: readonly string[];
}

/**
 * Compares the files that two packets were made from.
 * @param isOwn whether a file is one of an earlier packet, and so no ground of its own.
 */
export function compareFiles(
  then: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  isOwn: (file: string) => boolean,
): FileChanges {
  const known = new Set(then.values());
  const still = new Set(now.values());
  return {
    changeOf: (file) => {
      const hash = now.get(file);
      if (hash !== undefined && known.has(hash)) return null;
      return then.has(file) ? 'changed' : 'new';
    },
    removed: [...then]
      .filter(([file, hash]) => !now.has(file) && !still.has(hash) && !isOwn(file))
      .map(([file]) => file)
      .toSorted(),
  };
}
