import { AppealError } from '../errors.js';
import type { CaseFile, ReportEntry } from '../model/case-file.js';
import type { DateSpan } from '../model/local-date.js';
import type { ReadReport } from '../reports/read-report.js';
import { readReportFile } from '../reports/read-report-file.js';
import { type GatheredRows, gatherRows } from '../reports/rows/gather-rows.js';
import type { StoreCustoms } from '../reports/store-customs.js';
import { whatItLists } from '../reports/what-it-lists.js';
import { type CaseInputs, collectProblems } from './case-inputs.js';
import type { IssueLog } from './collect-issues.js';
import { tellLostRows } from './tell-lost-rows.js';

/** The rows of every report of a case. */
export interface CaseRows {
  readonly rows: GatheredRows;
  /** Whether Amazon's own list is among them. */
  readonly hasVtr: boolean;
  /** The days that it covers; null where it covers all. */
  readonly covers: readonly DateSpan[] | null;
  /** What each report was recognised as. */
  readonly formats: readonly ReadReport[];
}

/** Refuses Amazon's own list where no row of it is left: only one that holds a heading and nothing else says that Amazon counts none. */
function refuseEmptyList(formats: readonly ReadReport[], issues: IssueLog): never {
  const files = formats.filter(({ format }) => format === 'vtr-report').map(({ file }) => file);
  const lost = tellLostRows(files, issues);
  const message =
    lost.length > 0
      ? 'no package of the VTR report could be read; Amazon may count all of them as failing, so do not leave it out'
      : 'the VTR report lists no package, only its heading: download it again; if it stays so, Amazon counts no defect: then leave it out';
  throw new AppealError('window-empty', [{ message, file: files[0] }, ...lost]);
}

/**
 * Reads every report of a case; the problems of all files come together.
 * @throws AppealError where a file can't be used, or none of them lists packages or orders.
 */
export async function readReports(
  caseFile: CaseFile,
  inputs: CaseInputs,
  store: StoreCustoms,
  issues: IssueLog,
): Promise<CaseRows> {
  const rows = gatherRows();
  const read = new Map<ReportEntry, readonly ReadReport[]>();
  await collectProblems(
    caseFile.reports.map((entry) => async () => {
      const before = rows.fulfilledByAmazon.size;
      const found = await readReportFile(entry, inputs.open(entry.file), store, rows, issues);
      read.set(entry, found);
      if (found.some(({ format }) => format === 'fba-shipments'))
        issues.push({
          code: 'fulfilled-by-amazon',
          message: `an FBA report: its ${rows.fulfilledByAmazon.size - before} orders are fulfilled by Amazon and never count; left out`,
          file: entry.file,
        });
    }),
  );
  const formats = [...read.values()].flat();
  if (!formats.some(({ format }) => whatItLists(format) !== null)) {
    const message =
      'no report lists packages or orders: add the VTR report (Account Health), an order report, or what your shipping tool exports';
    throw new AppealError('case-unusable', [
      { message, file: caseFile.file, row: caseFile.reports[0]?.source.row },
    ]);
  }
  const vtr = caseFile.reports.filter((entry) =>
    read.get(entry)?.some(({ format }) => format === 'vtr-report'),
  );
  const hasVtr = formats.some(({ format }) => format === 'vtr-report');
  if (hasVtr && rows.vtr.count() === 0) refuseEmptyList(formats, issues);
  const spans = vtr.map(({ covers }) => covers);
  return { rows, hasVtr, covers: spans.every((span) => span !== null) && hasVtr ? spans : null, formats };
}
