import type { Band, Mark, Piece } from './band.js';
import type { Line } from './line.js';
import { baselineOf, STYLES } from './look.js';
import type { Tag } from './tag.js';

/** The small words of a chart: ticks, floor, marks. */
export const CHART_STYLE = STYLES.tick;

/** A line of a chart's small words, `top` points below the top of its band. */
export function chartWords(figure: Tag, line: Line, x: number, top: number, marks?: readonly Mark[]): Piece {
  const piece = { tag: figure, x, baseline: top + baselineOf(CHART_STYLE), line, style: CHART_STYLE };
  return marks === undefined ? piece : { ...piece, marks };
}

/** A band with marks that belong to a figure; the band's own text stays above them. */
export function withMarks(band: Band, figure: Tag, marks: readonly Mark[]): Band {
  const shapes: Piece = { tag: figure, x: 0, baseline: 0, line: null, style: CHART_STYLE, marks };
  return { ...band, pieces: [shapes, ...band.pieces] };
}
