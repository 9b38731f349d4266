import { SPREADSHEET_MEND } from '../../model/damaged-number.js';
import type { Cells } from '../cells.js';

/** The ASIN of a row. It has ten characters: one of fewer digits is a book's, whose leading zeros a spreadsheet took; it is unknown. */
export function asinOf(cells: Cells): string | null {
  const asin = cells.name('asin');
  if (asin === null || !/^\d{1,9}$/.test(asin)) return asin;
  cells.note(
    'cell-damaged',
    `found ${asin.length} digits, expected an ASIN of 10 characters: a spreadsheet has taken its leading zeros; taken as unknown`,
    'asin',
    SPREADSHEET_MEND,
  );
  return null;
}
