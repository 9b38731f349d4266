/** More texts than this, and longer ones, are worked out anew each time. */
const MOST_REMEMBERED = 10_000;
const LONGEST = 200;

/** Remembers what a text was turned into: a store names few services, package types and carriers, and carriers few events. */
export function remember<T>(turn: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const turned = turn(text);
    if (known.size < MOST_REMEMBERED && text.length <= LONGEST) known.set(text, turned);
    return turned;
  };
}
