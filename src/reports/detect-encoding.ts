import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../model/encoding.js';
import { type Weight, weighJapanese, weighWestern } from './weigh-text.js';

/** How many bytes of a file are looked at to tell UTF-16, which leaves zero bytes in every separator and line end. */
export const HEAD_BYTES = 4_096;

/** The encoding that the first bytes of a file prove: by a byte order mark, or by the zero bytes of UTF-16; else null. */
export function encodingOfHead(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  const zeros = [0, 0];
  const length = Math.min(head.length, HEAD_BYTES) & ~1;
  for (let at = 0; at < length; at++) if (head[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Of a text, one byte in ten or more of every second one: its separators, figures and line ends.
  const many = length / 20;
  if (odd > many && even * 10 < odd) return 'utf-16le';
  if (even > many && odd * 10 < even) return 'utf-16be';
  return null;
}

const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  // One shot, this reads windows-1252 wrongly: its bytes from 0x80 to 0x9F become controls.
  new TextDecoder(encoding).decode(bytes, { stream: true });

/** Bytes up to the end of their last line, so that no character at the end is cut in two. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a);
  return end > 0 && bytes.subarray(0, end).some((byte) => byte > 0x7f) ? bytes.subarray(0, end) : bytes;
}

const scoreOf = ({ good, bad }: Weight): number => good - bad;

/**
 * The encoding that bytes beyond ASCII speak for, or null where they speak for none that is known.
 * UTF-8 with a few broken characters is UTF-8; of Windows-1252 and Shift_JIS the one that makes more sense.
 * @param japanese whether the store's files are Japanese, which settles what the bytes leave open.
 */
export function guessEncoding(bytes: Uint8Array, japanese: boolean): Encoding | null {
  const window = wholeLines(bytes);
  if (isUtf8(window)) return 'utf-8';
  const text = decode(window, 'utf-8');
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  if (whole > 0 && whole >= broken) return 'utf-8';
  const western = scoreOf(weighWestern(decode(window, 'windows-1252')));
  const eastern = scoreOf(weighJapanese(decode(window, 'shift_jis'), japanese));
  if (western <= 0 && eastern <= 0) return whole > 0 ? 'utf-8' : null;
  if (western === eastern) return japanese ? 'shift_jis' : 'windows-1252';
  return western > eastern ? 'windows-1252' : 'shift_jis';
}
