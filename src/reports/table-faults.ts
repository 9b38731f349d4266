import { AppealError } from '../errors.js';

/** A record of more characters is no row of a report. */
export const MAX_RECORD_CHARS = 1 << 20;
/** A row of more cells is no row of a report. */
export const MAX_COLUMNS = 2_000;

const MENDS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell of the row that begins here is never closed',
  QUOTE_TOO_LONG:
    'a quoted cell of the row that begins here is still not closed after one million characters',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote',
  INVALID_OPENING_QUOTE: 'a quote opens in the middle of a cell',
  CSV_MAX_RECORD_SIZE: 'a row is longer than one million characters',
};

/** An error of csv-parse as a failure that says what to do; any other is thrown. */
export function describeFault(error: unknown, file: string): AppealError {
  const { code, lines } = error as { code?: string; lines?: number };
  const what = MENDS[code ?? ''];
  if (!what) throw error;
  const message = `not a table that can be read: ${what}. Download the report again and do not open it in a spreadsheet.`;
  return new AppealError('report-unusable', [{ message, file, row: lines }], error);
}

/** Refuses a row of too many columns. */
export function refuseWide(columns: number, file: string, row: number): never {
  const message = `a row of ${columns} columns, where no report has more than ${MAX_COLUMNS}. Download it again, or name the right file.`;
  throw new AppealError('report-unusable', [{ message, file, row }]);
}
