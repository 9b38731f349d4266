import type { CaseInputs } from '../../src/app/case-inputs.js';
import { AppealError } from '../../src/errors.js';

/** The files of a case, held in memory. A file that is not there fails as a missing one on disk does. */
export function memoryInputs(files: Readonly<Record<string, string | Uint8Array>>): CaseInputs {
  return {
    caseFile: 'case.yaml',
    async *open(path) {
      const content = files[path];
      if (content === undefined)
        throw new AppealError('file-unreadable', [{ message: `${path}: there is no such file`, file: path }]);
      yield typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    async list(folder) {
      const names = Object.keys(files).filter((name) => name.startsWith(`${folder}/`));
      if (names.length === 0)
        throw new AppealError('file-unreadable', [{ message: 'there is no such folder', file: folder }]);
      return names.map((name) => name.slice(folder.length + 1)).toSorted();
    },
  };
}

/** Bytes in chunks of a given size, as a stream gives them. */
export async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}
