import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../model/compare-text.js';

/** The files that a packet's manifest names, and the manifest; null where the folder holds no packet of ours. */
export async function listOutputs(packet: string): Promise<ReadonlySet<string> | null> {
  try {
    const manifest = JSON.parse(await readFile(path.join(packet, 'manifest.json'), 'utf8')) as {
      program?: { name?: string };
      outputs?: readonly { file: string }[];
    };
    if (manifest.program?.name !== 'vtr-appeal') return null;
    return new Set(['manifest.json', ...(manifest.outputs ?? []).map(({ file }) => file)]);
  } catch {
    return null;
  }
}

/** Whether a process still runs, as far as this machine knows. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** Takes an earlier packet back to its place; where a newer one stands there, only what is not a packet's goes over to it. */
async function takeBack(old: string, place: string): Promise<void> {
  if (!existsSync(place)) return rename(old, place);
  const outputs = [await listOutputs(old), await listOutputs(place)];
  const ours = new Set(['manifest.json', ...outputs.flatMap((names) => [...(names ?? [])])]);
  for (const name of await readdir(old))
    if (!ours.has(name) && !existsSync(path.join(place, name)))
      await rename(path.join(old, name), path.join(place, name));
  await rm(old, { recursive: true });
}

const LEFTOVER = /^\.(.+)\.(partial|old)-(\d+)$/;

/**
 * Clears away what runs left behind that were killed while they wrote a packet: half a packet goes, an earlier one that was to be
 * replaced comes back. What a process that still runs has under its hands is left alone; of this process there is nothing yet.
 * @param isPacket which names beside the leftovers are packets'.
 */
export async function sweepLeftovers(folder: string, isPacket: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const found = names.flatMap((name) => {
    const [, packet = '', kind, pid] = LEFTOVER.exec(name) ?? [];
    const isDead = Number(pid) === process.pid || !isRunning(Number(pid));
    return kind !== undefined && isPacket(packet) && isDead ? [{ name, packet, kind }] : [];
  });
  for (const { name, packet, kind } of found.toSorted((a, b) => compareText(a.kind, b.kind))) {
    const place = path.join(folder, name);
    if (kind === 'old') await takeBack(place, path.join(folder, packet));
    else await rm(place, { recursive: true, force: true });
  }
}
