import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { checkClients } from '../../app/batch/check-clients.js';
import { readManifest } from '../../app/batch/read-manifest.js';
import { AppealError } from '../../errors.js';
import type { ListedClient } from '../../model/batch.js';
import { openFolderFiles } from '../folder-files.js';
import { reasonOf, refuseFile } from '../read-file.js';

/** A batch as it was given: its real folder, and its clients, sorted by name. */
export interface FoundBatch {
  readonly folder: string;
  readonly clients: readonly ListedClient[];
}

function refuseFolder(message: string, file: string): never {
  throw new AppealError('manifest-unusable', [{ message, file }]);
}

const isFile = async (place: string): Promise<boolean> =>
  (await stat(place).catch(() => null))?.isFile() ?? false;

/** Every sub-folder that holds a case.yaml, a client each; hidden ones are passed over. */
async function listCases(folder: string, shown: string): Promise<readonly ListedClient[]> {
  const names = await readdir(folder).catch((error: unknown) => refuseFile(reasonOf(error), shown, error));
  const clients: ListedClient[] = [];
  for (const name of names.filter((one) => !one.startsWith('.')).toSorted()) {
    if (!(await isFile(path.join(folder, name, 'case.yaml')))) continue;
    const at = { file: name };
    const none = { out: null, templates: null, letterhead: null };
    const places = { client: at, case: at, out: at, templates: at, letterhead: at, color: at };
    clients.push({ client: name, case: name, ...none, at: places });
  }
  if (clients.length > 0) return clients;
  return (await isFile(path.join(folder, 'case.yaml')))
    ? refuseFolder(
        'this is the folder of one case; build it with "appeal", or name the folder above it',
        shown,
      )
    : refuseFolder('no folder in it holds a case.yaml; name a folder of cases, or a list of clients', shown);
}

/**
 * Finds the clients of a batch: those that a manifest lists, or the folders with a case.yaml in a folder.
 * @throws AppealError `manifest-unusable` with every problem.
 */
export async function findClients(target: string): Promise<FoundBatch> {
  const found = await stat(target).catch((error: unknown) => refuseFile(reasonOf(error), target, error));
  const folder = await realpath(found.isDirectory() ? target : path.dirname(target));
  const caseFile = path.basename(target);
  const listed = found.isDirectory()
    ? await listCases(folder, target)
    : await readManifest({ caseFile, ...openFolderFiles(folder, "the list's folder") });
  return { folder, clients: checkClients(listed, caseFile) };
}
