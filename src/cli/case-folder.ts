import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CaseInputs } from '../app/case-inputs.js';
import { openFolderFiles } from './folder-files.js';
import { reasonOf, refuseFile } from './read-file.js';

/** Where a case lies: its folder and its file. */
export interface CaseLocation {
  readonly folder: string;
  readonly inputs: CaseInputs;
}

/**
 * Finds a case by its folder (with case.yaml in it) or its YAML file, and opens its files for reading. A file that leads
 * out of the folder, by path or by link, is refused.
 */
export async function openCase(target: string): Promise<CaseLocation> {
  const found = await stat(target).catch((error: unknown) => refuseFile(reasonOf(error), target, error));
  const file = found.isDirectory() ? path.join(target, 'case.yaml') : target;
  if (found.isDirectory())
    await stat(file).catch((error: unknown) =>
      refuseFile(
        'there is no case.yaml in this folder; give the folder of a case, or its YAML file',
        target,
        error,
      ),
    );
  const folder = await realpath(path.dirname(file));
  const files = openFolderFiles(folder, 'the case folder');
  return { folder, inputs: { caseFile: path.basename(file), ...files } };
}
