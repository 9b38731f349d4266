import { AppealError } from '../errors.js';
import type { Picture } from '../model/picture.js';
import { MOST_PICTURE_BYTES } from '../pictures/picture-caps.js';
import { readPicture } from '../pictures/read-picture.js';
import type { CaseInputs } from './case-inputs.js';

/**
 * Reads a file that the case names as proof to its end, so that it exists and is hashed, and makes a picture of it where it
 * is a JPEG or PNG. Of a larger file than a picture may be no more is kept than tells what it is.
 * @throws AppealError `file-unreadable` where it is missing or empty, or no picture though its name says so.
 */
export async function readProof(file: string, inputs: CaseInputs): Promise<Picture | null> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of inputs.open(file)) {
    if (size <= MOST_PICTURE_BYTES) kept.push(chunk);
    size += chunk.length;
  }
  if (size === 0)
    throw new AppealError('file-unreadable', [{ message: 'the file is empty: it proves nothing', file }]);
  return readPicture({ file, bytes: Buffer.concat(kept), size });
}
