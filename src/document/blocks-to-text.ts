import type { Block, Inline } from '../model/block.js';

const plain = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('');

function blockToText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return plain(block.inlines);
    case 'paragraph':
      return plain(block.inlines);
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${plain(item)}`)
        .join('\n');
    case 'quote':
      return `${plain(block.inlines)}\n(${plain(block.source)})`;
    case 'box':
      return [block.title, ...block.paragraphs.map(plain)].join('\n');
    case 'facts':
      return block.items.map(({ label, value }) => `${label}: ${plain(value)}`).join('\n');
    case 'table':
      return block.rows
        .map(
          (row) =>
            `- ${row.map((cell, index) => `${block.columns[index]?.title ?? ''}: ${cell}`).join('; ')}`,
        )
        .join('\n');
    case 'chart':
    case 'line-chart':
      return block.alt;
    case 'picture':
      return block.caption;
  }
}

/** The same blocks as plain text to paste into a form: no markup, a blank line between blocks. */
export function blocksToText(blocks: readonly Block[]): string {
  return blocks.map(blockToText).join('\n\n');
}
