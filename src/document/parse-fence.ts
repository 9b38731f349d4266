import type { Block } from '../model/block.js';
import type { Picture } from '../model/picture.js';
import { suggest } from '../model/suggest.js';
import { type BlockWording, readWording } from './block-wording.js';
import type { MarkdownTokens } from './markdown-door.js';
import { type NamedChart, type NamedLineChart, wordChart, wordLineChart } from './named-chart.js';
import { type NamedTable, wordTable } from './named-table.js';
import { inlineText } from './parse-inlines.js';
import { refuseWording } from './refuse-wording.js';
import type { RenderedTemplate } from './render-template.js';

/** What a template places by name and words there: rows, bars and lines come from data. */
export type NamedBlock = NamedTable | NamedChart | NamedLineChart | NamedPicture;

/** A picture without its caption. */
type NamedPicture = { readonly type: 'picture' } & Picture;

/** Everything that a template may place. */
export type NamedBlocks = Readonly<Record<string, NamedBlock>>;

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');
const paragraphs = (text: string): readonly string[] =>
  text.split(/\n{2,}/).filter((part) => part.trim() !== '');

const kindOf = ({ type }: NamedBlock): string => (type === 'line-chart' ? 'chart' : type);

const KINDS = ['table', 'chart', 'picture', 'facts', 'index', 'box', 'small'] as const;

/** What could have been meant, and everything of its kind that there is. */
function listKnown(name: string, placed: NamedBlocks, kind: string): string {
  const known = Object.entries(placed).flatMap(([one, block]) => (kindOf(block) === kind ? [one] : []));
  const given = known.length === 0 ? 'this letter has none' : `known here: ${known.join(', ')}`;
  return `${suggest(name, known)}; ${given}`;
}

function wordBlock(named: NamedBlock, wording: BlockWording): Block {
  switch (named.type) {
    case 'table':
      return wordTable(named, wording);
    case 'chart':
      return wordChart(named, wording);
    case 'line-chart':
      return wordLineChart(named, wording);
    case 'picture':
      return { ...named, caption: wording.paragraphs.join(' ') };
  }
}

function parseFacts(text: string, template: RenderedTemplate): Extract<Block, { type: 'facts' }> {
  const items = lines(text).map((line) => {
    const [label = '', ...value] = line.split('|');
    return { label: template.fill(label.trim()), value: inlineText(value.join('|'), template) };
  });
  return { type: 'facts', items };
}

/** A fenced block: ```table name, ```chart name, ```picture name, ```facts, ```index, ```box Title, ```small */
export function parseFence(
  { lang, text }: MarkdownTokens['code'],
  template: RenderedTemplate,
  placed: NamedBlocks,
): readonly Block[] {
  const [kind = '', ...rest] = template.fill(lang ?? '').split(' ');
  const argument = rest.join(' ');
  switch (kind) {
    case 'table':
    case 'picture':
    case 'chart': {
      const block = `the ${kind} "${argument}"`;
      const named = Object.hasOwn(placed, argument) ? placed[argument] : undefined;
      if (named === undefined || kindOf(named) !== kind)
        return refuseWording(
          template,
          `places ${block}, which the data does not give${listKnown(argument, placed, kind)}`,
        );
      return [wordBlock(named, readWording(text, block, template))];
    }
    case 'facts':
      return [parseFacts(text, template)];
    case 'index':
      return [{ ...parseFacts(text, template), dense: true }];
    case 'box':
      return [
        {
          type: 'box',
          title: argument,
          paragraphs: paragraphs(text).map((part) => inlineText(part, template)),
        },
      ];
    case 'small':
      return paragraphs(text).map((part) => ({
        type: 'paragraph',
        small: true,
        inlines: inlineText(part, template),
      }));
    default:
      return refuseWording(
        template,
        `uses the block "${kind}", which the letter does not know${suggest(kind, KINDS)}; known: ${KINDS.join(', ')}`,
      );
  }
}
