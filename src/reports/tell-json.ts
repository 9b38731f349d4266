import { type Replayed, replayChunks } from './replay-chunks.js';

/** Whether a text begins like JSON of Amazon's, and the same text from its beginning. */
export interface ToldText {
  readonly isJson: boolean;
  readonly text: Replayed<string>;
}

/** More blanks than any file begins with. */
const MOST_BLANKS = 1 << 20;

/**
 * Whether a text begins like JSON. A heading such as `[Order No],[SKU]` does not: a list holds values, and no bare words; nor does
 * a formatted letter (`{\rtf1`).
 */
export function beginsLikeJson(text: string): boolean {
  return /^\s*(?:\{(?!\\)|\[\s*(?:[[{"\]\d-]|$))/.test(text);
}

/** Tells by its beginning whether a text is JSON. */
export async function tellJson(text: AsyncIterable<string>): Promise<ToldText> {
  const chunks = text[Symbol.asyncIterator]();
  let head = '';
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    head += next.value;
    if (head.length > MOST_BLANKS || /\S\s*\S/.test(head)) break;
  }
  return { isJson: beginsLikeJson(head), text: replayChunks([head], chunks) };
}
