import { type ChildProcess, execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MAIN = path.join(ROOT, 'dist/cli/main.js');

/** How a run of the built program ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A run of the built program that is under way, so that it can be interrupted or killed. */
export interface StartedRun {
  readonly child: ChildProcess;
  /** Of a run that a signal ended, the code is NaN. */
  readonly ended: Promise<Run>;
}

/** Starts the built program. A path in `words` is taken from the project's folder. */
export function startProgram(...words: readonly string[]): StartedRun {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: run "npm run build" first, as "npm test" does`);
  const env = { PATH: process.env.PATH ?? '', TZ: 'Asia/Tokyo', LANG: 'C' };
  let tell: (run: Run) => void = () => {};
  const ended = new Promise<Run>((resolve) => {
    tell = resolve;
  });
  const child = execFile(
    process.execPath,
    [MAIN, ...words],
    { cwd: ROOT, env, maxBuffer: 1 << 26 },
    (error, out, err) => tell({ code: error === null ? 0 : Number(error.code ?? Number.NaN), out, err }),
  );
  return { child, ended };
}

/** Runs the built program to its end. */
export const runProgram = (...words: readonly string[]): Promise<Run> => startProgram(...words).ended;

const folders: string[] = [];

/** A new empty folder, gone after the tests (see `removeFolders`). */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vtr-appeal-'));
  folders.push(folder);
  return folder;
}

/** A new folder with the given files. */
export async function makeCase(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await makeFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

export async function removeFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

/** Every file of a folder with its bytes, by name. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = (await readdir(folder)).toSorted();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, new Uint8Array(await readFile(path.join(folder, name)))] as const),
    ),
  );
}

/** Whether anything stands at a path. */
export const isThere = (file: string): boolean => existsSync(file);
