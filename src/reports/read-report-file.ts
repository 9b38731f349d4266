import { AppealError } from '../errors.js';
import type { ReportEntry } from '../model/case-file.js';
import type { IssueSink } from '../model/issue.js';
import { plainName } from './containers/plain-name.js';
import { refuseKind } from './containers/refuse-container.js';
import type { RowSink } from './formats/report-format.js';
import { nameEntry } from './name-entry.js';
import { openContainer } from './open-container.js';
import { readArchive } from './read-archive.js';
import { type ReadReport, readReport, readTable } from './read-report.js';
import type { StoreCustoms } from './store-customs.js';
import { chooseSheet } from './workbook/choose-sheet.js';
import { readSheet } from './workbook/read-sheet.js';
import type { Workbook } from './workbook/workbook.js';

/** Refuses a key that is meant for a file of another kind. */
function refuseKey(entry: ReportEntry, key: 'member' | 'sheet', what: string): void {
  if (entry[key] === null) return;
  const message = `${key}: ${entry.file} is no ${what}; leave ${key} off, or name the right file.`;
  throw new AppealError('case-unusable', [{ message, ...entry.source }]);
}

async function readWorkbook(
  entry: ReportEntry,
  workbook: Workbook,
  store: StoreCustoms,
  rows: RowSink,
  issues: IssueSink,
): Promise<ReadReport> {
  const { sheet, others } = await chooseSheet(entry, workbook);
  const file = entry.sheet === null ? entry.file : `${entry.file}/${plainName(sheet.name)}`;
  const message = `read from a workbook, sheet "${plainName(sheet.name)}"; a spreadsheet may have changed numbers and dates`;
  issues.push({
    code: 'workbook-read',
    message,
    mend: 'name the original download instead if you have it',
    file,
  });
  if (others.length > 0) {
    const names = others.map(({ name }) => `"${plainName(name)}"`).join(', ');
    const mend = `name each that is meant in an entry of its own: { ${nameEntry(entry)}, sheet: … }`;
    const left = `other sheets begin like reports too and are left out: ${names}`;
    issues.push({ code: 'sheet-left-out', message: left, mend, file });
  }
  return readTable({ ...entry, file }, readSheet(sheet, workbook, file), store, rows, issues);
}

/**
 * Reads a file that a case names as a report, or every report in it where it is an archive.
 * @param rows receives the records.
 * @param issues receives what could not be read; such values are unknown.
 * @returns what each report in it was recognised as.
 * @throws AppealError where it can't be opened, or what is in it is no report or lacks a column it must have.
 */
export async function readReportFile(
  entry: ReportEntry,
  bytes: AsyncIterable<Uint8Array>,
  store: StoreCustoms,
  rows: RowSink,
  issues: IssueSink,
): Promise<readonly ReadReport[]> {
  const readOpened = async (
    one: ReportEntry,
    source: AsyncIterable<Uint8Array>,
    isNested: boolean,
  ): Promise<readonly ReadReport[]> => {
    const opened = await openContainer(one.file, source, isNested);
    if (opened.kind !== 'archive' && !isNested) refuseKey(one, 'member', 'archive');
    switch (opened.kind) {
      case 'text':
        try {
          refuseKey(one, 'sheet', 'workbook');
          return [await readReport(one, opened.bytes, store, rows, issues)];
        } finally {
          await opened.bytes.return();
        }
      case 'workbook':
        return [await readWorkbook(one, opened.workbook, store, rows, issues)];
      case 'archive':
        return readArchive(one, opened.members, (inner, inside) => readOpened(inner, inside, true), issues);
      case 'proof':
        throw refuseKind(one.file, `is a ${opened.what}; download the report itself.`);
      default:
        return opened satisfies never;
    }
  };
  return readOpened(entry, bytes, false);
}
