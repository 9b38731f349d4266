import type { Block } from '../model/block.js';
import { plainText } from '../model/plain-text.js';
import type { Band } from './band.js';
import { composeBlock } from './compose-block.js';
import type { Composer } from './composer.js';
import { keepLast } from './flow.js';

/** Whether a paragraph only leads to what follows it: “These files add to it:”, or a name in bold letters. */
function introduces(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const isName = block.inlines.length > 0 && block.inlines.every(({ bold }) => bold === true);
  return isName || plainText(block.inlines).trimEnd().endsWith(':');
}

/** Sets the blocks of a document one after another, with the space between them. */
export function composeDocument(composer: Composer, blocks: readonly Block[]): readonly Band[] {
  const set: (readonly Band[])[] = [];
  let after = 0;
  for (const block of blocks) {
    const flow = composeBlock(composer, block);
    const [first, ...rest] = introduces(block) ? keepLast(flow.bands) : flow.bands;
    if (first === undefined) continue;
    set.push([{ ...first, gap: Math.max(after, flow.before) }], rest);
    after = flow.after;
  }
  return set.flat();
}
