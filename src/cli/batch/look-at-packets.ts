import { createHash } from 'node:crypto';
import path from 'node:path';
import type { LocatedClient } from '../../app/batch/find-clashes.js';
import {
  type FileHashes,
  keyOfPacket,
  type ProgramGrounds,
  parsePacketManifest,
} from '../../app/batch/packet-key.js';
import { listTemplateFiles } from '../../app/list-template-files.js';
import { AppealError } from '../../errors.js';
import type { BatchResults } from '../../model/batch.js';
import { openCase } from '../case-folder.js';
import { readFileBytes } from '../read-file.js';

async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
}

async function readText(place: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readFileBytes(place, place)) chunks.push(chunk);
  return new TextDecoder().decode(Buffer.concat(chunks));
}

async function isWhole(packet: string, outputs: FileHashes): Promise<boolean> {
  for (const { file, sha256 } of outputs) {
    const place = path.join(packet, path.basename(file));
    if ((await hashOf(readFileBytes(place, file))) !== sha256) return false;
  }
  return true;
}

/** The key that a client's packet would have, were it built now; null where it is not whole, or an input can't be read. */
async function keyNow(
  client: LocatedClient,
  packet: string,
  grounds: ProgramGrounds,
): Promise<string | null> {
  try {
    const manifest = parsePacketManifest(await readText(path.join(packet, 'manifest.json')));
    if (manifest === null || !(await isWhole(packet, manifest.outputs))) return null;
    const { inputs } = await openCase(client.target);
    const files = new Set(manifest.inputs.map(({ file }) => file));
    // Of the case's own templates one may have come to the folder since.
    const own = manifest.options?.templates;
    if (own !== undefined)
      for (const name of await listTemplateFiles(own, inputs))
        files.add(own === '.' ? name : `${own}/${name}`);
    const now: { file: string; sha256: string }[] = [];
    for (const file of files) now.push({ file, sha256: await hashOf(inputs.open(file)) });
    return keyOfPacket(client, now, grounds);
  } catch (error) {
    if (error instanceof AppealError) return null;
    throw error;
  }
}

/** Looks at the packets of an earlier run that need not be built again, and at what they were built from. */
export async function lookAtPackets(
  folder: string,
  clients: readonly LocatedClient[],
  earlier: BatchResults,
  grounds: ProgramGrounds,
): Promise<ReadonlyMap<string, string | null>> {
  const keys = new Map<string, string | null>();
  const packets = new Map(
    earlier.clients.map(({ client, packet, key }) => [client, key === null ? null : packet]),
  );
  for (const client of clients) {
    const packet = packets.get(client.client) ?? null;
    if (packet !== null) keys.set(client.client, await keyNow(client, path.join(folder, packet), grounds));
  }
  return keys;
}
