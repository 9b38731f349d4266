import type { Position } from './template-node.js';

/** Blocks and brackets stand less deep in one another in any text that is meant; the library takes minutes for thousands. */
export const MOST_DEEP = 30;

const SIGNS = /\{\{~?\s*(?:#|\^|\/|else\s)|\}\}|\(|\)/g;

/** The first place of a template where blocks (a further `else if` counts as one) or the brackets of a tag stand too deep, told without parsing it. */
export function findTooDeep(text: string): Position | null {
  /** How deep each open block goes with its `else if`. */
  const open: number[] = [];
  let blocks = 0;
  let brackets = 0;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    if (sign === '}}') brackets = 0;
    else if (sign === '(') brackets++;
    else if (sign === ')') brackets = Math.max(0, brackets - 1);
    else if (sign.endsWith('/')) blocks -= open.pop() ?? 0;
    else {
      blocks++;
      if (sign.includes('else') && open.length > 0) open.push((open.pop() ?? 0) + 1);
      else open.push(1);
    }
    if (blocks > MOST_DEEP || brackets > MOST_DEEP) {
      const lines = text.slice(0, index).split('\n');
      return { row: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    }
  }
  return null;
}
