import type { Inline } from '../model/block.js';
import { breakLines } from './break-lines.js';
import type { Line } from './line.js';
import type { TextStyle } from './look.js';
import type { Tag } from './tag.js';
import type { Typesetter } from './typesetter.js';

/** What every block is composed with: the words' measures, the width to fill, and the element it goes under. */
export interface Composer {
  readonly typesetter: Typesetter;
  readonly x: number;
  readonly width: number;
  /** The height of a whole page of text. */
  readonly height: number;
  readonly under: Tag;
  /** The colour of headings and their rules, where it is not the text's. */
  readonly accent?: string | null;
}

/** Sets text in lines of a width. */
export function setLines(
  composer: Composer,
  inlines: readonly Inline[],
  style: TextStyle,
  width: number,
): readonly Line[] {
  return breakLines(composer.typesetter.words(inlines, style), width, composer.typesetter.measure);
}
