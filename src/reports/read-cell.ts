import { SPREADSHEET_MEND } from '../model/damaged-number.js';
import type { IssueSink } from '../model/issue.js';
import type { Source } from '../model/source.js';
import { isOddText } from './is-odd-text.js';
import type { Column } from './open-column.js';
import type { AmountQuestion } from './read-amount.js';
import { showCell } from './show-cell.js';
import type { StoreCustoms } from './store-customs.js';
import { UNCALCULATED } from './uncalculated.js';

const CONTROLS = /\p{Cc}/gu;
/** A character that is no text and parts no words: within a text something stood there. */
const LOST = /[^\P{Cc}\s\u0085]/u;
/** `="9400…"`, by which a program keeps a spreadsheet from changing a text: the text is what stands within. */
const FORMULA_TEXT = /^="((?:[^"]|"")*)"$/;

const UNDECODABLE = 'bytes that are not text; taken as unknown';
const NAME_ENCODING = 'where there are many, name the encoding of the file in the case: encoding: …';
const NO_VALUE = 'a formula whose value is not in the file; taken as unknown';
const CALCULATE = 'open the workbook, save it, and name it again';

/** A report whose cells are read, turned to one of its rows. */
export interface Reading {
  readonly columns: ReadonlyMap<string, Column>;
  readonly store: StoreCustoms;
  readonly issues: IssueSink;
  readonly question: AmountQuestion;
  row: readonly string[];
  source: Source;
  isShort: boolean;
  isOpen: boolean;
  isAgain: boolean;
}

/** What is found in a row, and in the column of a heading. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly heading?: string | undefined;
  readonly mend?: string | undefined;
}

/** Notes something of the row that a report is turned to. */
export function noteFinding(reading: Reading, { code, message, heading, mend }: Finding): void {
  const more = { ...(mend === undefined ? {} : { mend }), ...reading.source };
  reading.issues.push({ code, message, ...more, ...(heading === undefined ? {} : { column: heading }) });
}

/** Notes something of a row unless it is read once more: it was noted then. */
export function noteOnce(reading: Reading, finding: Finding): void {
  if (!reading.isAgain) noteFinding(reading, finding);
}

/** Notes what a spreadsheet has done to a cell. */
export function noteDamage(reading: Reading, cell: string, what: string, heading: string): void {
  const message = `found ${showCell(cell)}: a spreadsheet has ${what}; taken as unknown`;
  noteOnce(reading, { code: 'cell-damaged', message, heading, mend: SPREADSHEET_MEND });
}

/** A text without what surrounds it; of a formula that gives a text, that text. */
function unwrap(cell: string): string {
  const text = cell.trim();
  return text.startsWith('="')
    ? text.replace(FORMULA_TEXT, (_, inner: string) => inner.replaceAll('""', '"').trim())
    : text;
}

/** What a cell says, without what surrounds it; bytes that are no text stay as they are. */
export function plainText(cell: string): string {
  return isOddText(cell) ? cell.replaceAll(CONTROLS, ' ').trim() : unwrap(cell);
}

/** The trimmed text of a cell; null where the row ends before it, or it can't be read. */
export function readCell(reading: Reading, { index, heading }: Column): string | null {
  const cell = reading.row[index];
  if (cell === undefined) return null;
  if (cell === '') return '';
  if (!isOddText(cell)) return unwrap(cell);
  if (cell === UNCALCULATED) {
    noteOnce(reading, { code: 'cell-uncalculated', message: NO_VALUE, heading, mend: CALCULATE });
    return null;
  }
  if (cell.includes('\uFFFD')) {
    noteOnce(reading, { code: 'cell-undecodable', message: UNDECODABLE, heading, mend: NAME_ENCODING });
    return null;
  }
  return cell.replaceAll(CONTROLS, ' ').trim();
}

export const BROKEN_TEXT = 'characters that are no text stand within this; something is missing of it';
export const DOWNLOAD = 'download the file again';

/** Whether a character that is no text stands within a cell: of a number or a name something is missing then. */
export function isBroken(reading: Reading, { index }: Column): boolean {
  const cell = reading.row[index] ?? '';
  return isOddText(cell) && cell.split(LOST).filter((part) => plainText(part) !== '').length > 1;
}

/** The same by the name of a field; null where the report has no such column. */
export function readField(reading: Reading, field: string): string | null {
  const column = reading.columns.get(field);
  return column === undefined ? null : readCell(reading, column);
}
