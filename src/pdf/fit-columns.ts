/**
 * What a column asks for: its share of the width, the least it can do with, its longest word where that is less (only a column
 * that is kept whole can wrap more than its least), what its content takes without wrapping, and the most it has use for (its title without wrapping: worth keeping, not worth taking from others).
 */
export interface ColumnWish {
  readonly weight: number;
  readonly least: number;
  readonly word?: number;
  readonly content: number;
  readonly most: number;
}

/** Lets columns that are kept whole wrap, the one that gains most first, until the others have room for their words. */
function wrapWhole(wishes: readonly ColumnWish[], width: number): readonly ColumnWish[] {
  const slack = ({ least, word = least }: ColumnWish): number => Math.max(0, least - word);
  const least = new Map(wishes.map((wish) => [wish, wish.least]));
  let excess = sumOf([...least.values()]) - width;
  for (const wish of wishes.toSorted((a, b) => slack(b) - slack(a))) {
    const cut = Math.min(slack(wish), Math.max(0, excess));
    least.set(wish, wish.least - cut);
    excess -= cut;
  }
  return wishes.map((wish) => ({ ...wish, least: least.get(wish) ?? wish.least }));
}

/**
 * Shares a width among columns by weight, but gives each its least width where the others can spare it, and gives what a
 * column has no use for to those whose text must wrap. When all least widths together are too much, whole values wrap; where
 * that is not enough, all are cut in proportion, and words break.
 */
export function fitColumns(wanted: readonly ColumnWish[], width: number): readonly number[] {
  const wishes = wrapWhole(wanted, width);
  const least = sumOf(wishes.map((wish) => wish.least));
  if (least >= width) return wishes.map((wish) => (wish.least / least) * width);
  const shares = shareByWeight(wishes, width);
  const spare = shares.map((share, i) => Math.max(0, share - (wishes[i]?.most ?? share)));
  const want = shares.map((share, i) => Math.max(0, (wishes[i]?.content ?? share) - share));
  const moved = Math.min(sumOf(spare), sumOf(want));
  if (moved <= 0) return shares;
  return shares.map((share, i) => {
    const given = ((spare[i] ?? 0) / sumOf(spare)) * moved;
    const taken = ((want[i] ?? 0) / sumOf(want)) * moved;
    return share - given + taken;
  });
}

function shareByWeight(wishes: readonly ColumnWish[], width: number): readonly number[] {
  const held = new Set<ColumnWish>();
  for (;;) {
    const free = wishes.filter((wish) => !held.has(wish));
    const left = width - sumOf([...held].map((wish) => wish.least));
    const weights = sumOf(free.map(weightOf));
    const share = (wish: ColumnWish): number => (weightOf(wish) / weights) * left;
    const short = free.filter((wish) => share(wish) < wish.least);
    if (short.length === 0) return wishes.map((wish) => (held.has(wish) ? wish.least : share(wish)));
    for (const wish of short) held.add(wish);
  }
}

function weightOf(wish: ColumnWish): number {
  return Math.max(wish.weight, 0.01);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}
