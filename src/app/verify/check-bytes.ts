import { createHash } from 'node:crypto';
import { AppealError } from '../../errors.js';
import type { PacketCheck, PacketDifference } from '../../model/verification.js';
import { plain } from '../../verification/printed-text.js';
import { readLetter } from '../../verification/read-letter.js';
import { skipCheck, tellCheck } from '../../verification/tell-check.js';
import type { CheckedPacket } from './checked-packet.js';
import { MANIFEST } from './packet-folder.js';
import { readPacketBytes } from './read-packet-file.js';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Which page of a letter reads otherwise than the one built now. */
async function tellPages({ packet }: CheckedPacket, now: Uint8Array): Promise<string> {
  try {
    const then = await readLetter(await readPacketBytes(packet, 'appeal.pdf'), 'appeal.pdf');
    const again = await readLetter(now, 'appeal.pdf');
    const count = Math.max(then.pages.length, again.pages.length);
    for (let at = 0; at < count; at++)
      if (plain(then.pages[at] ?? '') !== plain(again.pages[at] ?? ''))
        return `; page ${at + 1} is the first that reads otherwise`;
    return '; every page reads the same';
  } catch (error) {
    if (error instanceof AppealError) return '; it cannot be read as a PDF';
    throw error;
  }
}

/** Compares every file of a packet, byte for byte, with the one that the same program builds now. */
export async function checkBytes(checked: CheckedPacket): Promise<PacketCheck> {
  const { rebuilt, isUnchanged, otherProgram, ofPractice, outputs, manifest, manifestText } = checked;
  if (otherProgram !== null) return skipCheck('bytes', otherProgram);
  if (!isUnchanged) return skipCheck('bytes', 'the inputs are not those of the packet: see inputs');
  if (rebuilt.kind === 'refused') return skipCheck('bytes', 'the packet cannot be built again: see figures');
  if (ofPractice.isMissing)
    return skipCheck(
      'bytes',
      'the letter is worded with templates of a practice, which are no files of the case: give their folder with --templates',
    );
  const { files } = rebuilt.packet;
  const differences: PacketDifference[] = [];
  for (const [file, bytes] of files) {
    const isNamed = file === MANIFEST || manifest.outputs.some((one) => one.file === file);
    const then = file === MANIFEST ? sha256(manifestText) : outputs.get(file);
    if (!isNamed) differences.push({ message: 'is built now, and manifest.json does not name it', file });
    else if (then === undefined) differences.push({ message: 'is missing or cannot be read', file });
    else if (then !== sha256(bytes)) {
      const pages = file === 'appeal.pdf' ? await tellPages(checked, bytes) : '';
      differences.push({ message: `has other bytes than the one built now${pages}`, file });
    }
  }
  for (const { file } of manifest.outputs)
    if (!files.has(file)) differences.push({ message: 'is named in manifest.json, and not built now', file });
  return tellCheck('bytes', differences, [`${files.size} files built again in memory`]);
}
