import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CaseInputs } from '../app/case-inputs.js';
import { isInside } from './is-inside.js';
import { readFileBytes, reasonOf, refuseFile } from './read-file.js';

/** More files than any folder of a case holds that is read as a whole. */
const MOST_FILES = 1000;
const MOST_DEEP = 8;

/**
 * The files of a folder, for reading. One that leads out of it, by path or by link, is refused.
 * @param folder its real path.
 * @param called how messages call it, such as `the case folder`.
 */
export function openFolderFiles(folder: string, called: string): Pick<CaseInputs, 'open' | 'list'> {
  async function findPlace(name: string): Promise<string> {
    const real = await realpath(path.join(folder, name)).catch((error: unknown) =>
      refuseFile(`${reasonOf(error)} in ${called}`, name, error),
    );
    if (real !== folder && !isInside(real, folder))
      refuseFile(`it lies outside ${called}; copy it into the folder`, name);
    return real;
  }
  async function* open(name: string): AsyncGenerator<Uint8Array> {
    const real = await findPlace(name);
    if (real === folder) refuseFile(`it is ${called} itself; name a file in it`, name);
    yield* readFileBytes(real, name);
  }
  async function list(name: string): Promise<readonly string[]> {
    const real = await findPlace(name);
    if (!(await stat(real)).isDirectory()) refuseFile('it is a file; name a folder', name);
    const found: string[] = [];
    const look = async (place: string, inside: string, deep: number): Promise<void> => {
      const entries = await readdir(place, { withFileTypes: true }).catch((error: unknown) =>
        refuseFile(reasonOf(error), path.posix.join(name, inside), error),
      );
      for (const entry of entries) {
        const own = path.posix.join(inside, entry.name);
        if (entry.isDirectory() && deep < MOST_DEEP) await look(path.join(place, entry.name), own, deep + 1);
        else found.push(own);
        if (found.length > MOST_FILES)
          refuseFile(
            `it holds more than ${MOST_FILES.toLocaleString('en')} files; is this the right folder?`,
            name,
          );
      }
    };
    await look(real, '', 0);
    return found.toSorted();
  }
  return { open, list };
}
