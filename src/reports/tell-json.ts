/** Whether a text begins like JSON of Amazon's, and the same text from its beginning. */
export interface ToldText {
  readonly isJson: boolean;
  readonly text: AsyncIterable<string>;
}

async function* startingWith(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Tells by its first sign whether a text is JSON: no heading of a table begins with a bracket. */
export async function tellJson(text: AsyncIterable<string>): Promise<ToldText> {
  const chunks = text[Symbol.asyncIterator]();
  let head = '';
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    head += next.value;
    if (/\S/.test(next.value)) break;
  }
  return { isJson: /^\s*[[{]/.test(head), text: startingWith(head, chunks) };
}
