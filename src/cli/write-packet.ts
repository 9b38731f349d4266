import { existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppealError } from '../errors.js';
import { isInside } from './is-inside.js';
import { listOutputs, sweepLeftovers } from './sweep-leftovers.js';
import { tellWriteFault } from './tell-write-fault.js';

function refuse(message: string, out: string, cause?: unknown): never {
  throw new AppealError('out-unusable', [{ message, file: out }], cause);
}

/** Whether a packet may take this place: nothing there, an empty folder, or an earlier packet of ours. */
async function checkPlace(out: string, caseFolder: string): Promise<'free' | ReadonlySet<string>> {
  const found = await stat(out).catch(() => null);
  if (found === null) return 'free';
  if (!found.isDirectory()) refuse('is a file; name a folder', out);
  const real = await realpath(out);
  if (real === caseFolder || isInside(caseFolder, real))
    refuse('holds the case itself; name another folder', out);
  if ((await readdir(out)).length === 0) return new Set();
  const earlier = await listOutputs(out);
  return (
    earlier ?? refuse('holds other files and no earlier packet; name another folder, or an empty one', out)
  );
}

/** Makes a folder and those above it that are missing. Node's own way never ends where the system refuses a name as not there. */
async function makeFolder(place: string): Promise<void> {
  const above = path.dirname(place);
  if (!existsSync(above)) await makeFolder(above);
  await mkdir(place);
}

/** What becomes of a packet under way when the user interrupts: it is undone and the program ends, or it is finished. */
export type WhenInterrupted = 'undo-and-exit' | 'finish';

/**
 * Writes a packet whole or not at all: into a folder beside its place, which then takes the place in one step. An earlier
 * packet is replaced; files that its manifest does not name are kept.
 * @throws AppealError `out-unusable`
 */
export async function writePacket(
  out: string,
  files: ReadonlyMap<string, Uint8Array>,
  caseFolder: string,
  whenInterrupted: WhenInterrupted = 'undo-and-exit',
): Promise<void> {
  const place = path.resolve(out);
  const [folder, base] = [path.dirname(place), path.basename(place)];
  const partial = path.join(folder, `.${base}.partial-${process.pid}`);
  const old = path.join(folder, `.${base}.old-${process.pid}`);
  const undo = (): void => {
    if (existsSync(partial)) rmSync(partial, { recursive: true, force: true });
    if (existsSync(old) && !existsSync(place)) renameSync(old, place);
  };
  const stop = (): void => {
    undo();
    process.exit(130);
  };
  if (whenInterrupted === 'undo-and-exit') process.once('SIGINT', stop);
  try {
    await sweepLeftovers(folder, (name) => name === base);
    const earlier = await checkPlace(place, caseFolder);
    await makeFolder(partial);
    for (const [name, bytes] of files) await writeFile(path.join(partial, name), bytes);
    if (earlier === 'free') await rename(partial, place);
    else {
      await rename(place, old);
      await rename(partial, place);
      for (const name of await readdir(old))
        if (!earlier.has(name)) await rename(path.join(old, name), path.join(place, name));
      await rm(old, { recursive: true });
    }
  } catch (error) {
    undo();
    const { code } = error as { code?: string };
    if (code === undefined || error instanceof AppealError) throw error;
    refuse(`could not be written (${code}): ${tellWriteFault(code)}; nothing was left there`, out, error);
  } finally {
    process.off('SIGINT', stop);
  }
}
