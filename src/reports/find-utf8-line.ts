import { isAscii, isUtf8 } from 'node:buffer';

const LINE_END = 0x0a;
/** A line longer than this is looked at in pieces. */
const LONGEST_LINE = 1 << 16;

/**
 * Looks at bytes as they pass for a line that goes beyond ASCII and is UTF-8 throughout: in another encoding such a line makes
 * sense by the rarest chance.
 * @returns whether one was found so far.
 */
export function findUtf8Line(): (chunk: Uint8Array) => boolean {
  let isFound = false;
  let begun: Uint8Array = new Uint8Array();
  return (chunk) => {
    if (isFound) return true;
    if (begun.length === 0 && isAscii(chunk)) return false;
    const bytes = begun.length === 0 ? chunk : Buffer.concat([begun, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0 && !isFound; end = bytes.indexOf(LINE_END, start)) {
      const line = bytes.subarray(start, end);
      isFound = !isAscii(line) && isUtf8(line);
      start = end + 1;
    }
    const rest = bytes.subarray(start);
    // The last line may go on in the next chunk, or end with a file that has no line end there.
    begun = isAscii(rest) || rest.length > LONGEST_LINE ? new Uint8Array() : rest;
    return isFound;
  };
}
