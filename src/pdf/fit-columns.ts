/**
 * What a column asks for: its share of the width, the least it can do with, what its content takes without wrapping, and
 * the most it has use for (its title without wrapping: worth keeping, not worth taking from others).
 */
export interface ColumnWish {
  readonly weight: number;
  readonly least: number;
  readonly content: number;
  readonly most: number;
}

/**
 * Shares a width among columns by weight, but gives each its least width where the others can spare it, and gives what a
 * column has no use for to those whose text must wrap. When all least widths together are too much, they are cut in
 * proportion, and words break.
 */
export function fitColumns(wishes: readonly ColumnWish[], width: number): readonly number[] {
  const least = wishes.reduce((sum, wish) => sum + wish.least, 0);
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
