import type { PictureBlock } from '../model/block.js';
import type { Band, Mark } from './band.js';
import { textBands } from './compose-text.js';
import type { Composer } from './composer.js';
import { type Flow, keepWithNext } from './flow.js';
import { INK, STYLES } from './look.js';
import { normaliseLine } from './normalise-text.js';
import { tagUnder } from './tag.js';

/** The tallest picture, as a share of the page: two fit on one with their captions. */
const TALLEST = 0.43;
/** Small pictures are not blown up beyond what their pixels carry: points a pixel at 150 dots an inch. */
const LARGEST_PIXEL = 72 / 150;
const CAPTION_GAP = 4;

/** A picture in a thin frame with its caption below, kept on one page. The caption is also its words for whoever cannot see it. */
export function composePicture(composer: Composer, block: PictureBlock): Flow {
  const { x, width: room, height: page, under } = composer;
  const scale = Math.min(room / block.width, (page * TALLEST) / block.height, LARGEST_PIXEL);
  const [width, height] = [block.width * scale, block.height * scale];
  const figure = tagUnder(under, 'Figure', { alt: normaliseLine(block.caption) });
  const place = { x, y: 0, width, height };
  const marks: readonly Mark[] = [
    { kind: 'picture', bytes: block.bytes, ...place },
    { kind: 'rectangle', ...place, outline: INK.hairline },
  ];
  const picture: Band = {
    gap: 0,
    height,
    pieces: [{ tag: figure, x, baseline: 0, line: null, style: STYLES.caption, marks }],
    marks: [],
    keep: true,
  };
  const caption = textBands(
    composer,
    [{ text: block.caption }],
    STYLES.small,
    tagUnder(under, 'P'),
    CAPTION_GAP,
  );
  return {
    before: 9,
    after: 14,
    bands: [picture, ...keepWithNext(caption.slice(0, -1)), ...caption.slice(-1)],
  };
}
