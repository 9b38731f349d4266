/** How many pages it takes to show so many of something. */
interface Tried {
  readonly count: number;
  readonly pages: number;
}

/**
 * The most that fits, between what is known to fit and what is known not to. Pages grow more or less evenly with what they
 * show: each try is made where the last page allowed should be half full.
 */
export async function findMost(
  { fitting, tooMany }: { readonly fitting: Tried; readonly tooMany: Tried },
  maxPages: number,
  pagesOf: (count: number) => Promise<number>,
): Promise<number> {
  let [low, high] = [fitting, tooMany];
  for (let room = high.count - low.count; room > 1; room = high.count - low.count) {
    const share = (maxPages + 0.5 - low.pages) / (high.pages - low.pages);
    const count = low.count + Math.min(Math.max(1, Math.floor(room * share)), room - 1);
    const tried = { count, pages: await pagesOf(count) };
    if (tried.pages <= maxPages) low = tried;
    else high = tried;
  }
  return low.count;
}
