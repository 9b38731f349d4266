import type { Band, Piece } from './band.js';
import type { Line } from './line.js';
import { baselineOf, type TextStyle } from './look.js';
import type { Tag } from './tag.js';

/** A column of lines that stands beside others: a table cell, a list's label, or simply a paragraph. */
export interface Cell {
  readonly tag: Tag;
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

export interface RowOptions {
  readonly gap?: number;
  readonly padTop?: number;
  readonly padBottom?: number;
  /** Whether the lines hang at the foot of the row (a table's head) rather than at its top. */
  readonly atFoot?: boolean;
  /** From how many lines on a row may be divided between pages; shorter rows stay whole. */
  readonly divideFrom?: number;
}

/**
 * Sets cells beside each other, one band for each line, on common baselines. The first two lines stay together, and the
 * last two, so that no line stands alone on a page.
 */
export function stackRow(cells: readonly Cell[], options: RowOptions = {}): readonly Band[] {
  const { gap = 0, padTop = 0, padBottom = 0, atFoot = false, divideFrom = 4 } = options;
  let leading = -Infinity;
  let count = 1;
  for (const { style, lines } of cells) {
    leading = Math.max(leading, style.leading);
    count = Math.max(count, lines.length);
  }
  const whole = count < divideFrom;
  const bands: Band[] = [];
  for (let i = 0; i < count; i++) {
    const above = i === 0 ? padTop : 0;
    const below = i === count - 1 ? padBottom : 0;
    const pieces: Piece[] = [];
    for (const cell of cells) {
      const line = cell.lines[atFoot ? i - (count - cell.lines.length) : i];
      // Every cell is on the first line, if only empty, so that the structure has them in order.
      if (line === undefined && i > 0) continue;
      pieces.push(pieceOf(cell, line ?? null, above + baselineOf(cell.style, leading)));
    }
    const keep = i < count - 1 && (whole || i === 0 || i === count - 2);
    bands.push({ gap: i === 0 ? gap : 0, height: above + leading + below, pieces, marks: [], keep });
  }
  return bands;
}

function pieceOf(cell: Cell, line: Line | null, baseline: number): Piece {
  const x = cell.align === 'right' && line ? cell.x + cell.width - line.width : cell.x;
  return { tag: cell.tag, x, baseline, line, style: cell.style };
}
