import { AppealError } from '../errors.js';
import type { CaseInputs } from './case-inputs.js';

/**
 * The inputs, with an end to how much of a file is read.
 * @param why what follows from a larger file, for its message.
 * @throws AppealError `file-unreadable`, as soon as a file turns out to be larger.
 */
export function capInputs<T extends Pick<CaseInputs, 'open'>>(inputs: T, most: number, why: string): T {
  const words = most < 1 << 20 ? `${most >> 10} KB` : `${most >> 20} MB`;
  async function* open(file: string): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const chunk of inputs.open(file)) {
      size += chunk.length;
      if (size > most)
        throw new AppealError('file-unreadable', [{ message: `it is larger than ${words}: ${why}`, file }]);
      yield chunk;
    }
  }
  return { ...inputs, open };
}
