import { hideQuotes } from './hide-quotes.js';

/** How much of a text beside a phrase is looked at for the words to quote with it. */
const REACH = 60;
/** Places quoted; a text with more is to be written anew anyway. */
const QUOTED = 3;

/** Trap: to look for all matches makes the pattern anew, which costs more than to see that most texts have none. */
const NOTHING: readonly RegExpExecArray[] = [];

/** The place of a phrase with up to two words of its sentence on each side. */
function widen(text: string, start: number, end: number): readonly [start: number, end: number] {
  const before = /(?:[^\s.!?;:]+\s+){0,2}[^\s.!?;:]*$/.exec(text.slice(Math.max(0, start - REACH), start));
  const after = /^[^\s.!?;:]*(?:\s+[^\s.!?;:]+){0,2}/.exec(text.slice(end, end + REACH));
  return [start - (before?.[0].length ?? 0), end + (after?.[0].length ?? 0)];
}

/**
 * The phrases of a text that match, each with the words around it, or null where none does. What stands in double quotation
 * marks is not looked at.
 * @param patterns with the flag `g`.
 */
export function quotePhrases(text: string, patterns: readonly RegExp[]): string | null {
  const own = hideQuotes(text);
  const found = patterns
    .flatMap((pattern) => (own.search(pattern) < 0 ? NOTHING : [...own.matchAll(pattern)]))
    .map((match) => widen(text, match.index, match.index + match[0].length))
    .toSorted(([a], [b]) => a - b);
  const places: (readonly [start: number, end: number])[] = [];
  for (const [start, end] of found) {
    const last = places.at(-1);
    if (last === undefined || start > last[1]) places.push([start, end]);
    else places[places.length - 1] = [last[0], Math.max(last[1], end)];
  }
  if (places.length === 0) return null;
  return places
    .slice(0, QUOTED)
    .map(([start, end]) => text.slice(start, end).replaceAll(/\s+/g, ' ').trim())
    .join(' … ');
}
