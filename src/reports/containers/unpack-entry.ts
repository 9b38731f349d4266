import { crc32 } from 'node:zlib';
import { inflate } from './inflate.js';
import { refuseContainer } from './refuse-container.js';
import type { UnpackMeter } from './unpack-meter.js';

/** An entry of a zip archive, as its list of contents describes it. */
export interface PackedEntry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc32: number;
  /** How many bytes it should unpack to. */
  readonly size: number;
  /** Its compressed bytes. Fails where they are not in the archive. */
  bytes(): Promise<Uint8Array>;
}

const STORED = 0;
const DEFLATED = 8;
const PIECE = 1 << 16;

const ZIP_AGAIN = 'Unpack it, and name the file itself or put it into an archive in the usual way (deflate).';

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** The bytes of one entry. @param file the entry as messages name it. */
export async function* unpackEntry(
  entry: PackedEntry,
  file: string,
  meter: UnpackMeter,
): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted)
    throw refuseContainer(
      file,
      'is protected by a password',
      'Unpack it with the password, and name the file itself.',
    );
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw refuseContainer(file, `is compressed in a way (${entry.method}) that is not read`, ZIP_AGAIN);
  const packed = await entry.bytes().catch((cause: unknown) => {
    throw refuseContainer(file, 'its bytes are not where the archive says', undefined, cause);
  });
  const chunks =
    entry.method === STORED
      ? inPieces(packed)
      : inflate(inPieces(packed), 'deflate', ({ what, cause }) =>
          refuseContainer(file, `its compressed data is ${what}`, undefined, cause),
        );
  let size = 0;
  let sum = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    meter.count(chunk.length);
    if (size > entry.size) break;
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (size !== entry.size) {
    const found = size > entry.size ? 'more' : `${size}`;
    throw refuseContainer(file, `should unpack to ${entry.size} bytes, and gives ${found}`);
  }
  if (sum !== entry.crc32)
    throw refuseContainer(file, 'its checksum (CRC-32) is not the one that the archive gives: it is damaged');
}
