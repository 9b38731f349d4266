import { AppealError } from '../errors.js';
import { reasonOf, refuseFile } from './read-file.js';

/** No line that is meant to be read is longer. */
const LONGEST = 10_000;

function refuseLong(line: number, name: string): never {
  return refuseFile(
    `line ${line} is longer than ${LONGEST.toLocaleString('en')} characters; one number a line is expected`,
    name,
  );
}

/**
 * The lines of a text that comes in pieces, many at a time, without their ends. Only a piece of it is held.
 * @throws AppealError `file-unreadable` where the text can't be read on, or a line is too long to be one.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let read = 0;
  try {
    for await (const bytes of input) {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split(/\r?\n/);
      rest = lines.pop() ?? '';
      const long = lines.findIndex((line) => line.length > LONGEST);
      if (long >= 0) refuseLong(read + long + 1, name);
      read += lines.length;
      if (rest.length > LONGEST) refuseLong(read + 1, name);
      if (lines.length > 0) yield lines;
    }
  } catch (error) {
    if (error instanceof AppealError || (error as { syscall?: string }).syscall === undefined) throw error;
    refuseFile(reasonOf(error), name, error);
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest];
}
