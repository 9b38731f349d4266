import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { loadPractice } from '../app/load-practice.js';
import type { Letterhead, Practice } from '../model/practice.js';
import { openFolderFiles } from './folder-files.js';
import { readTemplates } from './program-files.js';
import { reasonOf, refuseFile } from './read-file.js';

/**
 * Reads the templates of a practice from a folder, laid out as the program's own.
 * @param templates the program's, by their path without ending.
 * @throws AppealError with every file of it that cannot be used, by its path inside the folder.
 */
export async function readPractice(
  folder: string,
  letterhead: Letterhead | null = null,
  templates: ReadonlyMap<string, string> = readTemplates(),
): Promise<Practice> {
  const root = await realpath(folder).catch((error: unknown) => refuseFile(reasonOf(error), folder, error));
  const inputs = { caseFile: path.basename(root), ...openFolderFiles(root, 'the folder of templates') };
  return loadPractice(inputs, templates, letterhead);
}
