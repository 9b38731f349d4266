import { parseJson } from '../../case/parse-json.js';
import { capInputs } from '../cap-inputs.js';
import { readText } from '../case-inputs.js';
import type { PacketFolder } from './packet-folder.js';

/** More bytes than a file of a packet has, of those that are read whole. */
const MOST_BYTES = 64 << 20;
const NOT_OURS = 'it is larger than any such file of a packet';

/** The files of a packet, with an end to how much of one is read. */
export function openCapped({ open }: PacketFolder, most = MOST_BYTES): PacketFolder['open'] {
  return capInputs({ open }, most, NOT_OURS).open;
}

/** Reads a file of a packet whole. @throws AppealError `file-unreadable` */
export async function readPacketBytes(packet: PacketFolder, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of openCapped(packet)(file)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Reads a JSON file of a packet. @throws AppealError `file-unreadable` */
export async function readPacketJson(packet: PacketFolder, file: string): Promise<unknown> {
  const text = await readText({ open: openCapped(packet, 16 << 20) }, file);
  return parseJson(text, file, 'it is no JSON file that this program made');
}
