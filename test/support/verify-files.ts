import { createHash } from 'node:crypto';
import { buildPacket } from '../../src/app/build-packet.js';
import type { ProgramParts } from '../../src/app/program-parts.js';
import { type PacketFolder, readManifest } from '../../src/app/verify/packet-folder.js';
import { verifyPacket } from '../../src/app/verify/verify-packet.js';
import type { Practice } from '../../src/model/practice.js';
import type { PacketCheck, PacketCheckId, Verification } from '../../src/model/verification.js';
import { memoryInputs } from './memory-inputs.js';

/** The files of a packet or a case, by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The packet of a case held in memory, just built. */
export async function packetOf(
  files: Files,
  asOf: string,
  parts: ProgramParts,
  practice?: Practice,
): Promise<Files> {
  return Object.fromEntries((await buildPacket(memoryInputs(files), parts, asOf, undefined, practice)).files);
}

/** A packet held in memory. */
function memoryPacket(files: Files): PacketFolder {
  return { open: memoryInputs(files).open, list: async () => Object.keys(files) };
}

/** Checks a packet held in memory against a case held in memory. */
export async function verifyFiles(
  packet: Files,
  files: Files,
  parts: ProgramParts,
  templates: Practice['templates'] | null = null,
): Promise<Verification> {
  const folder = memoryPacket(packet);
  const read = await readManifest(folder);
  const names = { packet: 'packet', case: '.' };
  return verifyPacket({ packet: folder, read, inputs: memoryInputs(files), templates, names }, parts);
}

export const textOf = (content: string | Uint8Array | undefined): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** A packet with another manifest. */
export function withManifest(packet: Files, change: (manifest: string) => string): Files {
  return { ...packet, 'manifest.json': change(textOf(packet['manifest.json'])) };
}

/** A packet with other files, and their hashes mended in its manifest, as a forger would. */
export function forged(packet: Files, over: Files): Files {
  const hash = (content: string | Uint8Array | undefined): string =>
    createHash('sha256')
      .update(content ?? '')
      .digest('hex');
  const mended = Object.entries(over).reduce(
    (text, [name, content]) => text.replace(hash(packet[name]), hash(content)),
    textOf(packet['manifest.json']),
  );
  return { ...packet, ...over, 'manifest.json': mended };
}

/** One check of a packet. */
export function checkIn({ checks }: Verification, id: PacketCheckId): PacketCheck {
  const found = checks.find(({ check }) => check === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
}

/** The checks that are not ok, each with its outcome. */
export function notOk({ checks }: Verification): readonly string[] {
  return checks.flatMap(({ check, outcome }) => (outcome === 'ok' ? [] : [`${check} ${outcome}`]));
}
