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
 * @param name of the case file in the folder.
 * @param mend what to do where it is not there.
 */
export async function openCase(
  target: string,
  name = 'case.yaml',
  mend = 'give the folder of a case, or its YAML file',
): Promise<CaseLocation> {
  const found = await stat(target).catch((error: unknown) => refuseFile(reasonOf(error), target, error));
  const file = found.isDirectory() ? path.join(target, name) : target;
  if (found.isDirectory())
    await stat(file).catch((error: unknown) =>
      refuseFile(`there is no ${name} in this folder; ${mend}`, target, error),
    );
  const folder = await realpath(path.dirname(file));
  const files = openFolderFiles(folder, 'the case folder');
  return { folder, inputs: { caseFile: path.basename(file), ...files } };
}
