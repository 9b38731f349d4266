import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppealError } from '../../errors.js';
import { tellWriteFault } from '../tell-write-fault.js';

/**
 * Writes files of results into a batch's folder, each whole or not at all.
 * @throws AppealError `out-unusable`
 */
export async function writeResults(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [name, bytes] of files) {
    const place = path.join(folder, name);
    const partial = path.join(folder, `.${name}.partial-${process.pid}`);
    try {
      await writeFile(partial, bytes);
      await rename(partial, place);
    } catch (error) {
      await rm(partial, { force: true }).catch(() => {});
      const { code } = error as { code?: string };
      if (code === undefined) throw error;
      const message = `could not be written (${code}): ${tellWriteFault(code)}`;
      throw new AppealError('out-unusable', [{ message, file: place }], error);
    }
  }
}
