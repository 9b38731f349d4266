import { type BigIntStats, createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { AppealError } from '../errors.js';

/** Stops at a file that cannot be read. */
export function refuseFile(message: string, file: string, cause?: unknown): never {
  throw new AppealError('file-unreadable', [{ message, file }], cause);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EACCES: 'reading it is not permitted',
  EPERM: 'reading it is not permitted',
  ELOOP: 'its links lead round in a circle',
  ENAMETOOLONG: 'no file can bear so long a name',
  EIO: 'the disk cannot read it',
};

/** Why the system does not open a file, in words. */
export const reasonOf = (error: unknown): string =>
  REASONS[(error as { code?: string }).code ?? ''] ?? 'it cannot be opened';

function refuseKind(found: BigIntStats, name: string): never {
  const what = found.isDirectory()
    ? 'it is a folder; name a file in it, such as folder/file.txt'
    : 'it is a device or a pipe; save what comes from it as a file';
  return refuseFile(what, name);
}

/** Whether two looks at a place saw the same file with the same content, as far as the system tells. */
const isSame = (a: BigIntStats, b: BigIntStats): boolean =>
  a.dev === b.dev && a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs;

/**
 * The bytes of a plain file, from the first to the last. Of one that changes meanwhile nothing is used, since its beginning and
 * its end may not belong together.
 * @param name as printed in messages.
 * @throws AppealError `file-unreadable`
 */
export async function* readFileBytes(place: string, name: string): AsyncGenerator<Uint8Array> {
  const refuse = (error: unknown): never => refuseFile(reasonOf(error), name, error);
  const before = await stat(place, { bigint: true }).catch(refuse);
  if (!before.isFile()) refuseKind(before, name);
  let read = 0n;
  if (before.size > 0n) {
    const stream = createReadStream(place, { highWaterMark: 1 << 18, end: Number(before.size) - 1 });
    try {
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        read += BigInt(chunk.length);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof AppealError || (error as { syscall?: string }).syscall === undefined) throw error;
      refuse(error);
    }
  }
  const after = await stat(place, { bigint: true }).catch(() => null);
  if (after === null || read !== before.size || !isSame(before, after))
    refuseFile(
      'it changed while it was read; wait until its download, copy or sync is done, and run this again',
      name,
    );
}
