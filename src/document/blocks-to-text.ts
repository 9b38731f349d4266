import type { Block } from '../model/block.js';
import { plainText } from '../model/plain-text.js';

function blockToText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return plainText(block.inlines);
    case 'paragraph':
      return plainText(block.inlines);
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${plainText(item)}`)
        .join('\n');
    case 'quote':
      return `${plainText(block.inlines)}\n(${plainText(block.source)})`;
    case 'box':
      return [block.title, ...block.paragraphs.map(plainText)].join('\n');
    case 'facts':
      return block.items.map(({ label, value }) => `${label}: ${plainText(value)}`).join('\n');
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
