import { Lexer, type Token, type Tokens } from 'marked';
import type { Inline } from '../model/block.js';
import { refuseWording } from './refuse-wording.js';
import type { RenderedTemplate } from './render-template.js';

interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly link?: string;
  readonly pageOf?: string;
}

/** Where a link leads: to an address, or with `<#Exhibit A>` to the page of the heading that begins with these words. */
function targetOf(href: string): Style {
  return href.startsWith('#') ? { pageOf: href.slice(1) } : { link: href };
}

/** Running text of parsed Markdown: bold, italic, links and nothing else. */
export function toInlines(
  tokens: readonly Token[],
  template: RenderedTemplate,
  style: Style = {},
): readonly Inline[] {
  return tokens.flatMap((token): readonly Inline[] => {
    switch (token.type) {
      case 'strong':
        return toInlines((token as Tokens.Strong).tokens, template, { ...style, bold: true });
      case 'em':
        return toInlines((token as Tokens.Em).tokens, template, { ...style, italic: true });
      case 'link': {
        const { href, tokens: inner } = token as Tokens.Link;
        return toInlines(inner, template, { ...style, ...targetOf(template.fill(href)) });
      }
      case 'text':
      case 'escape':
        return [{ ...style, text: template.fill((token as Tokens.Text).text).replaceAll('\n', ' ') }];
      case 'br':
        return [{ ...style, text: ' ' }];
      default:
        return refuseWording(template, `uses "${token.type}", which the letter does not know`);
    }
  });
}

/** A piece of Markdown that holds running text only. */
export function inlineText(text: string, template: RenderedTemplate): readonly Inline[] {
  return toInlines(Lexer.lexInline(text.trim()), template);
}
