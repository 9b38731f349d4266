import { AppealError } from '../errors.js';

/** A record of more characters is no row of a report. */
export const MAX_RECORD_CHARS = 1 << 20;
/** A row of more cells is no row of a report. */
export const MAX_COLUMNS = 2_000;

const FAULTS = {
  'quote-not-closed': 'a quoted cell of the row that begins here is never closed',
  'quote-too-long':
    'a quoted cell of the row that begins here is still not closed after one million characters',
  'text-after-quote': 'text follows a closing quote',
  'quote-in-cell': 'a quote opens in the middle of a cell',
  'row-too-long': 'a row is longer than one million characters',
} as const;

/** Why a text is no table. */
export type TableFault = keyof typeof FAULTS;

/** Refuses a text that is no table, as a failure that says what to do. */
export function refuseTable(fault: TableFault, file: string, row?: number): never {
  const message = `not a table that can be read: ${FAULTS[fault]}. Download the report again and do not open it in a spreadsheet.`;
  throw new AppealError('report-unusable', [{ message, file, row }]);
}

/** Refuses a row of too many columns. */
export function refuseWide(columns: number, file: string, row: number): never {
  const message = `a row of ${columns} columns, where no report has more than ${MAX_COLUMNS}. Download it again, or name the right file.`;
  throw new AppealError('report-unusable', [{ message, file, row }]);
}
