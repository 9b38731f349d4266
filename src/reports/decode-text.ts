import { type EncodingFinding, type EncodingHints, settleEncoding } from './settle-encoding.js';

/** A text that this program or the seller wrote for it: UTF-8, unless its first bytes prove UTF-16. */
const PLAIN: EncodingHints = { named: 'utf-8', japanese: false };

const flush = (decoder: InstanceType<typeof TextDecoder> | null): string => decoder?.decode() ?? '';

/**
 * The text of a file, chunk by chunk, without its byte order mark. A character split between chunks is kept whole.
 * Bytes that are not text in the file's encoding become U+FFFD, which the cell readers report.
 * @param hints what the case and the store say of the encoding; without them the file is UTF-8.
 * @param tell receives what the bytes told of their encoding.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  hints: EncodingHints = PLAIN,
  tell: (finding: EncodingFinding) => void = () => {},
): AsyncGenerator<string> {
  const encoding = settleEncoding(hints, tell);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  const decode = (chunk: Uint8Array, isLast: boolean): string => {
    const piece = encoding.take(chunk, isLast);
    if (piece === null) return '';
    if (piece.encoding === null)
      return Buffer.from(piece.bytes.buffer, piece.bytes.byteOffset, piece.bytes.length).toString('latin1');
    decoder ??= new TextDecoder(piece.encoding);
    // Always as a stream: one shot, windows-1252 is read wrongly.
    return decoder.decode(piece.bytes, { stream: true });
  };
  for await (const chunk of bytes) {
    const text = chunk.length === 0 ? '' : decode(chunk, false);
    if (text !== '') yield text;
  }
  const last = decode(new Uint8Array(), true);
  // What a character cut off by the end of the file leaves.
  const rest = last + flush(decoder);
  if (rest !== '') yield rest;
}
