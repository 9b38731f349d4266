import type { QuotedWords } from './letter-reading.js';
import { plain } from './printed-text.js';
import { idsWithin, type PageContent, walkContent } from './read-page.js';

/**
 * The quotations of a letter with the heading above each. One that runs over pages is in the structure of each with its part
 * there: what ends a page and begins the next is told as one, though it may be two.
 */
export function listQuotes(pages: readonly PageContent[]): readonly QuotedWords[] {
  const quotes: { readonly under: string; text: string }[] = [];
  let under = '';
  let endsQuoted = false;
  for (const { tree, pieces } of pages) {
    const drawn = tree === null ? [] : idsWithin(tree).filter((id) => pieces.has(id));
    const begins = drawn[0] ?? '';
    const ends = drawn.at(-1) ?? '';
    const before = endsQuoted ? quotes.at(-1) : undefined;
    endsQuoted = false;
    walkContent(tree, (node) => {
      const isHeading = /^H[1-6]$/.test(node.role ?? '');
      if (!isHeading && node.role !== 'BlockQuote') return;
      const ids = idsWithin(node).filter((id) => pieces.has(id));
      if (ids.length === 0) return;
      const text = plain(ids.map((id) => pieces.get(id) ?? '').join(''));
      if (isHeading) {
        under = text;
        return;
      }
      endsQuoted = ids.includes(ends);
      if (before !== undefined && ids.includes(begins)) before.text = `${before.text} ${text}`;
      else quotes.push({ under, text });
    });
  }
  return quotes;
}
