import { AppealError } from '../errors.js';
import type { CaseFile } from '../model/case-file.js';
import type { Issue } from '../model/issue.js';
import type { RowSink } from '../reports/formats/report-format.js';
import { readReport } from '../reports/read-report.js';
import { type CaseInputs, collectProblems } from './case-inputs.js';

/** The rows of every report of a case, and whether Amazon's own list is among them. */
export interface CaseRows {
  readonly rows: RowSink;
  readonly hasVtr: boolean;
}

/**
 * Reads every report of a case; the problems of all files come together.
 * @throws AppealError where a file can't be used, or none of them lists packages or orders.
 */
export async function readReports(
  caseFile: CaseFile,
  inputs: CaseInputs,
  timeZone: string,
  issues: Issue[],
): Promise<CaseRows> {
  const rows: RowSink = { vtr: [], orders: [], categories: [] };
  const formats: string[] = [];
  await collectProblems(
    caseFile.reports.map((entry) => async () => {
      formats.push(await readReport(entry, inputs.open(entry.file), timeZone, rows, issues));
    }),
  );
  const hasVtr = formats.includes('vtr-report');
  if (!hasVtr && !formats.includes('all-orders')) {
    const message = 'no report lists packages or orders: add the VTR report (Account Health) or All Orders';
    throw new AppealError('case-unusable', [
      { message, file: caseFile.file, row: caseFile.reports[0]?.source.row },
    ]);
  }
  if (hasVtr && rows.vtr.length === 0) {
    const message =
      'the VTR report lists no package: either Amazon counts no defect, or the download is incomplete';
    throw new AppealError('window-empty', [{ message, file: caseFile.file }]);
  }
  return { rows, hasVtr };
}
