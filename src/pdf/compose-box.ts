import type { Block } from '../model/block.js';
import { type Band, blankBand, type Frame } from './band.js';
import { textBands } from './compose-text.js';
import type { Composer } from './composer.js';
import { type Flow, isLow, keepLast, keepWithNext } from './flow.js';
import { STYLES } from './look.js';
import { tagUnder } from './tag.js';

type Box = Extract<Block, { type: 'box' }>;

const PAD = { side: 14, top: 10, bottom: 11 };
const BETWEEN = 5;

/** A framed box. A short one stays whole; a long one is framed anew on each page it runs over. */
export function composeBox(composer: Composer, block: Box): Flow {
  const under = tagUnder(composer.under, 'Div');
  const inner: Composer = {
    ...composer,
    x: composer.x + PAD.side,
    width: composer.width - PAD.side * 2,
    under,
  };
  const frame: Frame = { kind: 'box' };
  const title = keepWithNext(
    textBands(inner, [{ text: block.title }], STYLES.boxTitle, tagUnder(under, 'P')),
  );
  const paragraphs = block.paragraphs.flatMap((inlines, i) =>
    withGap(textBands(inner, inlines, STYLES.box, tagUnder(under, 'P')), i === 0 ? 2 : BETWEEN),
  );
  const content = [...title, ...paragraphs];
  if (content.length === 0) return { before: 0, after: 0, bands: [] };
  const body = isLow(content) ? keepWithNext(content) : keepLast(content);
  const bands = [blankBand(PAD.top), ...body, { ...blankBand(PAD.bottom), keep: false }];
  return { before: 10, after: 13, bands: bands.map((band) => ({ ...band, frame })) };
}

function withGap(bands: readonly Band[], gap: number): readonly Band[] {
  return bands.map((band, i) => (i === 0 ? { ...band, gap } : band));
}
