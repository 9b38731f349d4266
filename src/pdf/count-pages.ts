import type { DocumentContent } from '../model/block.js';
import { layOut } from './lay-out.js';
import { openDocument } from './open-document.js';
import type { Fonts } from './open-fonts.js';

/**
 * How many pages a document takes: set and broken into pages, but not drawn, which takes less than half the time.
 * @throws AppealError `text-unprintable` with every character that no font holds.
 */
export function countPages(content: DocumentContent, fonts: Fonts): number {
  const { pages, done } = layOut(openDocument(content), content, fonts);
  done();
  return pages.length;
}
