/** More texts than this are worked out anew each time. */
const MOST_REMEMBERED = 10_000;

/** Remembers what a text was turned into: a store names few services, package types and carriers. */
export function remember<T>(turn: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const turned = turn(text);
    if (known.size < MOST_REMEMBERED) known.set(text, turned);
    return turned;
  };
}
