import type { Block } from '../model/block.js';
import { checkMarkup } from './check-markup.js';
import { lexBlocks, type MarkdownTokens } from './markdown-door.js';
import { type NamedBlocks, parseFence } from './parse-fence.js';
import { inlineText, toInlines } from './parse-inlines.js';
import { refuseWording } from './refuse-wording.js';
import type { RenderedTemplate } from './render-template.js';

/** A quotation: its paragraphs, the last of which names the source after a dash. */
function parseQuote(token: MarkdownTokens['blockquote'], template: RenderedTemplate): Block {
  const parts = token.tokens
    .filter((part) => part.type === 'paragraph')
    .map((part) => (part as MarkdownTokens['paragraph']).tokens);
  const last = parts.at(-1) ?? [];
  return {
    type: 'quote',
    inlines: parts
      .slice(0, -1)
      .flatMap((part, index) => [...(index > 0 ? [{ text: '\n' }] : []), ...toInlines(part, template)]),
    source: toInlines(last, template),
  };
}

/**
 * Turns rendered wording into blocks. The Markdown is a small subset: headings, paragraphs, lists, quotations, fences;
 * `---` moves the next heading to a new page. Anything else, raw HTML above all, is refused.
 * @param see is shown the blocks of each piece with the place of the piece.
 */
export function parseMarkdown(
  whole: RenderedTemplate,
  placed: NamedBlocks,
  see: (blocks: readonly Block[], template: RenderedTemplate) => void = () => {},
): readonly Block[] {
  const blocks: Block[] = [];
  let newPage = false;
  let read = 0;
  checkMarkup(whole);
  for (const token of lexBlocks(whole.markdown)) {
    const template = whole.at(read + token.raw.search(/\S|$/));
    read += token.raw.length;
    const before = blocks.length;
    switch (token.type) {
      case 'space':
        break;
      case 'hr':
        newPage = true;
        break;
      case 'heading': {
        const { depth, tokens } = token as MarkdownTokens['heading'];
        const level =
          depth === 1 || depth === 2 || depth === 3
            ? depth
            : refuseWording(template, `uses a heading of level ${depth}, which the letter does not know`);
        blocks.push({
          type: 'heading',
          level,
          inlines: toInlines(tokens, template),
          ...(newPage ? { newPage } : {}),
        });
        newPage = false;
        break;
      }
      case 'paragraph':
        blocks.push({
          type: 'paragraph',
          inlines: toInlines((token as MarkdownTokens['paragraph']).tokens, template),
        });
        break;
      case 'list': {
        const { ordered, items } = token as MarkdownTokens['list'];
        blocks.push({ type: 'list', ordered, items: items.map((item) => inlineText(item.text, template)) });
        break;
      }
      case 'blockquote':
        blocks.push(parseQuote(token as MarkdownTokens['blockquote'], template));
        break;
      case 'code':
        blocks.push(...parseFence(token as MarkdownTokens['code'], template, placed));
        break;
      default:
        refuseWording(template, `uses "${token.type}", which the letter does not know`);
    }
    see(blocks.slice(before), template);
  }
  return blocks;
}
