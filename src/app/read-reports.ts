import { AppealError } from '../errors.js';
import type { CaseFile, ReportEntry } from '../model/case-file.js';
import type { IssueSink } from '../model/issue.js';
import type { DateSpan } from '../model/local-date.js';
import type { ReadReport } from '../reports/read-report.js';
import { readReportFile } from '../reports/read-report-file.js';
import { type GatheredRows, gatherRows } from '../reports/rows/gather-rows.js';
import type { StoreCustoms } from '../reports/store-customs.js';
import { whatItLists } from '../reports/what-it-lists.js';
import { type CaseInputs, collectProblems } from './case-inputs.js';

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

/**
 * Reads every report of a case; the problems of all files come together.
 * @throws AppealError where a file can't be used, or none of them lists packages or orders.
 */
export async function readReports(
  caseFile: CaseFile,
  inputs: CaseInputs,
  store: StoreCustoms,
  issues: IssueSink,
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
  if (hasVtr && rows.vtr.count() === 0) {
    const message =
      'the VTR report lists no package: download it again; if it stays so, Amazon counts no defect: then leave it out';
    throw new AppealError('window-empty', [{ message, file: vtr[0]?.file ?? caseFile.file }]);
  }
  const spans = vtr.map(({ covers }) => covers);
  return { rows, hasVtr, covers: spans.every((span) => span !== null) && hasVtr ? spans : null, formats };
}
