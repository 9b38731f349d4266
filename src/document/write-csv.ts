import { markFormula } from '../model/formula-mark.js';

function writeCell(cell: string): string {
  const safe = markFormula(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180, UTF-8): a heading, commas, CRLF, quotes where needed; no cell is a formula to a spreadsheet. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}
