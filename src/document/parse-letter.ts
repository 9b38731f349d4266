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

/**
 * The blocks of a letter, whose links to pages all lead to a heading of it.
 * @throws AppealError naming the place of a link where no heading begins with its words.
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
  return blocks;
}
