import { isAscii } from 'node:buffer';
import type { Encoding } from '../model/encoding.js';
import { encodingOfHead, guessEncoding, HEAD_BYTES } from './detect-encoding.js';
import { findUtf8Line } from './find-utf8-line.js';

/** What is known of a file's encoding before it is opened. */
export interface EncodingHints {
  /** As the case names it; it stands unless the file's first bytes prove another. */
  readonly named: Encoding | null;
  /** Whether the store's files are Japanese. */
  readonly japanese: boolean;
}

/** What a file's bytes told of their encoding that the seller should know. */
export type EncodingFinding =
  /** Its bytes are no UTF-8 and make sense in this encoding. */
  | { readonly kind: 'guessed'; readonly encoding: Encoding }
  /** Its first bytes prove another encoding than the case names. */
  | { readonly kind: 'overruled'; readonly encoding: Encoding; readonly named: Encoding }
  /** Lines of it are UTF-8, though the case names another encoding. */
  | { readonly kind: 'doubted'; readonly encoding: Encoding; readonly other: Encoding }
  /** Further down, bytes that speak for another encoding: two files were joined. */
  | { readonly kind: 'mixed'; readonly encoding: Encoding; readonly other: Encoding };

/** Bytes of a file with their encoding; null as long as all of the file is ASCII, which every encoding spells alike. */
export interface EncodedPiece {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding | null;
}

/** How many bytes from the first one beyond ASCII decide. */
const WINDOW_BYTES = 1 << 16;
/** Encodings in which any byte beyond ASCII is a character. */
const SINGLE_BYTE: ReadonlySet<Encoding> = new Set(['windows-1252', 'macintosh']);
const LAST_LINE_END = Uint8Array.of(0x0a);
/** How many of each later chunk are held against what was guessed. */
const LOOK_BYTES = 2_048;

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  return first.length === 0 ? second : Buffer.concat([first, second]);
}

/** Whether later bytes speak against a guess: whole UTF-8, or another guess. */
function contradicts(bytes: Uint8Array, guessed: Encoding, japanese: boolean): Encoding | null {
  const first = isAscii(bytes) ? -1 : bytes.findIndex((byte) => byte > 0x7f);
  if (first < 0) return null;
  const start = bytes.lastIndexOf(0x0a, first) + 1;
  const found = guessEncoding(bytes.subarray(start, first + LOOK_BYTES), japanese);
  return found === null || found === guessed ? null : found;
}

/**
 * Settles the encoding of a file while its bytes pass: by its first bytes, else by the first bytes beyond ASCII, wherever they
 * stand, with those around them. Until then nothing needs to be known, so that a heading in plain letters decides nothing.
 */
export function settleEncoding(
  hints: EncodingHints,
  tell: (finding: EncodingFinding) => void,
): { readonly take: (chunk: Uint8Array, isLast: boolean) => EncodedPiece | null } {
  let settled: Encoding | null = null;
  let isGuess = false;
  let begun = false;
  let held: Uint8Array = new Uint8Array();
  let first = -1;
  let isDoubted = false;
  const hasUtf8Line = findUtf8Line();

  /** Holds bytes against what the file is read as: UTF-8 among what each byte of is a character. */
  const watch = (bytes: Uint8Array, isLast: boolean): void => {
    if (settled === null || isDoubted || !SINGLE_BYTE.has(settled) || !(isGuess || settled === hints.named))
      return;
    isDoubted = hasUtf8Line(bytes) || (isLast && hasUtf8Line(LAST_LINE_END));
    if (isDoubted) tell({ kind: isGuess ? 'mixed' : 'doubted', encoding: settled, other: 'utf-8' });
  };
  const begin = (): void => {
    begun = true;
    const proven = encodingOfHead(held);
    settled = proven ?? hints.named;
    if (proven !== null && hints.named !== null && proven !== hints.named)
      tell({ kind: 'overruled', encoding: proven, named: hints.named });
  };
  const guess = (): void => {
    const start = held.lastIndexOf(0x0a, first) + 1;
    const found = guessEncoding(held.subarray(start, first + WINDOW_BYTES), hints.japanese);
    settled = found ?? 'utf-8';
    isGuess = settled !== 'utf-8';
    // Bytes that make sense in no encoding are no characters: the cells that hold them are reported one by one.
    if (isGuess) tell({ kind: 'guessed', encoding: settled });
  };
  const release = (isLast: boolean): EncodedPiece => {
    watch(held, isLast);
    const piece = { bytes: held, encoding: settled };
    held = new Uint8Array();
    return piece;
  };
  return {
    take(chunk, isLast) {
      if (settled !== null) {
        watch(chunk, isLast);
        const other = isGuess && !isDoubted ? contradicts(chunk, settled, hints.japanese) : null;
        if (other !== null) {
          isDoubted = true;
          tell({ kind: 'mixed', encoding: settled, other });
        }
        return { bytes: chunk, encoding: settled };
      }
      held = join(held, chunk);
      if (!begun) {
        if (held.length < HEAD_BYTES && !isLast) return null;
        begin();
        if (settled !== null) return release(isLast);
      }
      if (first < 0 && !isAscii(held)) first = held.findIndex((byte) => byte > 0x7f);
      if (first < 0) return release(isLast);
      if (held.length - first < WINDOW_BYTES && !isLast) return null;
      guess();
      return release(isLast);
    },
  };
}
