import type { DocumentContent } from '../../src/model/block.js';
import type { Band } from '../../src/pdf/band.js';
import { layOut } from '../../src/pdf/lay-out.js';
import { openDocument } from '../../src/pdf/open-document.js';
import type { Page } from '../../src/pdf/paginate.js';
import type { Tag } from '../../src/pdf/tag.js';
import { testFonts } from './pdf-fonts.js';

/** The pages of a document, set but not drawn. */
export function pagesOf(content: DocumentContent): readonly Page[] {
  return layOut(openDocument(content), content, testFonts()).pages;
}

/** The words of a band, from left to right. */
export function wordsOf({ pieces }: Band): string {
  return pieces
    .flatMap(({ line }) => (line === null ? [] : [line.fragments.map(({ text }) => text).join('')]))
    .join(' ');
}

const LEADING = new Set(['H1', 'H2', 'H3', 'Caption', 'TH']);

/** How many lines of each paragraph, list item and heading stand on a page. */
function linesOn(page: Page): ReadonlyMap<Tag, number> {
  const lines = new Map<Tag, number>();
  for (const { band, repeated } of page)
    for (const { tag, line } of band.pieces)
      if (!repeated && line !== null && ['P', 'LBody', 'H1', 'H2', 'H3'].includes(tag.role))
        lines.set(tag, (lines.get(tag) ?? 0) + 1);
  return lines;
}

/** What is wrong where pages end: headings, captions and introductions left behind, and single lines of longer paragraphs. */
export function faultsOf(pages: readonly Page[]): readonly string[] {
  const shares = pages.map(linesOn);
  return pages.slice(0, -1).flatMap((page, at) => {
    const last = page.at(-1)?.band;
    const words = `page ${at + 1} ends with “${last === undefined ? '' : wordsOf(last)}”`;
    const roles = last?.pieces.map(({ tag }) => tag.role) ?? [];
    const divided = [...(shares[at] ?? [])].filter(([tag]) => shares[at + 1]?.has(tag));
    return [
      ...(roles.some((role) => LEADING.has(role)) ? [`${words}, a heading or caption`] : []),
      ...(roles.every((role) => role === 'P') && words.endsWith(':”') ? [`${words}, an introduction`] : []),
      ...(last?.pieces.length === 0 && last.keep ? [`page ${at + 1} ends with the padding of a box`] : []),
      ...divided.flatMap(([tag, above]) => [
        ...(above === 1 ? [`${words}, a first line alone`] : []),
        ...(shares[at + 1]?.get(tag) === 1 && !shares[at + 2]?.has(tag)
          ? [`page ${at + 2} begins with the last line alone of what page ${at + 1} ends with: ${words}`]
          : []),
      ]),
    ];
  });
}
