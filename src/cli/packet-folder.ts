import { readdir, realpath, stat } from 'node:fs/promises';
import type { PacketFolder } from '../app/verify/packet-folder.js';
import { openFolderFiles } from './folder-files.js';
import { reasonOf, refuseFile } from './read-file.js';

/**
 * Opens the files of a packet for reading. A file that leads out of the folder, by path or by link, is refused.
 * @throws AppealError `file-unreadable` where there is no such folder.
 */
export async function openPacket(target: string): Promise<PacketFolder> {
  const refuse = (error: unknown): never => refuseFile(reasonOf(error), target, error);
  const found = await stat(target).catch(refuse);
  if (!found.isDirectory()) refuseFile('it is no folder; name the folder of a packet', target);
  const folder = await realpath(target);
  return {
    open: openFolderFiles(folder, 'the packet folder').open,
    list: () => readdir(folder).catch(refuse),
  };
}
