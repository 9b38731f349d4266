import { inflate } from './inflate.js';
import { refuseContainer } from './refuse-container.js';
import { openMeter } from './unpack-meter.js';

/** The bytes that a gzip file was made of; several members one after the other are one file, as gzip has it. */
export async function* unpackGzip(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  let packed = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      packed += chunk.length;
      yield chunk;
    }
  }
  const meter = openMeter(file, () => packed);
  const chunks = inflate(counted(), 'gzip', ({ what, cause }) =>
    refuseContainer(file, `its compressed data (gzip) is ${what}`, undefined, cause),
  );
  for await (const chunk of chunks) {
    meter.count(chunk.length);
    yield chunk;
  }
}
