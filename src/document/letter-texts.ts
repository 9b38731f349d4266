import type { Block } from '../model/block.js';
import { plainText } from '../model/plain-text.js';
import type { CheckedText } from '../model/wording.js';

/** What a block says in words of its own. Tables, facts and charts hold rows and figures; quotations are Amazon's. */
function wordsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [plainText(block.inlines)];
    case 'list':
      return block.items.map(plainText);
    case 'box':
      return [block.title, ...block.paragraphs.map(plainText)];
    default:
      return [];
  }
}

/** The words of a letter, piece by piece under the heading that they stand below. */
export function letterTexts(blocks: readonly Block[]): readonly CheckedText[] {
  let heading = '';
  return blocks.flatMap((block) => {
    if (block.type === 'heading') heading = plainText(block.inlines);
    const where = `the letter, under “${heading}”`;
    return wordsOf(block).map(
      (text): CheckedText => ({ part: 'letter', where, text, cause: null, stands: true, source: null }),
    );
  });
}
