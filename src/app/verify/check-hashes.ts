import { createHash } from 'node:crypto';
import { AppealError } from '../../errors.js';
import { readCasePath } from '../../model/case-path.js';
import type { PacketCheck, PacketDifference } from '../../model/verification.js';
import { tellCheck } from '../../verification/tell-check.js';

/** How files stand to the hashes that a manifest names. */
export interface CheckedHashes {
  readonly check: PacketCheck;
  /** The SHA-256 of each file that could be read. */
  readonly found: ReadonlyMap<string, string>;
}

async function hash(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const sum = createHash('sha256');
  for await (const chunk of bytes) sum.update(chunk);
  return sum.digest('hex');
}

/**
 * Holds each file against its SHA-256. A path that leads out of the folder is told, and not followed.
 * @param beside what differs or is told besides.
 */
export async function checkHashes(
  id: 'outputs' | 'inputs',
  files: readonly { readonly file: string; readonly sha256: string }[],
  open: (path: string) => AsyncIterable<Uint8Array>,
  beside: { readonly differences?: readonly PacketDifference[]; readonly notes?: readonly string[] } = {},
): Promise<CheckedHashes> {
  const found = new Map<string, string>();
  const differences: PacketDifference[] = [...(beside.differences ?? [])];
  for (const { file, sha256 } of files)
    try {
      if (readCasePath(file) !== file) {
        differences.push({ message: 'its path in manifest.json leads out of the folder: not read', file });
        continue;
      }
      const now = await hash(open(file));
      found.set(file, now);
      if (now !== sha256)
        differences.push({
          message: `was changed since the packet was made: its SHA-256 is ${now}, and manifest.json names ${sha256}`,
          file,
          was: sha256,
          now,
        });
    } catch (error) {
      if (!(error instanceof AppealError)) throw error;
      differences.push({
        message: error.problems.map(({ message }) => message).join('; '),
        file,
        was: sha256,
        now: null,
      });
    }
  const count = files.length;
  return {
    check: tellCheck(id, differences, [
      `${count} ${count === 1 ? 'file' : 'files'} named`,
      ...(beside.notes ?? []),
    ]),
    found,
  };
}
