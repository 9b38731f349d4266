import { markFormula } from '../model/formula-mark.js';

function writeCell(cell: string): string {
  const safe = markFormula(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function writeRow(row: readonly string[]): string {
  return `${row.map(writeCell).join(',')}\r\n`;
}

/** Rows as CSV (RFC 4180, UTF-8): a heading, commas, CRLF, quotes where needed; no cell is a formula to a spreadsheet. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [writeRow(columns)];
  for (const row of rows) lines.push(writeRow(row));
  return lines.join('');
}
