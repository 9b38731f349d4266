import { lstat, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CaseInputs } from '../../app/case-inputs.js';
import { draftCase, type FolderNames } from '../../app/draft-case.js';
import { readRound } from '../../app/find-sent-packets.js';
import { AppealError } from '../../errors.js';
import { compareNames } from '../../model/compare-names.js';
import { openCase } from '../case-folder.js';
import { printDraft } from '../print-draft.js';
import { listStores } from '../program-files.js';

/** Hidden files, and what an office program or the system leaves in a folder. */
const LITTER = /^(?:\.|~\$)|^(?:desktop\.ini|thumbs\.db)$/i;

/** What this program writes beside the reports. */
const PACKET = /^packet(?:-\d+)?$/;

function refuse(message: string, file: string, cause?: unknown): never {
  throw new AppealError('out-unusable', [{ message, file }], cause);
}

function refuseFolder(dir: string, error: unknown): never {
  const { code } = error as { code?: string };
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such folder; make it, put your reports in it, and run init again',
    ENOTDIR: 'is a file; name the folder that your reports are in',
    EACCES: 'looking into this folder is not permitted',
  };
  return refuse(reasons[code ?? ''] ?? `cannot be looked into (${code})`, dir, error);
}

const refuseSecond = (place: string, cause?: unknown): never =>
  refuse(
    'is there already, and is never overwritten. Go on with it, or give it another name and run init again',
    place,
    cause,
  );

/** What lies in a folder, links followed; and a plain file of it, as the door to all. */
async function listFolder(
  dir: string,
): Promise<Omit<FolderNames, 'packets'> & { readonly door: string | undefined }> {
  const found = await readdir(dir).catch((error: unknown) => refuseFolder(dir, error));
  const files: string[] = [];
  const folders: string[] = [];
  let door: string | undefined;
  for (const name of found.filter((one) => !LITTER.test(one)).toSorted(compareNames)) {
    const is = await stat(path.join(dir, name)).catch(() => null);
    if (is?.isFile()) door ??= name;
    if (!is?.isDirectory()) files.push(name);
    else folders.push(name);
  }
  return { files, folders, door };
}

/** Whether anything has the name, a link that leads nowhere included. */
async function isTaken(place: string): Promise<boolean> {
  return (await lstat(place).catch(() => null)) !== null;
}

/** Writes a file that is not there yet, whole or not at all. */
async function writeNew(place: string, text: string): Promise<void> {
  const file = await open(place, 'wx').catch((error: unknown) => {
    const { code } = error as { code?: string };
    return code === 'EEXIST'
      ? refuseSecond(place, error)
      : refuse(`cannot be written (${code})`, place, error);
  });
  try {
    await file.writeFile(text);
  } catch (error) {
    await rm(place, { force: true });
    refuse(`cannot be written (${(error as { code?: string }).code}); nothing was left there`, place, error);
  } finally {
    await file.close();
  }
}

/** Opens the files of a folder as those of a case: by any plain file of it, since its case file is not there yet. */
async function openFolder(dir: string, door: string | undefined): Promise<CaseInputs['open']> {
  if (door !== undefined) return (await openCase(path.join(dir, door))).inputs.open;
  return (file) => {
    throw new AppealError('file-unreadable', [{ message: 'it leads to no file', file }]);
  };
}

/**
 * `init [dir]`: writes a commented case.yaml into a folder, naming the files found there. Returns what goes to stdout.
 * @throws AppealError `out-unusable` where the folder can't be used, or holds a case.yaml already.
 */
export async function init(dir: string): Promise<string> {
  const place = path.join(dir, 'case.yaml');
  if (await isTaken(place)) refuseSecond(place);
  const { door, files, folders } = await listFolder(dir);
  const open = await openFolder(dir, door);
  const packets: string[] = [];
  for (const name of folders) if ((await readRound({ open }, name)) !== null) packets.push(name);
  const others = folders.filter((name) => !packets.includes(name) && !PACKET.test(name));
  const draft = await draftCase({ files, folders: others, packets }, open, listStores());
  await writeNew(place, draft.text);
  return printDraft(draft, place, dir, others.length);
}
