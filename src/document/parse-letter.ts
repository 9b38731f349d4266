import type { Block, Inline } from '../model/block.js';
import { plainText } from '../model/plain-text.js';
import type { NamedBlocks } from './parse-fence.js';
import { parseMarkdown } from './parse-markdown.js';
import { refuseWording } from './refuse-wording.js';
import type { RenderedTemplate } from './render-template.js';

/** The running text of a block. */
function inlinesOf(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.inlines;
    case 'list':
      return block.items.flat();
    case 'quote':
      return [...block.inlines, ...block.source];
    case 'box':
      return block.paragraphs.flat();
    case 'facts':
      return block.items.flatMap(({ value }) => value);
    default:
      return [];
  }
}

/** The exhibits that a reader finds by how their headings begin: between them stand the words of the policy. */
const NEEDED = ['Exhibit E.', 'Exhibit F.'];

/** Why the exhibits that a reader looks for could not be found; null where each is there once, and in order. */
function faultOf(headings: readonly string[]): string | null {
  for (const words of NEEDED) {
    const count = headings.filter((heading) => heading.startsWith(words)).length;
    if (count === 0)
      return `leaves the letter without a heading that begins with "${words}", which must stay`;
    if (count > 1)
      return `gives the letter ${count} headings that begin with "${words}", and there may be one`;
  }
  const [first, second] = NEEDED.map((words) => headings.findIndex((heading) => heading.startsWith(words)));
  return Number(first) < Number(second) ? null : `places "${NEEDED.join('" after "')}"`;
}

/**
 * The blocks of a letter, with the exhibits that must stay, whose links to pages all lead to a heading of it.
 * @throws AppealError naming the place of a link where no heading begins with its words, or what lacks an exhibit.
 */
export function parseLetter(rendered: RenderedTemplate, placed: NamedBlocks): readonly Block[] {
  const asked: (readonly [words: string, template: RenderedTemplate])[] = [];
  const blocks = parseMarkdown(rendered, placed, (piece, template) => {
    for (const { pageOf } of piece.flatMap(inlinesOf))
      if (pageOf !== undefined) asked.push([pageOf, template]);
  });
  const headings = blocks.flatMap((block) => (block.type === 'heading' ? [plainText(block.inlines)] : []));
  for (const [words, template] of asked)
    if (!headings.some((heading) => heading.startsWith(words)))
      refuseWording(
        template,
        `tells the page of a heading that begins with "${words}", and the letter has none that does; its headings: ${headings.map((one) => `"${one.slice(0, 40)}"`).join(', ')}`,
      );
  const fault = faultOf(headings);
  if (fault !== null) refuseWording(rendered, fault);
  return blocks;
}
