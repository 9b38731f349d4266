/** A spreadsheet takes a cell that begins like this as a formula; a leading apostrophe keeps it text. */
const FORMULA = /^[=+\-@\t\r]/;

function writeCell(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180, UTF-8): a heading, commas, CRLF, quotes where needed. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}
