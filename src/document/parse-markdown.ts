import { Lexer, type Token, type Tokens } from 'marked';
import { AppealError } from '../errors.js';
import type { Block, Inline } from '../model/block.js';
import type { RenderedTemplate } from './render-template.js';

/** Blocks that a template names but does not write: their rows come from data. */
export type NamedBlocks = Readonly<Record<string, Block>>;

interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly link?: string;
}

function refuse(what: string): never {
  throw new AppealError('template-invalid', [
    { message: `a template uses ${what}, which the letter does not know` },
  ]);
}

function toInlines(
  tokens: readonly Token[],
  fill: (text: string) => string,
  style: Style = {},
): readonly Inline[] {
  return tokens.flatMap((token): readonly Inline[] => {
    switch (token.type) {
      case 'strong':
        return toInlines((token as Tokens.Strong).tokens, fill, { ...style, bold: true });
      case 'em':
        return toInlines((token as Tokens.Em).tokens, fill, { ...style, italic: true });
      case 'link': {
        const { href, tokens: inner } = token as Tokens.Link;
        return toInlines(inner, fill, { ...style, link: fill(href) });
      }
      case 'text':
      case 'escape':
        return [{ ...style, text: fill((token as Tokens.Text).text).replaceAll('\n', ' ') }];
      case 'br':
        return [{ ...style, text: ' ' }];
      default:
        return refuse(`"${token.type}"`);
    }
  });
}

/** A piece of Markdown that holds running text only. */
function inlineText(text: string, fill: (text: string) => string): readonly Inline[] {
  return toInlines(Lexer.lexInline(text.trim()), fill);
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');
const paragraphs = (text: string): readonly string[] =>
  text.split(/\n{2,}/).filter((part) => part.trim() !== '');

/** A fenced block: ```table name, ```chart name, ```picture name (its text is the caption), ```facts, ```box Title, ```small */
function parseFence(
  token: Tokens.Code,
  fill: (text: string) => string,
  named: NamedBlocks,
): readonly Block[] {
  const [kind = '', ...rest] = fill(token.lang ?? '').split(' ');
  const argument = rest.join(' ');
  switch (kind) {
    case 'table':
    case 'chart': {
      const block = named[argument];
      return block?.type === kind ? [block] : refuse(`the ${kind} "${argument}"`);
    }
    case 'picture': {
      const block = named[argument];
      const caption = fill(token.text).trim().replaceAll(/\s+/g, ' ');
      return block?.type === kind ? [{ ...block, caption }] : refuse(`the ${kind} "${argument}"`);
    }
    case 'facts':
      return [
        {
          type: 'facts',
          items: lines(token.text).map((line) => {
            const [label = '', ...value] = line.split('|');
            return { label: fill(label.trim()), value: inlineText(value.join('|'), fill) };
          }),
        },
      ];
    case 'box':
      return [
        {
          type: 'box',
          title: argument,
          paragraphs: paragraphs(token.text).map((part) => inlineText(part, fill)),
        },
      ];
    case 'small':
      return paragraphs(token.text).map((part) => ({
        type: 'paragraph',
        small: true,
        inlines: inlineText(part, fill),
      }));
    default:
      return refuse(`the block "${kind}"`);
  }
}

/** A quotation: its paragraphs, the last of which names the source after a dash. */
function parseQuote(token: Tokens.Blockquote, fill: (text: string) => string): Block {
  const parts = token.tokens
    .filter((part) => part.type === 'paragraph')
    .map((part) => (part as Tokens.Paragraph).tokens);
  const last = parts.at(-1) ?? [];
  return {
    type: 'quote',
    inlines: parts
      .slice(0, -1)
      .flatMap((part, index) => [...(index > 0 ? [{ text: '\n' }] : []), ...toInlines(part, fill)]),
    source: toInlines(last, fill),
  };
}

/**
 * Turns rendered wording into blocks. The Markdown is a small subset: headings, paragraphs, lists, quotations, fences;
 * `---` moves the next heading to a new page. Anything else, raw HTML above all, is refused.
 */
export function parseMarkdown({ markdown, fill }: RenderedTemplate, named: NamedBlocks): readonly Block[] {
  const blocks: Block[] = [];
  let newPage = false;
  for (const token of new Lexer({ gfm: true }).lex(markdown)) {
    switch (token.type) {
      case 'space':
        break;
      case 'hr':
        newPage = true;
        break;
      case 'heading': {
        const { depth, tokens } = token as Tokens.Heading;
        const level =
          depth === 1 || depth === 2 || depth === 3 ? depth : refuse(`a heading of level ${depth}`);
        blocks.push({
          type: 'heading',
          level,
          inlines: toInlines(tokens, fill),
          ...(newPage ? { newPage } : {}),
        });
        newPage = false;
        break;
      }
      case 'paragraph':
        blocks.push({ type: 'paragraph', inlines: toInlines((token as Tokens.Paragraph).tokens, fill) });
        break;
      case 'list': {
        const { ordered, items } = token as Tokens.List;
        blocks.push({ type: 'list', ordered, items: items.map((item) => inlineText(item.text, fill)) });
        break;
      }
      case 'blockquote':
        blocks.push(parseQuote(token as Tokens.Blockquote, fill));
        break;
      case 'code':
        blocks.push(...parseFence(token as Tokens.Code, fill, named));
        break;
      default:
        refuse(`"${token.type}"`);
    }
  }
  return blocks;
}
