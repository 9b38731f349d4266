/** Texts that a column repeats (statuses, carriers, services) are kept once; a column of many different texts is not tried. */
const MOST_REPEATED = 400;

/** A longer piece of a text holds on to all of it; a copy of its own lets the file go. */
const SHORTEST_PIECE = 13;
const copyOf = (text: string): string => (text.length < SHORTEST_PIECE ? text : Buffer.from(text).toString());

/** Keeps one copy of each text of a column, as long as there are few. */
export function keepOnce(): (text: string) => string {
  let known: Map<string, string> | null = new Map();
  return (text) => {
    const kept = known?.get(text);
    if (kept !== undefined) return kept;
    const copy = copyOf(text);
    if (known !== null && known.set(copy, copy).size > MOST_REPEATED) known = null;
    return copy;
  };
}
