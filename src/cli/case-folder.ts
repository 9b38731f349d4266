import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CaseInputs } from '../app/case-inputs.js';
import { AppealError } from '../errors.js';

function unreadable(message: string, file: string, cause?: unknown): never {
  throw new AppealError('file-unreadable', [{ message, file }], cause);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'reading it is not permitted',
  ELOOP: 'its links lead round in a circle',
};

const reason = (error: unknown): string =>
  REASONS[(error as { code?: string }).code ?? ''] ?? 'it cannot be opened';

/** Where a case lies: its folder and its file. */
export interface CaseLocation {
  readonly folder: string;
  readonly inputs: CaseInputs;
}

/**
 * Finds a case by its folder (with case.yaml in it) or its YAML file, and opens its files for reading. A file that leads
 * out of the folder, by path or by link, is refused.
 */
export async function openCase(target: string): Promise<CaseLocation> {
  const found = await stat(target).catch((error: unknown) => unreadable(reason(error), target, error));
  const file = found.isDirectory() ? path.join(target, 'case.yaml') : target;
  if (found.isDirectory())
    await stat(file).catch((error: unknown) =>
      unreadable(
        'there is no case.yaml in this folder; give the folder of a case, or its YAML file',
        target,
        error,
      ),
    );
  const folder = await realpath(path.dirname(file));
  async function* open(name: string): AsyncGenerator<Uint8Array> {
    const real = await realpath(path.join(folder, name)).catch((error: unknown) =>
      unreadable(`${reason(error)} in the case folder`, name, error),
    );
    if (!real.startsWith(folder + path.sep)) unreadable('it lies outside the case folder', name);
    if (!(await stat(real)).isFile()) unreadable('it is not a plain file', name);
    try {
      yield* createReadStream(real, { highWaterMark: 1 << 18 });
    } catch (error) {
      if (error instanceof AppealError || (error as { syscall?: string }).syscall === undefined) throw error;
      unreadable(reason(error), name, error);
    }
  }
  return { folder, inputs: { caseFile: path.basename(file), open } };
}
