import { type Replayed, replayChunks } from '../replay-chunks.js';
import { KIND_BYTES } from './file-kind.js';

/** Bytes with their beginning known. `bytes` gives all of them, once; whoever does not read it must close it. */
export interface PeekedBytes {
  readonly head: Uint8Array;
  readonly bytes: Replayed<Uint8Array>;
}

/** The first bytes of a file, as many as tell its kind, and all of them together with the rest. */
export async function peekHead(source: AsyncIterable<Uint8Array>): Promise<PeekedBytes> {
  const rest = source[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < KIND_BYTES) {
    const next = await rest.next();
    if (next.done === true) break;
    if (next.value.length === 0) continue;
    held.push(next.value);
    length += next.value.length;
  }
  const whole = held.length > 1 && length >= KIND_BYTES ? [Buffer.concat(held)] : held;
  const head = Buffer.concat(whole).subarray(0, KIND_BYTES);
  return { head, bytes: replayChunks(whole, rest) };
}
