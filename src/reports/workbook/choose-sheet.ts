import { AppealError } from '../../errors.js';
import type { ReportEntry } from '../../model/case-file.js';
import { suggest } from '../../model/suggest.js';
import { FORMATS, listMissing, recogniseHeading } from '../choose-format.js';
import { plainName } from '../containers/plain-name.js';
import { nameEntry } from '../name-entry.js';
import { readSheet } from './read-sheet.js';
import type { Sheet, Workbook } from './workbook.js';

/** The sheet that a workbook is read by, and the other sheets that begin like reports too. */
export interface ChosenSheet {
  readonly sheet: Sheet;
  readonly others: readonly Sheet[];
}

const listNames = (sheets: readonly Sheet[]): string =>
  sheets
    .map(({ name }) => `"${plainName(name)}"`)
    .slice(0, 20)
    .join(', ');

/** The cells of a sheet's first row; null where it has none. */
async function readHeading(
  sheet: Sheet,
  workbook: Workbook,
  file: string,
): Promise<readonly string[] | null> {
  for await (const [heading] of readSheet(sheet, workbook, file))
    if (heading !== undefined) return heading.cells;
  return null;
}

/** Whether a sheet begins as the report that the case asks for, or as any where it asks for none. */
function begins(entry: ReportEntry, heading: readonly string[]): boolean {
  const named = FORMATS.find(({ id }) => id === entry.format);
  return named === undefined
    ? recogniseHeading(heading, entry.columns) !== undefined
    : listMissing(named, heading, entry.columns).length === 0;
}

function findNamed(entry: ReportEntry, sheets: readonly Sheet[], name: string): Sheet {
  const found = sheets.find((sheet) => sheet.name.trim().toLowerCase() === name.trim().toLowerCase());
  if (found) return found;
  const names = sheets.map((sheet) => sheet.name);
  const message = `sheet: ${entry.file} has no sheet "${name}"${suggest(name, names)}. Sheets: ${listNames(sheets)}.`;
  throw new AppealError('case-unusable', [{ message, ...entry.source }]);
}

function refuseAll(entry: ReportEntry, filled: readonly Sheet[], hidden: readonly Sheet[]): never {
  const known = FORMATS.map((format) => format.title).join(', ');
  const what =
    filled.length === 0
      ? 'is a workbook without a row in any sheet that is shown'
      : `is a workbook in which no sheet (${listNames(filled)}) begins with the heading of a report this program knows: ${known}`;
  const more =
    hidden.length > 0 ? ` Hidden sheets are read where the case names them: ${listNames(hidden)}.` : '';
  const mend = `If one is a report, name it in the case: { ${nameEntry(entry)}, sheet: …, format: …, columns: { … } }.`;
  throw new AppealError('report-unrecognised', [{ message: `${what}. ${mend}${more}`, file: entry.file }]);
}

/**
 * Which sheet of a workbook is the report: the one that the case names, else the first one shown that begins with the heading
 * of a report. Where the case names the format and there is but one sheet with rows, it is that one.
 * @throws AppealError where there is none.
 */
export async function chooseSheet(entry: ReportEntry, workbook: Workbook): Promise<ChosenSheet> {
  const { sheets } = workbook;
  if (entry.sheet !== null) return { sheet: findNamed(entry, sheets, entry.sheet), others: [] };
  const filled: Sheet[] = [];
  const fitting: Sheet[] = [];
  for (const sheet of sheets.filter(({ isHidden }) => !isHidden)) {
    const heading = await readHeading(sheet, workbook, entry.file);
    if (heading === null) continue;
    filled.push(sheet);
    if (begins(entry, heading)) fitting.push(sheet);
  }
  const [first, ...others] = fitting;
  if (first) return { sheet: first, others };
  const [only] = filled;
  if (only && filled.length === 1 && entry.format !== null) return { sheet: only, others: [] };
  return refuseAll(
    entry,
    filled,
    sheets.filter(({ isHidden }) => isHidden),
  );
}
