import type { Block } from '../model/block.js';
import type { Band } from './band.js';
import { composeBlock } from './compose-block.js';
import type { Composer } from './composer.js';

/** Sets the blocks of a document one after another, with the space between them. */
export function composeDocument(composer: Composer, blocks: readonly Block[]): readonly Band[] {
  let after = 0;
  return blocks.flatMap((block) => {
    const flow = composeBlock(composer, block);
    const [first, ...rest] = flow.bands;
    if (first === undefined) return [];
    const gap = Math.max(after, flow.before);
    after = flow.after;
    return [{ ...first, gap }, ...rest];
  });
}
