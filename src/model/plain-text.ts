import type { Inline } from './block.js';

/** The words of a text without their styles, on one line. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('');
}
