import type { QuotedWords } from './letter-reading.js';
import { squeeze } from './printed-text.js';
import type { QuotablePassage } from './quotable-passages.js';

/** What the quotations of a letter were found to be. */
export interface CheckedQuotes {
  /** The passages that they are. */
  readonly found: readonly QuotablePassage[];
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

/** The words of one quotation, one passage after another, and what is left behind them: the source. */
function matchPassages(
  text: string,
  passages: readonly QuotablePassage[],
): { readonly found: readonly QuotablePassage[]; readonly rest: string } {
  const found: QuotablePassage[] = [];
  let rest = text;
  while (rest.startsWith('“')) {
    const next = passages.find(({ words }) => rest.startsWith(`“${same(words)}”`));
    if (next === undefined) break;
    found.push(next);
    rest = rest.slice(same(next.words).length + 2);
  }
  return { found, rest };
}

/** Holds every quotation of a letter against the passages of the policy: its words, the edition above them, the source below. */
export function checkQuotes(
  quotes: readonly QuotedWords[],
  passages: readonly QuotablePassage[],
): CheckedQuotes {
  const longest = passages.toSorted((a, b) => b.words.length - a.words.length);
  const found: QuotablePassage[] = [];
  const strange: { under: string; words: string; why: string }[] = [];
  for (const { under, text } of quotes) {
    const matched = matchPassages(same(text), passagesUnder(under, longest));
    const words = text.slice(0, text.lastIndexOf('”') + 1) || text;
    if (matched.found.length === 0 || matched.rest.startsWith('“'))
      strange.push({ under, words, why: 'the catalogue holds no such words' });
    else if (
      !longest.some(
        (one) => same(one.source) === matched.rest && matched.found.some((f) => f.words === one.words),
      )
    )
      strange.push({ under, words, why: 'the source named below them is another one than the catalogue’s' });
    else found.push(...matched.found);
  }
  return { found, strange };
}
