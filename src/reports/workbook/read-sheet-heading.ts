import { findHeading } from '../find-heading.js';
import { readSheet } from './read-sheet.js';
import type { Sheet, Workbook } from './workbook.js';

/** The heading of a sheet, and how many rows stand above it. */
export interface SheetHeading {
  readonly cells: readonly string[];
  readonly above: number;
}

/**
 * The heading of a sheet, found as in a text; where none of the first rows is known for one, the first. Null: the sheet has no row.
 * @param names the headings that the case names for the file.
 */
export async function readSheetHeading(
  sheet: Sheet,
  workbook: Workbook,
  file: string,
  names: readonly string[],
): Promise<SheetHeading | null> {
  const first: (readonly string[])[] = [];
  for await (const batch of readSheet(sheet, workbook, file))
    for (const { cells } of batch) {
      first.push(cells);
      const above = findHeading(first, names);
      const heading = first[above];
      if (heading !== undefined) return { cells: heading, above };
    }
  const [top] = first;
  return top === undefined ? null : { cells: top, above: 0 };
}
