import { breakLines } from './break-lines.js';
import type { Line, Word } from './line.js';
import type { Measure } from './typesetter.js';

/** A column to break cells into lines in, with the lines of the cells before. */
export interface ColumnLines {
  readonly width: number;
  readonly measure: Measure;
  readonly known: Map<readonly Word[], readonly Line[]>;
}

/** The lines of a cell in its column; cells of the same words share them. */
export function linesIn({ width, measure, known }: ColumnLines, words: readonly Word[]): readonly Line[] {
  const before = known.get(words);
  if (before !== undefined) return before;
  const lines = breakLines(words, width, measure);
  known.set(words, lines);
  return lines;
}
