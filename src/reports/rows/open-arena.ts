const FIRST_BYTES = 1 << 12;
/** So large a piece of memory goes back to the system once nothing holds it. */
const MOST_BYTES = 1 << 20;

/** Gives out memory for what is let go together. */
export type Arena = (bytes: number) => Buffer;

/**
 * Opens an arena. Its memory is taken in few large pieces: thousands of small ones that are let go stay with the program all the
 * same.
 */
export function openArena(): Arena {
  let piece = Buffer.alloc(0);
  let at = 0;
  return (bytes) => {
    if (at + bytes > piece.length) {
      const size = Math.min(MOST_BYTES, Math.max(FIRST_BYTES, piece.length * 2));
      piece = Buffer.allocUnsafeSlow(Math.max(size, bytes));
      at = 0;
    }
    at += bytes;
    return piece.subarray(at - bytes, at);
  };
}
