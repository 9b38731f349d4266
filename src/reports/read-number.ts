import { isDamagedBySpreadsheet, SPREADSHEET_MEND } from '../model/damaged-number.js';
import { BROKEN_TEXT, DOWNLOAD, isBroken, noteOnce, type Reading, readCell } from './read-cell.js';
import { standsForBlank } from './says-nothing.js';
import { showCell } from './show-cell.js';

/**
 * Reads a tracking number as it stands; what has damaged it is noted.
 * @param kept a word, in capitals, that says something in this report, though in others it stands for a blank.
 * @returns `''` where the cell is blank, null where it can't be read or the report has no such column.
 */
export function readNumber(reading: Reading, field: string, kept: string | undefined): string | null {
  const column = reading.columns.get(field);
  const cell = column === undefined ? null : readCell(reading, column);
  if (column === undefined || cell === null) return null;
  if (cell.toUpperCase() !== kept && standsForBlank(cell)) return '';
  const { heading } = column;
  if (isBroken(reading, column))
    noteOnce(reading, { code: 'number-broken', message: BROKEN_TEXT, heading, mend: DOWNLOAD });
  if (isDamagedBySpreadsheet(cell)) {
    const message = `found ${showCell(cell)}: a spreadsheet has eaten digits of this number`;
    noteOnce(reading, { code: 'number-damaged', message, heading, mend: SPREADSHEET_MEND });
  }
  return cell;
}
