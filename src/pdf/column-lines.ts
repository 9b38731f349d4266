import { breakLines } from './break-lines.js';
import type { Line, Word } from './line.js';
import type { Measure } from './typesetter.js';

/** Breaks the cells of a column into lines; cells of the same words share them. */
export function openColumnLines(
  width: number,
  measure: Measure,
): (words: readonly Word[]) => readonly Line[] {
  const known = new Map<readonly Word[], readonly Line[]>();
  return (words) => {
    const lines = known.get(words) ?? breakLines(words, width, measure);
    known.set(words, lines);
    return lines;
  };
}
