import type { Block, Inline } from '../model/block.js';
import type { CheckedText } from '../model/wording.js';

const plain = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('');

/** What a block says in words of its own. Tables, facts and charts hold rows and figures; quotations are Amazon's. */
function wordsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [plain(block.inlines)];
    case 'list':
      return block.items.map(plain);
    case 'box':
      return [block.title, ...block.paragraphs.map(plain)];
    default:
      return [];
  }
}

/** The words of a letter, piece by piece under the heading that they stand below. */
export function letterTexts(blocks: readonly Block[]): readonly CheckedText[] {
  let heading = '';
  return blocks.flatMap((block) => {
    if (block.type === 'heading') heading = plain(block.inlines);
    const where = `the letter, under “${heading}”`;
    return wordsOf(block).map(
      (text): CheckedText => ({ part: 'letter', where, text, cause: null, stands: true, source: null }),
    );
  });
}
