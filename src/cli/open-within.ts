import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { readFileBytes, reasonOf, refuseFile } from './read-file.js';

/**
 * Opens the files of a folder for reading. A file that leads out of the folder, by path or by link, is refused.
 * @param folder by its real path.
 * @param kind what the folder is of, for messages.
 */
export function openWithin(
  folder: string,
  kind: 'case' | 'packet',
): (name: string) => AsyncIterable<Uint8Array> {
  const mend = kind === 'case' ? '; copy it into the folder' : '';
  return async function* open(name) {
    const real = await realpath(path.join(folder, name)).catch((error: unknown) =>
      refuseFile(`${reasonOf(error)} in the ${kind} folder`, name, error),
    );
    if (real === folder) refuseFile(`it is the ${kind} folder itself; name a file in it`, name);
    if (!real.startsWith(path.join(folder, path.sep)))
      refuseFile(`it lies outside the ${kind} folder${mend}`, name);
    yield* readFileBytes(real, name);
  };
}
