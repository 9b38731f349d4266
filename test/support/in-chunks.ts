/** A text as it comes of a file, cut at some of its places. */
export async function* inChunks(text: string, cuts: readonly number[]): AsyncGenerator<string> {
  let from = 0;
  for (const cut of cuts.toSorted((a, b) => a - b)) {
    yield text.slice(from, cut);
    from = Math.max(from, cut);
  }
  yield text.slice(from);
}
