import { plainText, type Reading } from './read-cell.js';

/** Cells by which reports say that they have nothing to say, none longer than four characters. */
const WORDS = ['--', '-', '–', '—', 'n/a', 'null'];
/** `NA` is a country, but no figure and no date. */
const NOTHING = new Set(['', 'na', ...WORDS]);
const BLANKS = new Set(WORDS);

/** Whether a cell's text is a word for nothing, or none at all; of figures, dates and codes of currencies. */
export function isWordForNothing(cell: string): boolean {
  return cell.length <= 4 && NOTHING.has(cell.toLowerCase());
}

/** Whether a cell of a text stands for a blank one. */
export function standsForBlank(cell: string): boolean {
  return cell.length <= 4 && BLANKS.has(cell.toLowerCase());
}

/** What a cell of a row says; null where the row ends before it, `''` where the report has no such column. */
function textOf({ columns, row }: Reading, field: string): string | null {
  const column = columns.get(field);
  if (column === undefined) return '';
  const cell = row[column.index];
  return cell === undefined ? null : plainText(cell);
}

/** Whether a cell is known to hold no text; nothing is noted of it. */
export function isBlank(reading: Reading, field: string): boolean {
  return textOf(reading, field) === '';
}

/** Whether a cell is known to say nothing, by no text or by a word for it; nothing is noted of it. */
export function saysNothing(reading: Reading, field: string): boolean {
  const text = textOf(reading, field);
  return text !== null && isWordForNothing(text);
}

/** The currency of a row, by its code; the store's where it names none. */
export function currencyOf(reading: Reading): string {
  const text = textOf(reading, 'currency') ?? '';
  return isWordForNothing(text) ? reading.store.currency : text.toUpperCase();
}
