import type { QuotedWords } from './letter-reading.js';
import { plain } from './printed-text.js';
import { idsWithin, type PageContent, walkContent } from './read-page.js';

/** The quotations of a letter with the heading above each. One that runs over pages is in the structure of each, and told once. */
export function listQuotes(pages: readonly PageContent[]): readonly QuotedWords[] {
  const pieces = new Map(pages.flatMap((page) => [...page.pieces]));
  const quotes = new Map<string, QuotedWords>();
  const seen = new Set<string>();
  let under = '';
  for (const { tree } of pages)
    walkContent(tree, (node) => {
      const isHeading = /^H[1-6]$/.test(node.role ?? '');
      if (!isHeading && node.role !== 'BlockQuote') return;
      const ids = idsWithin(node);
      const key = ids.join(' ');
      if (seen.has(key)) return;
      seen.add(key);
      const text = plain(ids.map((id) => pieces.get(id) ?? '').join(''));
      if (isHeading) under = text;
      else quotes.set(key, { under, text });
    });
  return [...quotes.values()];
}
