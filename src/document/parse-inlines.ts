import type { Inline } from '../model/block.js';
import { lexInline, type MarkdownToken, type MarkdownTokens } from './markdown-door.js';
import { refuseWording } from './refuse-wording.js';
import type { RenderedTemplate } from './render-template.js';

interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly link?: string;
  readonly pageOf?: string;
}

/** Where a link leads: to an address, or with `<#Exhibit A>` to the page of the heading that begins with these words. */
function targetOf(href: string, template: RenderedTemplate): Style {
  if (href.startsWith('#')) return { pageOf: href.slice(1) };
  if (!/^https:\/\/[^\s]+$/.test(href))
    refuseWording(
      template,
      `links to "${href.slice(0, 60)}"; a link leads to an address with https://, or as <#Exhibit A.> to a heading`,
    );
  return { link: href };
}

/** Running text of parsed Markdown: bold, italic, links and nothing else. */
export function toInlines(
  tokens: readonly MarkdownToken[],
  template: RenderedTemplate,
  style: Style = {},
): readonly Inline[] {
  return tokens.flatMap((token): readonly Inline[] => {
    switch (token.type) {
      case 'strong':
        return toInlines((token as MarkdownTokens['strong']).tokens, template, { ...style, bold: true });
      case 'em':
        return toInlines((token as MarkdownTokens['em']).tokens, template, { ...style, italic: true });
      case 'link': {
        const { href, tokens: inner } = token as MarkdownTokens['link'];
        return toInlines(inner, template, { ...style, ...targetOf(template.fill(href), template) });
      }
      case 'text':
      case 'escape':
        return [
          { ...style, text: template.fill((token as MarkdownTokens['text']).text).replaceAll('\n', ' ') },
        ];
      case 'br':
        return [{ ...style, text: ' ' }];
      default:
        return refuseWording(template, `uses "${token.type}", which the letter does not know`);
    }
  });
}

/** A piece of Markdown that holds running text only. */
export function inlineText(text: string, template: RenderedTemplate): readonly Inline[] {
  return toInlines(lexInline(text.trim()), template);
}
