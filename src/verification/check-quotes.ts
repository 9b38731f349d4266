import type { QuotedWords } from './letter-reading.js';
import { squeeze } from './printed-text.js';
import type { QuotablePassage } from './quotable-passages.js';

/** What the quotations of a letter were found to be. */
export interface CheckedQuotes {
  /** The passages that they are; of one whose words stand in several editions, and no heading tells which, each. */
  readonly found: readonly (readonly QuotablePassage[])[];
  /** What is not as the catalogue has it. */
  readonly strange: readonly { readonly under: string; readonly words: string; readonly why: string }[];
}

const same = (text: string): string => squeeze(text.normalize('NFC'));

/** The passages that may stand under a heading: those of the edition that it names, else all. */
function passagesUnder(under: string, passages: readonly QuotablePassage[]): readonly QuotablePassage[] {
  const named = passages.filter(
    ({ title, spelled }) =>
      same(under).includes(same(`${title}, in force`)) && same(under).includes(same(spelled)),
  );
  return named.length > 0 ? named : passages;
}

/** What a quotation was found to be, up to where it is strange; null where it is not. */
interface ReadQuote {
  readonly found: CheckedQuotes['found'];
  readonly why: string | null;
}

/** Reads a quotation: passages in their marks, then the source of one of them; and so on, where two follow one another. */
function readQuote(text: string, passages: readonly QuotablePassage[]): ReadQuote {
  const found: (readonly QuotablePassage[])[] = [];
  let rest = text;
  while (rest !== '') {
    const cited: QuotablePassage[] = [];
    while (rest.startsWith('“')) {
      const next = passages.find(({ words }) => rest.startsWith(`“${same(words)}”`));
      if (next === undefined) return { found, why: 'the catalogue holds no such words' };
      const alike = passages.filter(({ clause, words }) => clause === next.clause && words === next.words);
      found.push(alike);
      cited.push(...alike);
      rest = rest.slice(same(next.words).length + 2);
    }
    if (cited.length === 0) return { found, why: 'the catalogue holds no such words' };
    const sources = cited.map(({ source }) => same(source)).toSorted((a, b) => b.length - a.length);
    const source = sources.find((one) => rest.startsWith(one));
    if (source === undefined)
      return { found, why: 'the source named below them is not the one that the catalogue names' };
    rest = rest.slice(source.length);
    if (rest !== '' && !rest.startsWith('“')) return { found, why: 'the catalogue holds no such words' };
  }
  return { found, why: null };
}

/** Holds every quotation of a letter against the passages of the policy: its words, the edition above them, the source below. */
export function checkQuotes(
  quotes: readonly QuotedWords[],
  passages: readonly QuotablePassage[],
): CheckedQuotes {
  const longest = passages.toSorted((a, b) => b.words.length - a.words.length);
  const found: (readonly QuotablePassage[])[] = [];
  const strange: { under: string; words: string; why: string }[] = [];
  for (const { under, text } of quotes) {
    const read = readQuote(same(text), passagesUnder(under, longest));
    const words = text.slice(0, text.lastIndexOf('”') + 1) || text;
    if (read.why === null) found.push(...read.found);
    else strange.push({ under, words, why: read.why });
  }
  return { found, strange };
}
