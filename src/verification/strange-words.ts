import type { Catalogue } from '../model/clause.js';
import { collectTexts } from '../model/collect-texts.js';
import type { LetterPart, LetterReading } from './letter-reading.js';
import { squeeze } from './printed-text.js';
import { quotablePassages } from './quotable-passages.js';

/** Shorter texts of the catalogue, such as names of carriers, stand in other words too. */
const SHORTEST = 12;

const same = (text: string): string => squeeze(text.normalize('NFC'));

/** The headings between which a letter sets out the policy's words, as they begin whatever the templates. */
const BEGINS = 'Exhibit E.';
const ENDS = 'Exhibit F.';

/** Marks that open a quotation, each with those that close it. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['"', '"'],
]);

/** What stands in quotation marks, in marks that are not closed up to the end. */
function quotedIn(text: string): readonly string[] {
  const quoted: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const closing = MARKS.get(text.charAt(at));
    if (closing === undefined) continue;
    const from = at;
    do at++;
    while (at < text.length && !closing.includes(text.charAt(at)));
    quoted.push(text.slice(from, at + 1));
  }
  return quoted;
}

/** What a letter sets out as the policy's words, or why it cannot be told where that stands. */
function exhibitOf(parts: readonly LetterPart[]): { readonly text: string } | { readonly why: string } {
  const places = [BEGINS, ENDS].map((words) => {
    const at = parts.flatMap(({ kind, text }, index) =>
      kind === 'heading' && same(text).startsWith(same(words)) ? [index] : [],
    );
    return { words, at };
  });
  const [[from = -1] = [], [to = -1] = []] = places.map(({ at }) => at);
  const wrong = places.find(({ at }) => at.length !== 1);
  if (wrong !== undefined)
    return {
      why: `it has ${wrong.at.length === 0 ? 'no heading that begins' : `${wrong.at.length} headings that begin`} with “${wrong.words}”, and must have one`,
    };
  if (to < from) return { why: `its heading “${ENDS}” stands before “${BEGINS}”` };
  const within = parts.slice(from, to).map(({ text }) => text);
  return { text: same(within.join(' ')) };
}

/** Words in quotation marks among those of the policy that the catalogue does not hold; why they could not be looked at, else null. */
export interface StrangeWords {
  readonly words: readonly string[];
  readonly why: string | null;
}

/** Words that Exhibit E, where the readings of disputed words stand, sets in quotation marks and the catalogue does not hold. */
export function strangeWords(
  { parts, quotes }: LetterReading,
  catalogue: Pick<Catalogue, 'entries'>,
): StrangeWords {
  const exhibit = exhibitOf(parts);
  if ('why' in exhibit) return { words: [], why: exhibit.why };
  const disputed = catalogue.entries.flatMap(({ editions }) =>
    editions.flatMap(({ dimensions }) => dimensions.flatMap(({ words }) => words ?? [])),
  );
  const quoted = [...disputed, ...quotablePassages(catalogue).map(({ words }) => words)];
  const holds = [
    ...quotes.map(({ text }) => same(text)),
    ...quoted.map((words) => `“${same(words)}”`),
    ...[...collectTexts(catalogue.entries)].map(same).filter((text) => text.length >= SHORTEST),
  ];
  const rest = holds
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, one) => text.replaceAll(one, '¤'), exhibit.text);
  return { words: quotedIn(rest).filter((words) => /\p{L}/u.test(words)), why: null };
}
