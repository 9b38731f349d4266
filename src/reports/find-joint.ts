import { recogniseHeading } from './choose-format.js';
import { hasHeadings, isKnownHeading } from './find-heading.js';
import { normaliseHeading } from './formats/report-format.js';

/** Where, in a row that is longer than the heading, another heading begins. */
export interface Joint {
  /** How many cells of the row stand before it whole. */
  readonly at: number;
  readonly heading: readonly string[];
  /** Whether it is the heading of the rows above, or of other columns; it may also be one that can't be parted from its row. */
  readonly kind: 'again' | 'other' | 'unclear';
}

/** No heading is longer. */
const LONGEST = 60;

/** The longest heading that a cell ends with, behind whatever is glued to it. */
function findEnd(cell: string, own: readonly string[]): string | null {
  const word = normaliseHeading(cell.slice(-LONGEST));
  for (let from = 0; from < word.length; from++) {
    const end = word.slice(from);
    if (isKnownHeading(end) || own.includes(end)) return end;
  }
  return null;
}

/**
 * Finds the heading that stands behind the last row of another download in one line, as where two were joined without a line end
 * between them: the last cell of the row and the first of the heading are then one.
 * @param heading that of the rows above.
 * @param columns the case's own names of fields (field → heading).
 * @returns null where the row holds no heading.
 */
export function findJoint(
  cells: readonly string[],
  heading: readonly string[],
  columns: Readonly<Record<string, string>>,
): Joint | null {
  const width = heading.length;
  if (cells.length <= width) return null;
  const own = [...heading, ...Object.values(columns)].map(normaliseHeading).filter((word) => word !== '');
  const whole = heading.map(normaliseHeading).join('\t');
  for (const at of [width - 1, width]) {
    const glued = cells[at] ?? '';
    const rest = cells.slice(at + 1);
    const found = [findEnd(glued, own) ?? glued, ...rest];
    if (!hasHeadings(found, own)) continue;
    if (found.map(normaliseHeading).join('\t') === whole) return { at, heading: found, kind: 'again' };
    if (recogniseHeading(found, columns) !== undefined) return { at, heading: found, kind: 'other' };
  }
  const tail = cells.slice(width);
  return hasHeadings(tail, own) ? { at: width, heading: tail, kind: 'unclear' } : null;
}
