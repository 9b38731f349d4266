import type { Block } from '../model/block.js';
import type { Frame } from './band.js';
import { textBands } from './compose-text.js';
import type { Composer } from './composer.js';
import { type Flow, keepLast } from './flow.js';
import { STYLES } from './look.js';
import { tagUnder } from './tag.js';

type Quote = Extract<Block, { type: 'quote' }>;

const INDENT = 16;

/** A quotation: indented, with a bar at its left and the source small below; its last lines stay with the source. */
export function composeQuote(composer: Composer, block: Quote): Flow {
  const under = tagUnder(composer.under, 'BlockQuote');
  const inner: Composer = {
    ...composer,
    x: composer.x + INDENT,
    width: composer.width - INDENT * 1.5,
    under,
  };
  const frame: Frame = { kind: 'bar' };
  const words = textBands(inner, block.inlines, STYLES.quote, tagUnder(under, 'P'));
  const source = textBands(inner, block.source, STYLES.source, tagUnder(under, 'P'), 3);
  const held = source.length > 0 ? keepLast(words) : words;
  return { before: 9, after: 11, bands: [...held, ...source].map((band) => ({ ...band, frame })) };
}
