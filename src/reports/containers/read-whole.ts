import { refuseContainer } from './refuse-container.js';

const FIRST_BYTES = 1 << 20;

/**
 * All bytes of a file that can only be read whole. The memory is taken in few and growing steps, and what no byte was
 * written to costs nothing.
 * @throws AppealError where there are more than `most`.
 */
export async function readWhole(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  most: number,
): Promise<Buffer> {
  let whole = Buffer.allocUnsafeSlow(FIRST_BYTES);
  let length = 0;
  for await (const chunk of bytes) {
    const needed = length + chunk.length;
    if (needed > most) {
      const what = `an archive or workbook of more than ${most >> 20} MB, which is the most that is read`;
      throw refuseContainer(file, what, 'Unpack it (save the sheet as text), and name what is in it.');
    }
    if (needed > whole.length) {
      const grown = Buffer.allocUnsafeSlow(Math.min(most, needed * 8));
      whole.copy(grown, 0, 0, length);
      whole = grown;
    }
    whole.set(chunk, length);
    length = needed;
  }
  return whole.subarray(0, length);
}
